public import PlanModel
internal import TextFormats

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
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(columns.map(\.name))
    let entries = OutcomeChainCells.numbered(plan)
    let known = Dictionary(entries.map { ($0.indicator.id, step($0.number, $0.indicator)) }) { first, _ in first }
    let nowhere = ["", "", "", ""]
    let numbers = Dictionary(plan.measures.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for entry in entries {
      let head = OutcomeChainCells.head(entry.measure, in: plan)
      let own = step(entry.number, entry.indicator)
      if let measure = entry.measure, entry.indicator.level == .activity {
        let number = OutcomeChainCells.number(ofMeasure: numbers[measure.id] ?? 0)
        let activity = [number, "アクティビティ", "", TableCell.text(measure.title)]
        writer.row(head + activity + own + ["", ""])
      }
      let reason = TableCell.text(entry.indicator.reasonForMissingStep)
      let next = entry.indicator.leadsTo.compactMap { known[$0] }
      for step in next { writer.row(head + own + step + ["", reason]) }
      if next.isEmpty, !reason.isEmpty { writer.row(head + own + nowhere + ["", reason]) }
    }
    return writer.bytes
  }

  private static func step(_ number: String, _ indicator: Indicator) -> [String] {
    [
      number, OutcomeChainCells.kind(of: indicator), OutcomeChainCells.term(of: indicator),
      TableCell.text(indicator.title),
    ]
  }
}
