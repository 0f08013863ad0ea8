internal import Spreadsheets
internal import TextFormats

/// A published table: its columns and its rows, from which every kind of file is made.
struct PublishedTable: Sendable {
  let columns: [TableColumn]
  /// As many cells in each as there are columns.
  private(set) var rows: [[TableCell]] = []

  init(_ columns: [TableColumn]) { self.columns = columns }

  mutating func append(_ row: [TableCell]) { rows.append(row) }

  /// The table as CSV.
  func csv(byteOrderMark: Bool) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(columns.map(\.name))
    for row in rows { writer.row(row.map(\.csv)) }
    return writer.bytes
  }

  /// The table as a sheet of a workbook.
  func sheet(named name: String) -> WorkbookSheet {
    WorkbookSheet(
      name: name, columns: columns.map { WorkbookColumn($0.name, $0.type.workbookKind) },
      rows: rows.map { $0.map(\.workbook) })
  }
}

extension ColumnType {
  fileprivate var workbookKind: WorkbookColumn.Kind {
    switch self {
    case .string, .boolean: .text
    case .decimal, .integer: .number
    case .date: .date
    }
  }
}
