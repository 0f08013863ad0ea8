import Foundation
import PlanModel

/// What a scale of grades asks for, in words.
enum GradeScaleWords {
  /// What a grade means, and from where on it is earned: 「目標どおり：95％以上」.
  static func meaning(of grade: Grade, on scale: GradeScale) -> String {
    let unit = scale.pointSteps.isEmpty ? "％以上" : "点以上"
    let bound = grade.lowerBound.map { JapaneseNumber.display($0) + unit }
    return [grade.meaning, bound ?? grade.condition?.label].compactMap { $0 }.joined(separator: "：")
  }

  /// How the figure is found that is held against the grades; empty where nothing is stated.
  static func rules(of scale: GradeScale) -> [(name: String, value: String)] {
    var rules: [(name: String, value: String)] = []
    if let figure = scale.figure { rules.append(("判定に用いる値", figure.label)) }
    if let places = scale.rounding { rules.append(("端数の処理", rounding(places))) }
    if let band = scale.bandPercent {
      rules.append(("変化がないとみなす幅", "基準値の±\(JapaneseNumber.display(band.magnitude))％"))
    }
    if let band = scale.surveyBand {
      rules.append(("アンケートによる指標で変化がないとみなす幅", "±\(JapaneseNumber.display(band.magnitude))"))
    }
    if !scale.pointSteps.isEmpty { rules.append(("率に応じた点数", steps(scale.pointSteps))) }
    if let hand = scale.handPoints {
      rules.append(("「\(hand.title)」の点数", hand.choices.map { "\($0)点" }.joined(separator: "、")))
    }
    if !scale.fallbacks.isEmpty {
      rules.append(("算出できない場合に代わりに用いる値", scale.fallbacks.map(\.label).joined(separator: "、")))
    }
    return rules
  }

  private static func rounding(_ places: Int) -> String {
    places == 0 ? "小数点以下を四捨五入" : "小数第\(places + 1)位を四捨五入"
  }

  private static func steps(_ steps: [PointStep]) -> String {
    steps.map { step in
      let bound = step.lowerBound.map { JapaneseNumber.display($0) + "％以上" } ?? "その他"
      return "\(bound)は\(step.points)点"
    }.joined(separator: "、")
  }
}
