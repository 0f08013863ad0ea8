import Foundation
import PlanModel
import PlanOperations

/// A table as it might come from an office: values in one of several layouts, encodings and writings, some rows damaged.
/// Knows for every row whether it is still right.
struct DamagedTable {
  /// A value as it is true.
  struct Truth: Hashable {
    let indicator: String
    let period: Period
    let value: Decimal
  }

  /// The file.
  private(set) var bytes: [UInt8] = []
  /// The rows that are right, whatever they look like.
  private(set) var right: Set<Truth> = []
  /// The lines of the rows that are damaged.
  private(set) var damagedLines: [Int] = []
  /// Whether so much is missing that no row can be understood.
  private(set) var isHopeless = false
  /// What was done, for the failure message.
  private(set) var story: [String] = []
  private var random: SplitMix

  struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let indicators: [(id: String, title: String, unit: String)] = [
    ("online", "電子申請の件数", "件"), ("share", "電子申請の割合", "%"), ("visitors", "観光入込客数", "千人"),
  ]

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    var lines: [[String]] = []
    if chance(3) { lines.append(["実績値の報告について"]); story.append("title row") }
    var headings = ["指標", "年度", "値"]
    if chance(3) { headings.append("単位") }
    if chance(3) { headings.append("備考") }
    if chance(12) {
      headings.remove(at: Int.random(in: 0..<3, using: &random))
      isHopeless = true
      story.append("column missing: \(headings)")
    }
    lines.append(headings)
    for place in 0..<Int.random(in: 3...7, using: &random) {
      let (cells, truth) = row(place, headings)
      lines.append(cells)
      if let truth { right.insert(truth) } else { damagedLines.append(lines.count) }
    }
    if chance(4) { duplicate(&lines, headings) }
    if isHopeless { right = [] }
    encode(lines)
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  /// A row in its own slot, with its truth when it is right.
  private mutating func row(_ place: Int, _ headings: [String]) -> ([String], Truth?) {
    let indicator = Self.indicators[place % 3]
    let start = 2025 - place / 3
    let isCalendar = indicator.id == "visitors"
    let period: Period = isCalendar ? .calendarYear(start) : .fiscalYear(FiscalYear(start))
    var number = Decimal(Int.random(in: 1...999, using: &random))
    if indicator.id == "online" { number += 2000 }
    if indicator.id == "share" { number = Decimal(Int.random(in: 10...99, using: &random)) + Decimal(5) / 10 }
    var cells: [String: String] = [
      "指標": pick([indicator.id, indicator.title, indicator.title + "　"]), "年度": written(period), "値": written(number),
      "単位": pick([indicator.unit, ""]), "備考": pick(["", "確認済み", "，、"]),
    ]
    var truth: Truth? = Truth(indicator: indicator.id, period: period, value: number)
    if chance(3) {
      truth = nil
      damage(&cells, isCalendar)
    }
    return (headings.map { cells[$0] ?? "" }, truth)
  }

  private mutating func damage(_ cells: inout [String: String], _ isCalendar: Bool) {
    let kinds = [
      "words", "future", "kind", "nobody", "unit", "range", "undecided", "no indicator", "no year", "two numbers",
    ]
    let kind = pick(kinds)
    story.append(kind)
    switch kind {
    case "words": cells["値"] = pick(["多数", "約束", "別紙参照", "#REF!", "#DIV/0!", "=A1+B1"])
    case "future": cells["年度"] = isCalendar ? "2031年" : "令和13年度"
    case "kind": cells["年度"] = isCalendar ? "令和7年度" : "令和7年"
    case "nobody": cells["指標"] = pick(["電子申請", "KPI-9", "電子申請の件数（再掲）"])
    case "unit":
      cells["単位"] = "万円"
      cells["値"] = (cells["値"] ?? "") + "万円"
    case "range": cells["値"] = "10～20"
    case "undecided": cells["値"] = pick(["未定", "集計後に記入", "？"])
    case "no indicator": cells["指標"] = ""
    case "no year": cells["年度"] = pick(["", "前年度", "１３月", "令和99年度"])
    default: cells["値"] = "12 345 / 678"
    }
  }

  /// Repeats a right row with another value: then neither counts.
  private mutating func duplicate(_ lines: inout [[String]], _ headings: [String]) {
    guard let column = headings.firstIndex(of: "値"), let place = headings.firstIndex(of: "指標"),
      let time = headings.firstIndex(of: "年度"), let last = lines.last, last.count == headings.count
    else { return }
    guard !damagedLines.contains(lines.count) else { return }
    story.append("duplicate")
    var copy = last
    copy[column] = "77"
    lines.append(copy)
    damagedLines += [lines.count - 1, lines.count]
    // The slot of the copied row is no longer right, by id or by title.
    let name = last[place].trimmingCharacters(in: CharacterSet(charactersIn: "　 "))
    let id = Self.indicators.first { $0.id == name || $0.title == name }?.id
    right = right.filter { truth in !(truth.indicator == id && writings(truth.period).contains(last[time])) }
  }

  private func writings(_ period: Period) -> [String] {
    switch period {
    case .fiscalYear(let year):
      let reiwa = year.startYear - 2018
      return ["令和\(reiwa)年度", "R\(reiwa)", "FY\(year.startYear)", "\(year.startYear)年度", wide("令和\(reiwa)年度")]
    case .calendarYear(let year): return ["令和\(year - 2018)年", "\(year)年", "\(year)"]
    default: return []
    }
  }

  private mutating func written(_ period: Period) -> String { pick(writings(period)) }

  private mutating func written(_ number: Decimal) -> String {
    let plain = JapaneseNumber.plain(number)
    return pick([plain, JapaneseNumber.display(number), wide(plain), wide(JapaneseNumber.display(number)), " " + plain])
  }

  private func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "0"..."9": UnicodeScalar(scalar.value + 0xFEE0) ?? scalar
          case ",": "，"
          case ".": "．"
          default: scalar
          }
        }))
  }

  private mutating func encode(_ lines: [[String]]) {
    let separator = pick([",", "\t"])
    let end = pick(["\n", "\r\n"])
    let text =
      lines.map { cells in cells.map { quoted($0, separator) }.joined(separator: separator) }
      .joined(separator: end) + end
    let encoding = pick(["utf8", "bom", "sjis", "utf16"])
    story.append(encoding)
    switch encoding {
    case "bom": bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "sjis": bytes = text.data(using: .shiftJIS).map { [UInt8]($0) } ?? Array(text.utf8)
    case "utf16": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: bytes = Array(text.utf8)
    }
  }

  private func quoted(_ cell: String, _ separator: String) -> String {
    cell.contains(separator) || cell.contains("\"") ? "\"" + cell + "\"" : cell
  }
}
