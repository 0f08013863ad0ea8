internal import PlanModel

/// Which column of a sheet holds what, by its heading in whatever of the usual spellings.
public struct SheetColumns: Sendable {
  /// The column of each field that was found, from 0.
  public let columns: [String: Int]
  /// Headings that name no field, with their columns.
  public let unknown: [(column: Int, heading: String)]
  /// The number of rows down to the heading row, itself included.
  public let rowsRead: Int

  /// Looks for the heading row among the first rows: a title, a date or an empty line often stands above it.
  ///
  /// - Parameters:
  ///   - names: for each field the headings that mean it, in half-width writing without blanks.
  ///   - needed: fields without which a row is no heading row.
  /// - Returns: `nil` when none of the first ten rows has them.
  public static func find(
    in sheet: Sheet, names: [(field: String, headings: [String])], needed: Set<String>
  ) -> SheetColumns? {
    var meanings: [String: String] = [:]
    for (field, headings) in names {
      for heading in headings where meanings[key(heading)] == nil { meanings[key(heading)] = field }
    }
    for (place, row) in sheet.rows.prefix(10).enumerated() {
      var columns: [String: Int] = [:]
      var unknown: [(Int, String)] = []
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        let heading = key(cell)
        if let field = meanings[heading] ?? meanings[withoutRemark(heading)], columns[field] == nil {
          columns[field] = column
        } else {
          unknown.append((column, Excerpt.of(cell)))
        }
      }
      if needed.isSubset(of: columns.keys) {
        return SheetColumns(columns: columns, unknown: unknown, rowsRead: place + 1)
      }
    }
    return nil
  }

  /// The form under which headings are compared.
  private static func key(_ text: String) -> String {
    guard text.utf8.count <= 400 else { return "" }
    return WidthFolding.fold(text).lowercased().filter { $0 != " " && $0 != "*" && $0 != "※" && $0 != "_" }
  }

  /// 「課名（必須）」 means 「課名」.
  private static func withoutRemark(_ heading: String) -> String { String(heading.prefix { $0 != "(" && $0 != "【" }) }
}
