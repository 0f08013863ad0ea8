public import PlanModel

/// `outcome-links.csv`: which step leads to which, in the layout of 「3-2 目標のつながり」 of the national RS system.
///
/// One row for each step from a measure's activity to its outputs and from an indicator to the next, and one for each
/// indicator that says why a step is missing.
public enum OutcomeLinksTable {
  /// The columns in their order.
  public static let columns =
    OutcomeChainCells.columns + [
      TableColumn("派生元の番号", .string, "つながりの元の番号"),
      TableColumn("派生元の種別", .string, "アクティビティ、アウトプット、アウトカム又はインパクト"),
      TableColumn("派生元のアウトカムの期間", .string, "短期、中期又は長期"),
      TableColumn("派生元の内容", .string, "施策又は指標の名称"),
      TableColumn("派生先の番号", .string, "つながりの先の番号"),
      TableColumn("派生先の種別", .string, "アウトプット、アウトカム又はインパクト"),
      TableColumn("派生先のアウトカムの期間", .string, "短期、中期又は長期"),
      TableColumn("派生先の内容", .string, "指標の名称"),
      TableColumn("後続アウトカムへのつながり", .string, "つながりの説明。計画にはないため空"),
      TableColumn("アウトカムを複数段階で設定できない理由", .string, "段階が欠けている理由"),
    ]

  /// The table.
  public static func csv(_ plan: Plan, byteOrderMark: Bool = false) -> [UInt8] {
    table(plan).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan) -> PublishedTable {
    var table = PublishedTable(columns)
    let entries = OutcomeChainCells.numbered(plan)
    let known = Dictionary(entries.map { ($0.indicator.id, step($0.number, $0.indicator)) }) { first, _ in first }
    let nowhere: [TableCell] = ["", "", "", ""]
    let numbers = Dictionary(plan.measures.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for entry in entries {
      let head = OutcomeChainCells.head(entry.measure, in: plan)
      let own = step(entry.number, entry.indicator)
      if let measure = entry.measure, entry.indicator.level == .activity {
        let number = OutcomeChainCells.number(ofMeasure: numbers[measure.id] ?? 0)
        let activity: [TableCell] = [.word(number), "アクティビティ", "", .text(measure.title)]
        table.append(head + activity + own + ["", ""])
      }
      let reason = TableCell.text(entry.indicator.reasonForMissingStep)
      let next = entry.indicator.leadsTo.compactMap { known[$0] }
      for step in next { table.append(head + own + step + ["", reason]) }
      if next.isEmpty, !reason.isEmpty { table.append(head + own + nowhere + ["", reason]) }
    }
    return table
  }

  private static func step(_ number: String, _ indicator: Indicator) -> [TableCell] {
    [
      .word(number), OutcomeChainCells.kind(of: indicator), OutcomeChainCells.term(of: indicator),
      .text(indicator.title),
    ]
  }
}
