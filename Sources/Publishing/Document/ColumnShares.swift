/// Finds how wide the columns of a table should be, from what stands in them: the same in every format.
enum ColumnShares {
  /// The widest that a column asks for, in characters: longer texts are broken anyway.
  private static let most = 26
  private static let least = 4

  /// The shares of the columns in the width.
  static func of(_ table: DocumentTable) -> [Int] {
    let count = table.columnCount
    if let widths = table.widths, widths.count == count { return widths }
    var shares = [Int](repeating: least, count: count)
    for row in [table.header] + table.rows {
      for (place, cell) in row.enumerated() { shares[place] = max(shares[place], min(width(cell), most)) }
    }
    return shares
  }

  /// The longest line of a cell in full-width characters.
  private static func width(_ cell: [Inline]) -> Int {
    let lines = cell.split(separator: .lineBreak)
    let widths = lines.map { line -> Int in
      let halves = Inline.plainText(Array(line)).unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      return (halves + 1) / 2
    }
    return (widths.max() ?? 0) + 1
  }
}
