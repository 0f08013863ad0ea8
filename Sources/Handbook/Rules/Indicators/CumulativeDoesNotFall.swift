import Foundation
import PlanModel

extension Rule {
  /// 累計の実績が前の年より減っていない.
  static let cumulativeDoesNotFall = Rule(
    id: "cumulative-does-not-fall",
    title: "累計の実績が減っていない",
    why: "累計の値が前の年より減るのは、単年度の値を書いたか、数え方を変えたか、誤りがあるときです。",
    clauses: ["cumulative-not-yearly"],
    doesNotCheck: "減った理由がもっともかどうかは、担当課が判断し、実績の note に記録します。",
    weight: .atLeast(.warning, because: "単年度の値を累計として評価している疑いがあるためです。"),
    examples: [
      .passing("累計の実績が増えている") {
        $0.observations.append(
          Observation(indicator: "online-count", period: .fiscalYear(FiscalYear(2026)), value: .number(60)))
      },
      .passing("減った理由が記されている") {
        $0.observations.append(
          Observation(indicator: "online-count", period: .fiscalYear(FiscalYear(2026)), value: .number(38)) {
            $0.note = "二つの手続が廃止されたため。"
          })
      },
      .failing(
        "累計の実績が減っている", at: .observation("online-count", .fiscalYear(FiscalYear(2026)), "value")
      ) {
        $0.observations.append(
          Observation(indicator: "online-count", period: .fiscalYear(FiscalYear(2026)), value: .number(12)))
      },
      .notConcerned("累計の指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    let cumulative = context.indicators.filter { $0.indicator.counting == .cumulative }
    guard !cumulative.isEmpty else { return .notApplicable("累計で数える指標がありません。") }
    var gaps: [Gap] = []
    for item in cumulative {
      var previous: Decimal?
      for observation in item.observations {
        guard let value = observation.value.number else { continue }
        if let previous, value < previous, observation.note.isBlank {
          gaps.append(
            Gap(
              .observation(item.indicator.id, observation.period, "value"),
              "\(item.name)は累計で数えますが、\(observation.period.label)の値が前の値より減っています。",
              mend: "observations の値が累計であるか確かめ、誤りがなければ note に減った理由を記載してください。"))
        }
        previous = value
      }
    }
    return .found(gaps)
  }
}
