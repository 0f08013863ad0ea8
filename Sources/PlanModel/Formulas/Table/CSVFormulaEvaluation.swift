internal import Foundation

extension CSVFormula {
  /// Takes the figure from a table, in time proportional to its cells.
  ///
  /// - Parameters:
  ///   - header: the names of the columns.
  ///   - rows: the rows below; a row may be shorter than the header, and what it lacks is empty.
  public func evaluate(header: [String], rows: [[String]]) -> Result<CSVFigure, CSVFormulaObstacle> {
    var count = CSVCount(header: header)
    do throws(CSVFormulaObstacle) {
      return .success(try count.figure(of: self, rows: rows))
    } catch {
      return .failure(error)
    }
  }
}

/// One pass over a table.
private struct CSVCount {
  private let columns: [String: [Int]]
  private var rowCount = 0
  private var isApproximate = false
  private var unreadable: [CSVCellRemark] = []
  private var unreadableCount = 0
  private var emptyCount = 0
  private var signCount = 0

  /// A test with the place of its column.
  private struct Test {
    var index: Int
    var test: CSVTest
    /// The text to compare with, folded once.
    var text: String
  }

  init(header: [String]) {
    columns = Dictionary(grouping: header.indices, by: { Self.folded(header[$0]) })
  }

  mutating func figure(of formula: CSVFormula, rows: [[String]]) throws(CSVFormulaObstacle) -> CSVFigure {
    let number: Decimal
    let counted: Int
    switch formula.figure {
    case .count(let condition):
      counted = try matching(condition, rows).count
      number = Decimal(counted)
    case .share(let part, let whole):
      let base = try matching(whole, rows)
      guard !base.isEmpty else { throw .noRows }
      let tests = try resolved(part)
      counted = base.count { matches(tests, rows[$0], row: $0) }
      number = Decimal(counted) * 100 / Decimal(base.count)
    case .sum(let column, let condition): (number, counted) = try sum(column, condition, rows)
    case .average(let column, let condition):
      let (total, used) = try sum(column, condition, rows)
      guard used > 0 else { throw .noRows }
      (number, counted) = (total / Decimal(used), used)
    }
    return CSVFigure(
      number: number, rowCount: rowCount, countedRows: counted, isApproximate: isApproximate, unreadable: unreadable,
      unreadableCount: unreadableCount, emptyCount: emptyCount, signCount: signCount)
  }

  private mutating func sum(
    _ column: CSVColumn, _ condition: CSVCondition, _ rows: [[String]]
  ) throws(CSVFormulaObstacle) -> (Decimal, Int) {
    let index = try place(of: column)
    var total = Decimal(0)
    var used = 0
    for row in try matching(condition, rows) {
      guard let value = number(Self.cell(rows[row], index), row: row, column: column) else { continue }
      guard let held = ExactArithmetic.step(total + value) else { throw .outOfRange }
      total = held
      used += 1
    }
    return (total, used)
  }

  /// The rows that fulfil a condition.
  private mutating func matching(
    _ condition: CSVCondition, _ rows: [[String]]
  ) throws(CSVFormulaObstacle) -> [Int] {
    let tests = try resolved(condition)
    var found: [Int] = []
    rowCount = 0
    for (place, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
      rowCount += 1
      if matches(tests, row, row: place) { found.append(place) }
    }
    return found
  }

  private func resolved(_ condition: CSVCondition) throws(CSVFormulaObstacle) -> [Test] {
    var tests: [Test] = []
    for test in condition.tests {
      let text: String
      switch test.kind {
      case .contains(let part), .doesNotContain(let part), .equals(let part), .differs(let part):
        text = Self.folded(part)
      default: text = ""
      }
      tests.append(Test(index: try place(of: test.column), test: test, text: text))
    }
    return tests
  }

  private func place(of column: CSVColumn) throws(CSVFormulaObstacle) -> Int {
    let found = columns[Self.folded(column.name)] ?? []
    let name = ReadingText.excerpt(column.name)
    guard let first = found.first else { throw .column(FormulaProblem(.unknownColumn(name), at: column.place)) }
    guard found.count == 1 else { throw .column(FormulaProblem(.severalColumns(name), at: column.place)) }
    return first
  }

  private mutating func matches(_ tests: [Test], _ cells: [String], row: Int) -> Bool {
    for test in tests where !matches(test, Self.cell(cells, test.index), row: row) { return false }
    return true
  }

  private mutating func matches(_ test: Test, _ cell: String, row: Int) -> Bool {
    switch test.test.kind {
    case .isEmpty: return Self.folded(cell).isEmpty
    case .isNotEmpty: return !Self.folded(cell).isEmpty
    case .equals: return Self.folded(cell) == test.text
    case .differs: return Self.folded(cell) != test.text
    case .contains: return test.text.isEmpty || Self.folded(cell).contains(test.text)
    case .doesNotContain: return !(test.text.isEmpty || Self.folded(cell).contains(test.text))
    case .number(let comparison, let wanted):
      return number(cell, row: row, column: test.test.column).map { comparison.holds($0, wanted) } ?? false
    case .date(let comparison, let wanted):
      guard !Self.folded(cell).isEmpty else {
        emptyCount += 1
        return false
      }
      guard let date = JapaneseDateReader.date(cell).value else {
        note(cell, row: row, column: test.test.column)
        return false
      }
      return comparison.holds(date, wanted)
    }
  }

  /// The number in a cell; nil, and counted as what it is, when there is none.
  private mutating func number(_ cell: String, row: Int, column: CSVColumn) -> Decimal? {
    switch JapaneseNumber.read(cell) {
    case .problem(.empty): emptyCount += 1
    case .value(let reading, _) where reading.sign != nil: signCount += 1
    case .value(let reading, _) where reading.comparator == nil:
      if let value = ExactArithmetic.usable(reading.value).flatMap(ExactArithmetic.step) {
        isApproximate = isApproximate || reading.isApproximate
        return value
      }
      note(cell, row: row, column: column)
    default: note(cell, row: row, column: column)
    }
    return nil
  }

  private mutating func note(_ cell: String, row: Int, column: CSVColumn) {
    unreadableCount += 1
    guard unreadable.count < CSVFigure.mostRemarks else { return }
    unreadable.append(
      CSVCellRemark(row: row + 2, column: ReadingText.excerpt(column.name), text: ReadingText.excerpt(cell)))
  }

  private static func cell(_ row: [String], _ index: Int) -> String { index < row.count ? row[index] : "" }

  /// Width and spaces at the ends do not tell two texts apart.
  private static func folded(_ text: String) -> String {
    let folded = WidthFolding.fold(text)
    guard folded.first == " " || folded.last == " " else { return folded }
    let inner = folded.drop { $0 == " " }
    return String(inner.prefix(inner.count - inner.reversed().prefix { $0 == " " }.count))
  }
}
