import PlanModel

extension Rule {
  /// 累計の目標と単年度の実績を混ぜていない.
  static let cumulativeAndYearlyApart = Rule(
    id: "cumulative-and-yearly-apart",
    title: "累計と単年度を混ぜて比べていない",
    why: "累計の目標を単年度の実績と比べると、達成しているものが未達に、未達のものが達成に見えます。",
    clauses: ["cumulative-not-yearly"],
    doesNotCheck: "実績の数値が、記された数え方のとおりに数えられているかどうかは、担当課が確かめます。",
    weight: .atLeast(.error, because: "数え方と目標の期間が食い違っており、そのまま公表すると誤った評価になるためです。"),
    examples: [
      .passing("累計の指標に、期末までの目標がある"),
      .passing("期間累計の指標に、期間累計の目標がある") {
        $0.changeIndicator("online-count") {
          $0.counting = .periodTotal
          $0.targets[0].deadline = .total(from: FiscalYear(2026), through: FiscalYear(2030))
        }
      },
      .failing("単年度の指標に、期間累計の目標がある", at: .indicator("online-rate", "targets[1].deadline")) {
        $0.changeIndicator("online-rate") {
          $0.targets[1].deadline = .total(from: FiscalYear(2026), through: FiscalYear(2030))
        }
      },
      .failing("累計の指標に、毎年度の目標がある", of: .town, at: .indicator("online-count", "targets[0].deadline")) {
        $0.changeIndicator("online-count") { $0.targets[0].deadline = .everyFiscalYear }
      },
      .failing("累計の指標の内訳が単年度である", at: .indicator("online-rate", "counting")) {
        $0.changeIndicator("online-rate") { $0.partOf = "online-count" }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    return .found(context.indicators.flatMap { gaps(in: $0) })
  }

  private static func gaps(in item: IndicatorInPlan) -> [Gap] {
    guard let counting = item.indicator.counting else { return [] }
    let id = item.indicator.id
    var gaps: [Gap] = []
    for (index, target) in item.indicator.targets.enumerated() {
      let clashes: Bool
      switch (counting, target.deadline) {
      case (.yearly, .total), (.pointInTime, .total), (.cumulative, .everyFiscalYear), (.periodTotal, .everyFiscalYear):
        clashes = true
      default: clashes = false
      }
      guard clashes, let deadline = target.deadline else { continue }
      gaps.append(
        Gap(
          .indicator(id, "targets[\(index)].deadline"),
          "\(item.name)は数え方が「\(counting.label)」であるのに、目標の時期が「\(deadline.label)」とされています。",
          mend: "\(item.file) の指標 \(id) の counting 又は targets[\(index)].deadline を改めてください。"))
    }
    if let whole = item.parent?.counting, whole != counting {
      gaps.append(
        Gap(
          .indicator(id, "counting"), "\(item.name)の数え方（\(counting.label)）が、内訳の元となる指標の数え方（\(whole.label)）と異なります。",
          mend: "\(item.file) の指標 \(id) の counting を、元となる指標とそろえてください。"))
    }
    return gaps
  }
}
