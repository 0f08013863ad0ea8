import PlanModel

/// The money of a measure as a table by fiscal year.
struct MeasureBudget {
  let businessCode: String?
  let table: TableModel?

  init(_ measure: Measure) {
    businessCode = measure.budget?.businessCode
    let amounts = measure.budget?.amounts ?? []
    let kinds = BudgetKind.allCases.filter { kind in amounts.contains { $0.kind == kind } }
    let years = Set(amounts.map(\.fiscalYear)).sorted()
    let rows = years.map { year -> [TableModel.Cell] in
      let cells = kinds.map { kind -> TableModel.Cell in
        let found = amounts.first { $0.fiscalYear == year && $0.kind == kind }
        return found.map { .text(FigureText.thousandYen($0.thousandYen)) } ?? .nothing
      }
      return [.text(Wareki.textWithWesternYear(year))] + cells
    }
    table =
      rows.isEmpty
      ? nil
      : TableModel(
        caption: "「\(measure.title)」の予算と決算",
        columns: [.init("年度", isNarrow: true)] + kinds.map { .init($0.label, isFigure: true) }, rows: rows)
  }
}
