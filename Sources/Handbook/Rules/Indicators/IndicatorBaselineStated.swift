import Foundation
import PlanModel

extension Rule {
  /// 指標に基準値とその時点がある.
  static let indicatorBaselineStated = Rule(
    id: "indicator-baseline-stated",
    title: "指標に基準値及びその時点がある",
    why: "どこから始まったかが分からないと、目標に近づいたかどうかを示せません。まだ計測していないときは、その旨が記されていれば足ります。",
    clauses: ["kpi-baseline-target-source"],
    doesNotCheck: "基準値が出典の数値と合っているかどうかは、担当課が確かめます。",
    weight: .atLeast(.warning, because: "基準値がないと、進み具合を計算できないためです。"),
    examples: [
      .passing("基準値と時点がある"),
      .passing("未計測であることが記されている") {
        $0.changeIndicator("online-rate") {
          $0.baseline = Baseline(value: nil, asPrinted: "未計測（令和8年度に調査）")
        }
      },
      .failing("基準値がない", at: .indicator("online-rate", "baseline")) {
        $0.changeIndicator("online-rate") { $0.baseline = nil }
      },
      .failing("基準値に時点がない", of: .town, at: .indicator("online-rate", "baseline.period")) {
        $0.changeIndicator("online-rate") { $0.baseline = Baseline(value: 30) }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    var gaps: [Gap] = []
    for item in context.indicators where !item.isLater {
      let indicator = item.indicator
      let baseline = indicator.baseline
      if baseline == nil || (baseline?.value == nil && baseline?.asPrinted.isBlank ?? true) {
        // What is counted anew every year starts from nothing, so that it needs no baseline.
        if indicator.counting == .yearly, indicator.targets.allSatisfy({ $0.deadline == .everyFiscalYear }) { continue }
        gaps.append(
          Gap(
            .indicator(indicator.id, "baseline"), "\(item.name)に基準値がありません。",
            mend:
              "\(item.file) の指標 \(indicator.id) の baseline に、基準値（value）とその時点（period）を記載してください。未計測のときは、asPrinted にその旨を記載してください。"
          ))
      } else if let baseline, baseline.value != nil, baseline.period == nil, baseline.periodText.isBlank {
        gaps.append(
          Gap(
            .indicator(indicator.id, "baseline.period"), "\(item.name)の基準値に時点がありません。",
            mend: "\(item.file) の指標 \(indicator.id) の baseline.period に、いつの値かを記載してください。"))
      }
    }
    return .found(gaps)
  }
}
