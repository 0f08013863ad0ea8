import Foundation
import PlanModel

extension Rule {
  /// 実績の期間が指標の期間の種類と合っている.
  static let observationPeriodFits = Rule(
    id: "observation-period-fits",
    title: "実績の期間が年度か暦年かで食い違っていない",
    why: "観光客数のように暦年で数える指標が、年度の表に混じることがあります。取り違えると、3か月ずれた値を比べることになります。",
    clauses: ["kpi-fields"],
    doesNotCheck: "月や日の時点で取った値は、期間の途中の値として受け入れます。どの時点で取るべきかは、担当課が判断します。",
    weight: .atLeast(.warning, because: "期間の異なる値を比べると、誤った評価になるためです。"),
    examples: [
      .passing("年度の指標に年度の実績がある"),
      .failing("年度の指標に暦年の実績がある", at: .observation("online-count", .calendarYear(2026), "period")) {
        $0.observations.append(Observation(indicator: "online-count", period: .calendarYear(2026), value: .number(60)))
      },
      .notConcerned("実績がない") { $0.observations = [] },
    ]
  ) { context in
    guard !context.plan.observations.isEmpty else { return .notApplicable("実績がまだありません。") }
    var gaps: [Gap] = []
    for item in context.indicators {
      let wanted = item.indicator.periodKind
      let wrong: PeriodKind
      switch wanted {
      case .fiscalYear: wrong = .calendarYear
      case .calendarYear: wrong = .fiscalYear
      case .month, .day: continue
      }
      for observation in item.observations where observation.period.kind == wrong {
        gaps.append(
          Gap(
            .observation(item.indicator.id, observation.period, "period"),
            "\(item.name)は\(wanted.label)で数えますが、\(observation.period.label)（\(wrong.label)）の実績があります。",
            mend:
              "observations の period を改めるか、\(item.file) の指標 \(item.indicator.id) の periodKind を「\(wrong.label)」に改めてください。"
          ))
      }
    }
    return .found(gaps)
  }
}
