internal import PlanModel

/// What a column of a table holds: as declared, or as its heading and cells look.
enum ColumnKind: Hashable {
  /// Measured or counted figures, which need a unit.
  case number(isInferred: Bool)
  /// Whole numbers that count nothing: a year, a serial number.
  case counter
  case time(isInferred: Bool)
  case text(isInferred: Bool)

  var isInferred: Bool {
    switch self {
    case .number(let inferred), .time(let inferred), .text(let inferred): inferred
    case .counter: false
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  /// How many cells are looked at to tell what a column holds.
  private static let sample = 200

  /// The kind by the look: time when the cells are times; figures when four in five cells are numbers or the signs that
  /// stand for them.
  static func inferred(heading: String, cells: some Sequence<String>) -> ColumnKind {
    var (filled, numbers, times) = (0, 0, 0)
    for cell in cells {
      guard filled < sample else { break }
      guard !cell.allSatisfy(\.isWhitespace) else { continue }
      filled += 1
      if isTime(cell) {
        times += 1
      } else if isNumber(cell) {
        numbers += 1
      }
    }
    guard filled > 0 else { return .text(isInferred: true) }
    if times * 5 >= filled * 4 { return .time(isInferred: true) }
    guard numbers * 5 >= filled * 4 else { return .text(isInferred: true) }
    return isCounter(heading) ? .counter : .number(isInferred: true)
  }

  /// A time in some writing other than a bare number.
  static func isTime(_ cell: String) -> Bool {
    guard cell.utf8.count < 100, !PlainNumber.isPlain(cell) else { return false }
    return JapaneseDateReader.period(cell).value != nil
  }

  private static func isNumber(_ cell: String) -> Bool {
    guard cell.utf8.count < 200 else { return false }
    switch JapaneseNumber.read(cell) {
    case .value: return true
    case .problem(.severalNumbers), .problem(.range), .problem(.misplacedComma): return true
    case .problem: return false
    }
  }

  private static func isCounter(_ heading: String) -> Bool {
    let name = WidthFolding.fold(heading).lowercased()
    return ["コード", "番号", "id", "no", "no.", "年", "年度", "月", "日", "電話", "郵便"].contains { name.hasSuffix($0) }
      || name.contains("コード") || name.contains("番号")
  }
}

/// A number as machines write it.
enum PlainNumber {
  /// Digits with at most one point and a minus before them; an exponent is allowed, as programs print one.
  static func isPlain(_ cell: String) -> Bool {
    var rest = Substring(cell).utf8
    func digits() -> Int {
      let run = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(run)
      return run
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    var count = digits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if rest.first == UInt8(ascii: "E") || rest.first == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
