internal import Foundation
internal import PlanModel

/// Why no judgement is possible, and what is there all the same.
struct ObstacleSentence {
  /// What is known.
  let facts: IndicatorFacts
  /// What stands in the way.
  let obstacle: PaceGround.Obstacle

  /// The sentence.
  var text: String {
    if let actual = facts.actual { return text(actual) ?? general }
    return general
  }

  /// The most parts that are named.
  private static let mostParts = 5

  private var general: String {
    switch obstacle {
    case .qualitative: return "定性的な指標のため、数値による判定は行いません。"
    case .manual: return manual
    case .parts: return partNames
    case .unusableValue: return facts.record.later.map { facts.missing($0) } ?? "実績値がありません。"
    case .outOfRange: return "値の桁が多すぎて計算できないため、判定できません。"
    case .otherPeriodKind: return "1年間の値が必要ですが、月ごとの値しか記録されていないため、判定できません。"
    case .noTarget: return "数値の目標が定められていないため、判定できません。"
    case .noDirection: return "目指す方向（増加・減少・維持の別）が定められていないため、判定できません。"
    default: return "判定に必要な値がそろっていません。"
    }
  }

  private func text(_ actual: ActualValue) -> String? {
    let known = facts.statement(actual)
    let goal = facts.goalText ?? "目標値"
    switch obstacle {
    case .noTarget: return "\(known)ですが、数値の目標が定められていないため、判定できません。"
    case .noDirection: return "\(known)ですが、目指す方向（増加・減少・維持の別）が定められていないため、判定できません。"
    case .contradiction:
      let direction = facts.indicator.direction?.label ?? ""
      return "\(known)ですが、目指す方向の「\(direction)」と\(goal)が食い違っているため、判定できません。"
    case .keepWithoutBand:
      return "\(known)で、\(goal)と異なりますが、維持とみなす幅も「以上」「以下」の別も定められていないため、判定できません。"
    case .noCounting:
      return "\(known)ですが、数え方（単年度・期間累計などの別）が定められていないため、期間の累計である\(goal)と比べることができません。"
    case .fallingTotal:
      return "\(known)ですが、前の時点より減っています。単年度の値が混じっているおそれがあるため、判定できません。"
    case .interim: return "\(known)ですが、期間の途中の値であるため、\(goal)に対する判定はできません。"
    case .boundOnly: return "\(known)と範囲だけが示されているため、\(goal)に対する判定はできません。"
    case .gapInSum: return "\(known)ですが、値のない年度があるため、\(goal)に対する判定はできません。"
    case .noExpected(let reason): return "\(known)ですが、\(why(reason))ため、順調かどうかを判定できません。"
    case .outOfRange: return "\(known)ですが、目標値の桁が多すぎて計算できないため、判定できません。"
    case .qualitative, .manual, .parts, .unusableValue, .otherPeriodKind: return nil
    }
  }

  private func why(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noBaseline: "基準値又はその時点が定められていない"
    case .noDeadline: "目標の達成の時期が定められていない"
    case .noTarget: "その年度の目標値が定められていない"
    case .notYetStarted: "基準となる時点より前の値である"
    default: "見込値を算出できない"
    }
  }

  private var manual: String {
    guard let review = facts.published, let grade = review.publishedGrade else {
      return "担当者が判定する指標のため、計算による判定は行いません。"
    }
    return "担当者が判定する指標です。\(Wareki.text(review.fiscalYear))の公表された判定は「\(grade)」です。"
  }

  private var partNames: String {
    let named = facts.parts.prefix(Self.mostParts).map { "「\($0)」" }.joined(separator: "、")
    let others = facts.parts.count - Self.mostParts
    return "この指標は、内訳の指標（\(named)\(others > 0 ? "ほか\(others)件" : "")）ごとに判定します。"
  }
}
