internal import PlanModel

/// What both tables of the outcome chain share: the layout of the national RS system (rssystem.go.jp, files 3-1 and 3-2).
///
/// The columns stand in the order in which the system publishes them. What it asks of ministries only, and what a plan
/// does not hold, stays empty.
enum OutcomeChainCells {
  /// The columns with which every row begins.
  static let columns = [
    TableColumn("シート種別", .string, "レビューシートの種別。計画にはないため空"),
    TableColumn("事業年度", .integer, "最後に評価を終えた年度（西暦）。まだないときは空"),
    TableColumn("予算事業ID", .string, "予算事業のコード"),
    TableColumn("事業名", .string, "施策の名称。計画全体の指標では空"),
    TableColumn("府省庁の建制順", .string, "国の府省庁の順。地方公共団体にはないため空"),
    TableColumn("政策所管府省庁", .string, "国の府省庁。地方公共団体にはないため空"),
    TableColumn("府省庁", .string, "策定した団体の名称"),
    TableColumn("局・庁", .string, "主担当の局"),
    TableColumn("部", .string, "主担当の部"),
    TableColumn("課", .string, "主担当課"),
    TableColumn("室", .string, "主担当の室"),
    TableColumn("班", .string, "主担当の班"),
    TableColumn("係", .string, "主担当の係"),
  ]

  /// The cells with which a row of a measure begins; `nil` for indicators of the plan as a whole.
  static func head(_ measure: Measure?, in plan: Plan) -> [TableCell] {
    [
      "", .count(plan.yearlyReports.map(\.fiscalYear.startYear).max()),
      .text(measure?.budget?.businessCode), .text(measure?.title), "", "",
      .list(plan.bodies.map { plan.body($0)?.fullName ?? $0.text }),
    ] + section(measure?.lead.flatMap { plan.section($0)?.name })
  }

  /// The section's name in the column that its ending names; in that of 課 when none does.
  private static func section(_ name: String?) -> [TableCell] {
    var cells: [TableCell] = ["", "", "", "", "", ""]
    guard let name else { return cells }
    let endings = ["局", "部", "課", "室", "班", "係"]
    let column = endings.firstIndex { name.hasSuffix($0) } ?? 2
    cells[column] = .text(name)
    return cells
  }

  /// The word of the system for what an indicator is; empty for what it does not know.
  static func kind(of indicator: Indicator) -> TableCell {
    switch indicator.level {
    case .activity: "アウトプット"
    case .outcome: "アウトカム"
    case .impact: "インパクト"
    case .input, .targetGroup, nil: ""
    }
  }

  /// 短期, 中期 or 長期, for outcomes.
  static func term(of indicator: Indicator) -> TableCell {
    indicator.level == .outcome ? .word(indicator.outcomeTerm?.label) : .empty
  }

  /// The number of a measure's activity. With a word before it, or spreadsheet programs would make a date of `1-1`.
  static func number(ofMeasure place: Int) -> String { "施策\(place + 1)" }

  /// Every indicator with its measure and its number in the chain: 「施策2-3」 is the third of the second measure;
  /// 「全体-1」 is the first of the plan as a whole.
  static func numbered(_ plan: Plan) -> [(number: String, indicator: Indicator, measure: Measure?)] {
    var all: [(String, Indicator, Measure?)] = plan.indicators.enumerated().map { ("全体-\($0 + 1)", $1, nil) }
    for (place, measure) in plan.measures.enumerated() {
      all += measure.indicators.enumerated().map { ("\(number(ofMeasure: place))-\($0 + 1)", $1, measure) }
    }
    return all
  }
}
