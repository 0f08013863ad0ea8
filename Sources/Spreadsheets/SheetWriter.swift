internal import CXLSXWriter
internal import Foundation

/// Writes one sheet, row by row.
struct SheetWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let sheet: WorkbookSheet
  let formats: CellFormats

  private var headRow: Int { sheet.titles.count }
  private var lastRow: Int { headRow + sheet.rows.count }
  private var lastColumn: lxw_col_t { lxw_col_t(max(sheet.columns.count, 1) - 1) }

  /// Whether everything was taken.
  func write() -> Bool {
    setColumns()
    for (row, title) in sheet.titles.enumerated() {
      guard text(title, row, 0, formats.title) else { return false }
    }
    for (column, head) in sheet.columns.enumerated() {
      guard text(head.name, headRow, column, formats.head) else { return false }
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard write(cell, headRow + 1 + row, column) else { return false }
      }
    }
    return setLayout()
  }

  private func setColumns() {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(
        target, place, place, column.writtenWidth, formats.cell(sheet.layout, isDate: column.kind == .date))
    }
  }

  private func write(_ cell: WorkbookCell, _ row: Int, _ column: Int) -> Bool {
    switch cell {
    case .empty:
      guard sheet.layout.hasGrid else { return true }
      return worksheet_write_blank(target, lxw_row_t(row), lxw_col_t(column), formats.cell(sheet.layout))
        == LXW_NO_ERROR
    case .text(let words): return text(words, row, column, formats.cell(sheet.layout))
    case .number(let digits):
      guard let value = CellNumber.exact(digits) else { return text(digits, row, column, formats.cell(sheet.layout)) }
      return number(value, row, column, formats.cell(sheet.layout))
    case .date(let day):
      guard let serial = day.serial else { return text(day.description, row, column, formats.cell(sheet.layout)) }
      return number(Double(serial), row, column, formats.cell(sheet.layout, isDate: true))
    case .rich(let runs): return rich(CellText.merged(runs), row, column)
    }
  }

  /// Always a text cell; an empty text is an empty cell.
  private func text(_ text: String, _ row: Int, _ column: Int, _ format: CellFormats.Format?) -> Bool {
    guard !text.isEmpty else { return true }
    return worksheet_write_string(target, lxw_row_t(row), lxw_col_t(column), CellText.stored(text), format)
      == LXW_NO_ERROR
  }

  private func number(_ value: Double, _ row: Int, _ column: Int, _ format: CellFormats.Format?) -> Bool {
    worksheet_write_number(target, lxw_row_t(row), lxw_col_t(column), value, format) == LXW_NO_ERROR
  }

  /// The library asks for two parts at least; one alone is a text in its look.
  private func rich(_ runs: [TextRun], _ row: Int, _ column: Int) -> Bool {
    guard let first = runs.first else { return true }
    guard runs.count > 1 else {
      return text(first.text, row, column, formats.cell(sheet.layout, run: first))
    }
    let texts = runs.map { strdup(CellText.stored($0.text)) }
    defer { texts.forEach { free($0) } }
    var tuples = zip(runs, texts).map { lxw_rich_string_tuple(format: formats.run($0), string: $1) }
    return tuples.withUnsafeMutableBufferPointer { tuples in
      var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = tuples.indices.map { index in
        tuples.baseAddress.map { $0 + index }
      }
      pointers.append(nil)
      return worksheet_write_rich_string(
        target, lxw_row_t(row), lxw_col_t(column), &pointers, formats.cell(sheet.layout)) == LXW_NO_ERROR
    }
  }

  private func setLayout() -> Bool {
    worksheet_freeze_panes(
      target, lxw_row_t(headRow + 1), lxw_col_t(min(max(sheet.layout.frozenColumns, 0), Int(lastColumn))))
    if sheet.layout.isLandscape { worksheet_set_landscape(target) }
    // A4.
    worksheet_set_paper(target, 9)
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_set_header(target, "&L&A")
    worksheet_set_footer(target, "&C&P / &N")
    let (head, last) = (lxw_row_t(headRow), lxw_row_t(lastRow))
    guard worksheet_repeat_rows(target, 0, head) == LXW_NO_ERROR,
      worksheet_print_area(target, 0, 0, last, lastColumn) == LXW_NO_ERROR
    else { return false }
    guard sheet.layout.hasFilter, !sheet.columns.isEmpty else { return true }
    return worksheet_autofilter(target, head, 0, last, lastColumn) == LXW_NO_ERROR
  }
}
