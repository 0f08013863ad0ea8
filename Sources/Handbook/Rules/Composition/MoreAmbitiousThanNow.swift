import Foundation
import PlanModel

extension Rule {
  /// 取組を今より進める計画である (手引 I-4).
  static let moreAmbitiousThanNow = Rule(
    id: "more-ambitious-than-now",
    title: "取組を今より進める目標がある",
    why: "既に施策を行っている団体には、取組を更に進める計画とすることが求められています。現在の値から進む目標が一つでもあれば、その意思が数値で分かります。",
    clauses: ["more-ambitious-plan"],
    doesNotCheck: "目標が十分に高いかどうかは、団体が判断します。",
    examples: [
      .passing("基準値から進む目標がある"),
      .asking("目標が全て現状の維持である") { plan in
        for id: RecordID<Indicator> in ["online-rate", "online-count"] {
          plan.changeIndicator(id) {
            $0.direction = .keep
            $0.targets = [Target(value: $0.baseline?.value, deadline: .by(.fiscalYear(FiscalYear(2030))))]
          }
        }
      },
      .notConcerned("小さく始める計画である") { $0.formulation?.isSmallStart = true },
    ]
  ) { context in
    if context.plan.formulation?.isSmallStart ?? false { return .notApplicable("小さく始める計画です。") }
    if context.indicators.contains(where: { $0.indicator.aimsBeyondBaseline }) { return .satisfied }
    return .question("現在の値から進む数値目標が見当たりません。この計画は、これまでの取組を更に進めるものになっていますか。")
  }
}

extension Indicator {
  /// Whether the final target lies on the better side of the baseline.
  fileprivate var aimsBeyondBaseline: Bool {
    guard let start = baseline?.value, let end = finalTarget?.value else { return false }
    switch direction {
    case .increase: return end > start
    case .decrease: return end < start
    case .keep, nil: return false
    }
  }
}
