import Foundation
import PlanModel

extension Rule {
  /// 算出する指標の計算式が読み取れ、互いに必要とし合っていない.
  static let indicatorFormulaReadable = Rule(
    id: "indicator-formula-readable",
    title: "算出する指標の計算式が読み取れる",
    why: "計算式は、もとの値が改まったときに値を計算し直すために使います。式に誤りがあると、値が古いまま残ります。",
    clauses: ["ebpm", "kpi-baseline-target-source"],
    doesNotCheck: "式が指標の定義に合っているかどうかは、担当課が確かめます。",
    weight: .atLeast(.warning, because: "計算し直せない値が、新しい値のように見えるためです。"),
    examples: [
      .passing("計算式が読み取れる") {
        $0.changeIndicator("online-rate") { $0.formula = "「電子申請ができる手続の数」 - 9" }
        $0.observations[0] = Observation(
          indicator: "online-rate", period: .fiscalYear(FiscalYear(2025)), value: .number(31)
        ) {
          $0.evidence.formula = "「電子申請ができる手続の数」 - 9"
          $0.evidence.inputs = "online-count＝40（令和7年度）"
        }
      },
      .failing("括弧が閉じられていない", at: .indicator("online-rate", "formula")) {
        $0.changeIndicator("online-rate") { $0.formula = "(online-count - 9" }
      },
      .failing("計画にない指標を使っている", at: .indicator("online-rate", "formula")) {
        $0.changeIndicator("online-rate") { $0.formula = "online-total - 9" }
      },
      .failing(
        "二つの式が互いを必要としている", at: .indicator("online-rate", "formula"), .indicator("online-count", "formula")
      ) {
        $0.changeIndicator("online-rate") { $0.formula = "online-count - 9" }
        $0.changeIndicator("online-count") { $0.formula = "online-rate + 9" }
      },
      .notConcerned("計算式のある指標がない"),
    ]
  ) { context in
    guard context.indicators.contains(where: { !$0.indicator.formula.isBlank }) else {
      return .notApplicable("計算式のある指標がありません。")
    }
    let graph = FormulaGraph(context.plan.allIndicators)
    var gaps: [Gap] = []
    for item in context.indicators {
      let id = item.indicator.id
      if let problem = graph.problems[id] {
        gaps.append(
          Gap(
            .indicator(id, "formula"), "\(item.name)の計算式を読み取れません。\(problem.position)文字目：\(problem.summary)",
            mend: "\(item.file) の指標 \(id) の formula を改めてください。\(problem.remedy)"))
      } else if let cycle = graph.cycle(through: id) {
        let path = (cycle + [id]).map(\.rawValue).joined(separator: "→")
        gaps.append(
          Gap(
            .indicator(id, "formula"), "\(item.name)の計算式は、めぐりめぐって自分の値を必要としています（\(path)）。",
            mend: "\(item.file) の指標 \(id) の formula を、ほかの指標だけを使う式に改めてください。累計は「合計(指標, 始めの年度〜)」と書いてください。"))
      }
    }
    return .found(gaps)
  }
}
