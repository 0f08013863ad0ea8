import Foundation
import PlanModel

extension Rule {
  /// 評価の方法が指標の値に合っている.
  static let formulaFitsIndicator = Rule(
    id: "formula-fits-indicator",
    title: "評価の方法が指標の値に合っている",
    why: "目標が0の指標に割り算を用いたり、基準値と目標値が同じ指標の伸びを測ったりすると、達成率が計算できません。方法を変えるか、目指す方向を「維持」とすれば評価できます。",
    clauses: ["kpi-formula-limits"],
    doesNotCheck: "方法を指定していない指標は、値に応じて計算の側で方法を切り替えるため、指摘しません。",
    weight: .atMost(.information, because: "計算の側で算式を切り替えられ、計画の誤りとまではいえないためです。"),
    examples: [
      .passing("方法が値に合っている") { $0.changeIndicator("online-rate") { $0.method = .baselineRelative } },
      .passing("基準値と目標値が同じで、方向が維持である") {
        $0.changeIndicator("online-count") {
          $0.direction = .keep
          $0.targets = [Target(value: 35, comparator: .atLeast, deadline: .endOfPlan)]
        }
      },
      .failing("基準値と目標値が同じで、方向が増加である", at: .indicator("online-count", "direction")) {
        $0.changeIndicator("online-count") { $0.targets[0].value = 35 }
      },
      .failing("目標が0であるのに、目標値に対する割合で評価する", at: .indicator("online-count", "method")) {
        $0.changeIndicator("online-count") {
          $0.direction = .decrease
          $0.targets[0].value = 0
          $0.method = .ratio
        }
        $0.observations.removeAll()
      },
      .notConcerned("数値の目標がある指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    let measured = context.indicators.filter { $0.indicator.finalTarget?.value != nil }
    guard !measured.isEmpty else { return .notApplicable("数値の目標がある指標がありません。") }
    return .found(measured.compactMap { gap(in: $0) })
  }

  private static func gap(in item: IndicatorInPlan) -> Gap? {
    let indicator = item.indicator
    guard let target = indicator.finalTarget?.value else { return nil }
    let start = indicator.baseline?.value
    if indicator.method == .ratio, target == 0 || (start.map { $0 < 0 } ?? false) || target < 0 {
      return Gap(
        .indicator(indicator.id, "method"), "\(item.name)は、目標値又は基準値が0以下のため、目標値に対する割合では評価できません。",
        mend: "\(item.file) の指標 \(indicator.id) の method を「基準値からの達成割合」又は「担当者による判定」に改めてください。")
    }
    // A missing direction is reported by the rule on the basic fields.
    guard let direction = indicator.direction, direction != .keep else { return nil }
    if start == target, indicator.method == nil || indicator.method == .baselineRelative {
      return Gap(
        .indicator(indicator.id, "direction"), "\(item.name)は、基準値と目標値が同じです。",
        mend: "\(item.file) の指標 \(indicator.id) の direction を「維持」に改めるか、method に「目標値に対する割合」などを記載してください。")
    }
    return nil
  }
}
