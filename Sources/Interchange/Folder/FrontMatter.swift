/// Separates the YAML between two `---` lines at the head of a chapter from the text below.
struct FrontMatter {
  /// The YAML; `nil` when the file does not begin with it.
  var matter: [UInt8]?
  var body: [UInt8]
  /// The line on which the text begins.
  var bodyLine: Int
  /// What is wrong, when there is no YAML.
  var summary = "章のファイルが「---」の行で始まっていません。全体を本文として読み取りました。"

  static func split(_ bytes: [UInt8]) -> FrontMatter {
    var place = 0
    var line = 1
    while place < bytes.count, isLineEnd(bytes[place]) { pass(bytes, &place, &line) }
    guard isMark(bytes, place) else { return FrontMatter(matter: nil, body: bytes, bodyLine: 1) }
    // Blank lines before the first mark are kept as line ends, so that the numbers of lines stay right.
    let blanks = [UInt8](repeating: 0x0A, count: line - 1)
    skipLine(bytes, &place, &line)
    let start = place
    while place < bytes.count {
      if isMark(bytes, place) {
        let matter = blanks + bytes[start..<place]
        skipLine(bytes, &place, &line)
        return FrontMatter(matter: matter, body: Array(bytes[place...]), bodyLine: line)
      }
      skipLine(bytes, &place, &line)
    }
    return FrontMatter(
      matter: nil, body: bytes, bodyLine: 1, summary: "章のファイルの「---」の行が一つしかありません。全体を本文として読み取りました。")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isMark(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 3 <= bytes.count, bytes[place..<(place + 3)].elementsEqual("---".utf8) else { return false }
    var next = place + 3
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next == bytes.count || isLineEnd(bytes[next])
  }

  private static func skipLine(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int) {
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    if place < bytes.count { pass(bytes, &place, &line) }
  }

  private static func pass(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int) {
    if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
    place += 1
    line += 1
  }
}
