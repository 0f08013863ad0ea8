internal import Foundation
public import PlanModel

/// `outcome-figures.csv`: targets and actual values in the layout of 「3-1 効果発現経路_目標・実績」 of the national RS system.
///
/// Four rows for each indicator (目標年度, 目標値, 実績値, 達成率) and a column for each fiscal year that has any; one row
/// for each measure's activity. The layout holds fiscal years only: values of calendar years, months and days stand in
/// `observations.csv`.
public enum OutcomeFiguresTable {
  /// The years for which the system has columns.
  static let years = 2007...2060

  /// The columns before those of the years.
  static let leadingColumns =
    OutcomeChainCells.columns + [
      TableColumn("関連KPIの閣議決定等の名称", .string, "計画にはないため空"),
      TableColumn("関連KPIの該当箇所", .string, "計画にはないため空"),
      TableColumn("関連KPIのURL", .string, "計画にはないため空"),
      TableColumn("アクティビティ・アウトプット・アウトカムの番号", .string, "施策の順番と、施策の中の指標の順番"),
      TableColumn("種別", .string, "アクティビティ、アウトプット、アウトカム又はインパクト。定まっていないときは空"),
      TableColumn("アウトカムの期間", .string, "短期、中期又は長期"),
      TableColumn("成果目標の種類", .string, "定量又は定性"),
      TableColumn("アクティビティ／活動目標／成果目標", .string, "施策の内容又は目標を表す言葉"),
      TableColumn("活動指標／成果指標", .string, "指標の名称"),
      TableColumn("単位", .string, "目標値及び実績値の単位"),
      TableColumn("改善の上向き／下向き", .string, "値が増えるとよいか、減るとよいか。維持のときは空"),
      TableColumn("根拠の統計・データ名（出典）", .string, "値のもとになる統計や業務データ"),
      TableColumn("定性目標の理由", .string, "数値の目標がない理由"),
      TableColumn("定性的な成果実績", .string, "言葉で表した最も新しい実績"),
      TableColumn("目標年度／目標値／実績値／達成率", .string, "年度の列の値が何かの別"),
    ]

  /// All columns of the table of `plan`.
  public static func columns(_ plan: Plan) -> [TableColumn] {
    leadingColumns + usedYears(plan).map(column)
  }

  /// The columns of a table with these headings; nil when it is none of this kind.
  static func columns(headings: [String]) -> [TableColumn]? {
    let leading = leadingColumns
    guard headings.count >= leading.count, leading.map(\.name) == Array(headings.prefix(leading.count)) else {
      return nil
    }
    let found = headings.dropFirst(leading.count).map { Int($0) }
    guard found.allSatisfy({ $0.map(years.contains) ?? false }) else { return nil }
    return leading + found.compactMap { $0 }.map(column)
  }

  private static func column(_ year: Int) -> TableColumn {
    TableColumn(String(year), .decimal, "\(Period.fiscalYear(FiscalYear(year)).label)の目標年度（西暦）、目標値、実績値又は達成率（％）")
  }

  /// The table.
  public static func csv(_ plan: Plan, byteOrderMark: Bool = false) -> [UInt8] {
    table(plan).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan) -> PublishedTable {
    var table = PublishedTable(columns(plan))
    let years = usedYears(plan)
    let actual = Dictionary(grouping: plan.observations, by: \.indicator)
    var rest = OutcomeChainCells.numbered(plan)[...]
    for entry in rest.prefix(while: { $0.measure == nil }) {
      rows(entry, plan, actual, years).forEach { table.append($0) }
    }
    rest = rest.drop { $0.measure == nil }
    for (place, measure) in plan.measures.enumerated() {
      table.append(activity(measure, place: place, in: plan) + years.map { _ in .empty })
      for entry in rest.prefix(measure.indicators.count) {
        rows(entry, plan, actual, years).forEach { table.append($0) }
      }
      rest = rest.dropFirst(measure.indicators.count)
    }
    return table
  }

  private static func activity(_ measure: Measure, place: Int, in plan: Plan) -> [TableCell] {
    OutcomeChainCells.head(measure, in: plan) + [
      "", "", "", .word(OutcomeChainCells.number(ofMeasure: place)), "アクティビティ", "", "",
      .text(measure.summary ?? measure.title), "", "", "", "",
      "", "", "",
    ]
  }

  private static func rows(
    _ entry: (number: String, indicator: Indicator, measure: Measure?), _ plan: Plan,
    _ actual: [RecordID<Indicator>: [Observation]], _ years: [Int]
  ) -> [[TableCell]] {
    let figures = YearFigures(entry.indicator, actual[entry.indicator.id] ?? [], planSpan: plan.span)
    let head = OutcomeChainCells.head(entry.measure, in: plan) + describe(entry, figures)
    return [
      head + ["目標年度"] + years.map { figures.targets[$0] == nil ? .empty : .count($0) },
      head + ["目標値"] + years.map { .number(figures.targets[$0]) },
      head + ["実績値"] + years.map { .number(figures.actual[$0]) },
      head + ["達成率"] + years.map { .rounded(figures.rate($0)) },
    ]
  }

  private static func describe(
    _ entry: (number: String, indicator: Indicator, measure: Measure?), _ figures: YearFigures
  ) -> [TableCell] {
    let indicator = entry.indicator
    let direction: TableCell
    switch indicator.direction {
    case .increase: direction = "上向き"
    case .decrease: direction = "下向き"
    case .keep, nil: direction = ""
    }
    return [
      "", "", "", .word(entry.number), OutcomeChainCells.kind(of: indicator), OutcomeChainCells.term(of: indicator),
      .word(indicator.nature.label), .text(indicator.finalTarget?.statement ?? entry.measure?.goal),
      .text(indicator.title), .text(indicator.unit), direction, .text(indicator.source),
      .text(indicator.reasonWithoutTarget), .text(figures.words),
    ]
  }

  /// The years in which any indicator has a target or an actual value.
  private static func usedYears(_ plan: Plan) -> [Int] {
    let actual = Dictionary(grouping: plan.observations, by: \.indicator)
    var used: Set<Int> = []
    for indicator in plan.allIndicators {
      let figures = YearFigures(indicator, actual[indicator.id] ?? [], planSpan: plan.span)
      used.formUnion(figures.targets.keys)
      used.formUnion(figures.actual.keys)
    }
    return used.filter(years.contains).sorted()
  }
}

/// The figures of one indicator by fiscal year.
private struct YearFigures {
  private(set) var targets: [Int: Decimal] = [:]
  private(set) var actual: [Int: Decimal] = [:]
  /// The latest result in words.
  private(set) var words: String?
  private let direction: Direction?

  init(_ indicator: Indicator, _ observations: [Observation], planSpan: DateSpan?) {
    direction = indicator.direction
    for target in indicator.targets {
      guard let value = target.value, let year = Self.year(of: target.deadline, planSpan: planSpan) else { continue }
      targets[year] = value
    }
    for observation in observations.sorted(by: { $0.period < $1.period }) {
      if case .text(let text) = observation.value { words = text }
      // Only what is exactly that year's value: 「1,000以上」 would read as 1,000.
      guard case .fiscalYear(let year) = observation.period, observation.comparator == .equal,
        let value = observation.value.number
      else { continue }
      actual[year.startYear] = value
    }
  }

  private static func year(of deadline: Deadline?, planSpan: DateSpan?) -> Int? {
    switch deadline {
    case .by(.fiscalYear(let year)), .total(_, let year): year.startYear
    case .endOfPlan: planSpan?.last.fiscalYear.startYear
    case .by, .everyFiscalYear, nil: nil
    }
  }

  /// 実績値÷目標値 in percent, where more is better and the target is above zero; else the quotient says nothing.
  func rate(_ year: Int) -> Decimal? {
    guard direction == .increase, let target = targets[year], target > 0, let value = actual[year],
      let usable = ExactArithmetic.usable(value), ExactArithmetic.usable(target) != nil
    else { return nil }
    return ExactArithmetic.percent(usable, of: target)
  }
}
