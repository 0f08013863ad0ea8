internal import Interchange
public import PlanModel
internal import TextFormats

/// The table that a section fills in in its spreadsheet program and hands in again: its indicators with the period that
/// is due and the value of the period before.
public enum FigureTemplate {
  /// The headings; `FigureTable` knows them all.
  static let headings = [
    "指標ID", "指標名", "単位", "担当課", "前回の時期", "前回の値", "年度", "値", "速報・確定", "出典", "表とセル", "備考", "訂正の理由",
  ]

  /// The table for the indicators of `sections`, or of all. UTF-8 with the mark by which spreadsheet programs know it.
  public static func csv(_ draft: Draft, sections: Set<String>?, on today: CalendarDate) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(headings)
    for line in DueFigures.lines(draft, sections: sections, on: today) where line.indicator.formula == nil {
      let before = line.before
      writer.row([
        cell(line.indicator.id.rawValue), cell(line.indicator.title), cell(line.indicator.unit ?? ""),
        cell(line.section?.name ?? ""), before.map { $0.period.label } ?? "", before.map(ObservedCell.write) ?? "",
        line.due.map { periodText($0) } ?? "", line.present.map(ObservedCell.write) ?? "",
        line.present.map { $0.status.label } ?? "", cell(line.source ?? ""), "", "", "",
      ])
    }
    return writer.bytes
  }

  /// A period as the reader takes it back, whatever a spreadsheet program makes of it: never a bare number or a date.
  private static func periodText(_ period: Period) -> String {
    switch period {
    case .fiscalYear(let year): Wareki.text(year)
    case .calendarYear(let year): "\(year)年"
    case .month(let year, let month): "\(year)年\(month)月"
    case .day(let day): Wareki.text(day)
    }
  }

  /// A text of people that no spreadsheet program takes for a formula.
  private static func cell(_ text: String) -> String {
    FormulaProtection.protected(StartText.line(text))
  }
}
