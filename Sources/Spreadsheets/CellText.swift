/// Text as it is stored in the parts of a workbook.
enum CellText {
  /// Why a text cannot be stored.
  enum Fault: Hashable {
    case tooLong(Int)
    case tooManyParts(Int)
    case unstorable(String)
  }

  /// What is wrong with a text; nil for nearly all.
  static func fault(in text: String) -> Fault? {
    // Bytes are never fewer than UTF-16 units.
    if text.utf8.count > WorkbookLimits.characters {
      let count = stored(text).utf16.count
      if count > WorkbookLimits.characters { return .tooLong(count) }
    }
    // XML has no way to write these three, and the library's strings end at the first.
    let bad = text.unicodeScalars.first { $0.value == 0 || $0.value == 0xFFFE || $0.value == 0xFFFF }
    return bad.map { .unstorable("U+" + hexadecimal($0.value)) }
  }

  /// The library (1.1.4) counts the marks of the parts and the escapes of XML as well, where the format counts letters.
  static func fault(in runs: [TextRun]) -> Fault? {
    if let fault = fault(in: runs.map(\.text).joined()) { return fault }
    let runs = merged(runs)
    guard runs.count > 1 else { return nil }
    let count = runs.reduce(0) { $0 + written($1) }
    return count > WorkbookLimits.characters || runs.count > mostParts ? .tooManyParts(runs.count) : nil
  }

  /// The library counts parts in a byte, and with more than that would count for ever.
  private static let mostParts = 250

  /// The parts without empty ones, neighbours of one look together.
  static func merged(_ runs: [TextRun]) -> [TextRun] {
    runs.reduce(into: []) { merged, run in
      guard !run.text.isEmpty else { return }
      if let last = merged.last, last.isUnderlined == run.isUnderlined, last.isStruck == run.isStruck {
        merged[merged.count - 1].text += run.text
      } else {
        merged.append(run)
      }
    }
  }

  /// How much of the library's room a part takes, at the most.
  private static func written(_ run: TextRun) -> Int {
    let escapes = run.text.utf8.count { "&<>".utf8.contains($0) } * 4
    return stored(run.text).unicodeScalars.count + escapes + marksLength
  }

  /// Of `<r>`, `<t>` and the look of the letters, underlined and struck out.
  private static let marksLength = 135

  /// The text with the escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19): a control character is `_x0001_`, and what
  /// looks like such an escape gets one for its first sign, or a program would show 「A」 for 「_x0041_」.
  static func stored(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "\r" {
        // The line end of cells is the line feed alone.
        result.append("\n")
        if place + 1 < scalars.count, scalars[place + 1] == "\n" { place += 1 }
      } else if scalar.value < 0x20, scalar != "\t", scalar != "\n" {
        result.append(contentsOf: "_x\(hexadecimal(scalar.value))_".unicodeScalars)
      } else if isEscape(scalars, at: place) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
      place += 1
    }
    return String(result)
  }

  private static func needsEscape(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
      if byte == UInt8(ascii: "x"), before == UInt8(ascii: "_") { return true }
      before = byte
    }
    return false
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    guard place + 6 < scalars.count, scalars[place] == "_", scalars[place + 1] == "x", scalars[place + 6] == "_" else {
      return false
    }
    return scalars[(place + 2)...(place + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}

/// Numbers as spreadsheet programs hold them.
enum CellNumber {
  /// The digits that survive in the programs' binary numbers.
  static let digits = 15

  /// The number, when the text is one and loses nothing; nil else.
  static func exact(_ text: String) -> Double? {
    var rest = Substring(text).utf8
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = rest
      rest = rest.drop { (0x30...0x39).contains($0) }
      fraction = fraction.prefix(fraction.count - rest.count)
      guard !fraction.isEmpty else { return nil }
    }
    guard !whole.isEmpty, rest.isEmpty, whole.count <= 300, fraction.count <= 300 else { return nil }
    let zero = UInt8(ascii: "0")
    let significant = (Array(whole) + Array(fraction)).drop { $0 == zero }
    let used = significant.count - significant.reversed().prefix { $0 == zero }.count
    guard used <= digits else { return nil }
    return Double(text)
  }
}
