/// What stands in a form, by the names of its fields, before anybody asks what it means.
struct FormValues: Sendable {
  var texts: [String] = []
  var members: [String: FormValues] = [:]
  var rows: [Int: FormValues] = [:]

  static let none = FormValues()

  /// Every text under the name itself and under its numbered rows.
  var all: [String] { texts + rows.sorted { $0.key < $1.key }.flatMap(\.value.texts) }
}

/// The entries of a form as a browser sends them, taken in within `FormLimits`.
struct FormEntries: Sendable {
  private(set) var values = FormValues()
  /// Whether there were more entries than are read.
  private(set) var isCutOff = false
  /// The names of entries whose values are longer than is read.
  private(set) var tooLong: [String] = []

  init(_ entries: [(name: String, value: String)]) {
    isCutOff = entries.count > FormLimits.entries
    for (name, value) in entries.prefix(FormLimits.entries) {
      guard let steps = Self.steps(name) else { continue }
      if value.utf8.count > FormLimits.valueBytes, tooLong.count < 100 { tooLong.append(name) }
      values.add(Self.withLineFeeds(value), at: steps[...])
    }
  }

  /// Browsers end lines with CR LF.
  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  enum Step: Hashable {
    case member(String)
    case row(Int)
  }

  /// The steps of a name such as `targets[1].deadline`; `nil` for what no field bears.
  static func steps(_ name: String) -> [Step]? {
    guard name.utf8.count <= FormLimits.nameBytes else { return nil }
    let bytes = Array(name.utf8)
    var steps: [Step] = []
    var place = 0
    while true {
      let start = place
      while place < bytes.count, isLetter(bytes[place]) || (place > start && isDigit(bytes[place])) { place += 1 }
      guard place > start, steps.count < FormLimits.depth else { return nil }
      steps.append(.member(String(decoding: bytes[start..<place], as: UTF8.self)))
      if place < bytes.count, bytes[place] == UInt8(ascii: "[") {
        let first = place + 1
        place = first
        while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        guard (1...FormLimits.indexDigits).contains(place - first), place < bytes.count,
          bytes[place] == UInt8(ascii: "]"), bytes[first] != UInt8(ascii: "0") || place == first + 1
        else { return nil }
        steps.append(.row(bytes[first..<place].reduce(0) { $0 * 10 + Int($1 - 0x30) }))
        place += 1
      }
      if place == bytes.count { return steps }
      guard bytes[place] == UInt8(ascii: ".") else { return nil }
      place += 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension FormValues {
  fileprivate mutating func add(_ text: String, at steps: ArraySlice<FormEntries.Step>) {
    switch steps.first {
    case nil: texts.append(text)
    case .member(let name)?: members[name, default: .none].add(text, at: steps.dropFirst())
    case .row(let index)?: rows[index, default: .none].add(text, at: steps.dropFirst())
    }
  }
}
