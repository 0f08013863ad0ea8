internal import PlanModel

/// Reads JSON (RFC 8259) into a tree: strictly, with the place of every value, and with numbers as they are written.
///
/// Foundation's reader loses both places and decimals. Recursion is bounded by `ReadingLimits.jsonDepth`, the number
/// of values by `ReadingLimits.jsonNodes`.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var nodes = 0
  private let notesPlaces: Bool

  private init(_ bytes: [UInt8], notesPlaces: Bool) {
    self.bytes = bytes
    self.notesPlaces = notesPlaces
  }

  /// Reads `text`, which is UTF-8 without a byte order mark. Where the text is no file, lines and columns say nothing
  /// and are not noted.
  static func read(_ text: [UInt8], notesPlaces: Bool = true) -> ParsedTree {
    var reader = JSONReader(text, notesPlaces: notesPlaces)
    do throws(SyntaxProblem) {
      reader.skipSpace()
      guard reader.place < text.count else { return ParsedTree(root: nil, problems: []) }
      let root = try reader.value()
      reader.skipSpace()
      guard reader.place == text.count else { throw reader.problem("JSONの終わりの後に余分な文字があります。") }
      return ParsedTree(root: root, problems: [])
    } catch {
      return ParsedTree(root: nil, problems: [error])
    }
  }

  private var position: Position {
    notesPlaces ? Position(line: line, column: place - lineStart + 1) : .none
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func problem(_ summary: String) -> SyntaxProblem {
    SyntaxProblem(
      .syntax, at: position, summary, remedy: "JSONを書き出したプログラムか、手で直した箇所を確かめてください。", isLocal: false)
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0D: place += 1
      case 0x0A:
        place += 1
        line += 1
        lineStart = place
      default: return
      }
    }
  }

  private mutating func value() throws(SyntaxProblem) -> Node {
    let start = position
    nodes += 1
    guard nodes <= ReadingLimits.jsonNodes else {
      throw SyntaxProblem(
        .tooLarge, at: start, "値の数が上限（\(ReadingLimits.jsonNodes)個）を超えています。", remedy: "内容を分けてください。",
        isLocal: false)
    }
    switch next {
    case UInt8(ascii: "{"): return try object(start)
    case UInt8(ascii: "["): return try array(start)
    case UInt8(ascii: "\""): return Node(.scalar(try string(), .text), at: start)
    case UInt8(ascii: "t"): return try word("true", .boolean, start)
    case UInt8(ascii: "f"): return try word("false", .boolean, start)
    case UInt8(ascii: "n"): return try word("null", .null, start)
    case nil: throw problem("JSONが途中で終わっています。")
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return Node(.scalar(try number(), .number), at: start)
    default: throw problem("JSONの値として読み取れない文字があります。")
    }
  }

  private mutating func enter(_ start: Position) throws(SyntaxProblem) {
    depth += 1
    guard depth <= ReadingLimits.jsonDepth else {
      throw SyntaxProblem(
        .tooDeep, at: start, "入れ子が深すぎます（上限は\(ReadingLimits.jsonDepth)段です。）。",
        remedy: "JSONを書き出したプログラムを確かめてください。", isLocal: false)
    }
    place += 1
    skipSpace()
  }

  private mutating func object(_ start: Position) throws(SyntaxProblem) -> Node {
    try enter(start)
    defer { depth -= 1 }
    var members: [Node.Member] = []
    if next == UInt8(ascii: "}") {
      place += 1
      return Node(.mapping([]), at: start)
    }
    while true {
      let keyPosition = position
      guard next == UInt8(ascii: "\"") else { throw problem("JSONの項目名が「\"」で始まっていません。") }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw problem("JSONの項目名の後に「:」がありません。") }
      place += 1
      skipSpace()
      members.append(Node.Member(key: key, keyPosition: keyPosition, value: try value()))
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: ",") else { throw problem("JSONの項目が「,」で区切られていません。") }
      place += 1
      skipSpace()
    }
    place += 1
    return Node(.mapping(members), at: start)
  }

  private mutating func array(_ start: Position) throws(SyntaxProblem) -> Node {
    try enter(start)
    defer { depth -= 1 }
    var items: [Node] = []
    if next == UInt8(ascii: "]") {
      place += 1
      return Node(.sequence([]), at: start)
    }
    while true {
      items.append(try value())
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      guard next == UInt8(ascii: ",") else { throw problem("JSONの値が「,」で区切られていません。") }
      place += 1
      skipSpace()
    }
    place += 1
    return Node(.sequence(items), at: start)
  }

  private mutating func word(
    _ word: String, _ style: ScalarStyle, _ start: Position
  ) throws(SyntaxProblem) -> Node {
    guard bytes[place...].starts(with: word.utf8) else { throw problem("JSONの値として読み取れない語があります。") }
    place += word.utf8.count
    return Node(.scalar(word, style), at: start)
  }

  private mutating func number() throws(SyntaxProblem) -> String {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let leading = next
    let length = digits()
    guard length > 0 else { throw problem("JSONの数値の書き方に誤りがあります。") }
    guard leading != UInt8(ascii: "0") || length == 1 else { throw problem("JSONの数値が0で始まっています。") }
    if next == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { throw problem("JSONの数値の書き方に誤りがあります。") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { throw problem("JSONの数値の書き方に誤りがあります。") }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func string() throws(SyntaxProblem) -> String {
    place += 1
    let start = place
    // Most strings hold no escape: then the bytes are taken as they are.
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    var text = Array(bytes[start..<place])
    while true {
      guard let byte = next else { throw problem("JSONの文字列が「\"」で閉じられていません。") }
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { throw problem("JSONの文字列に改行などの制御文字がそのまま含まれています。") }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else {
        text.append(byte)
        place += 1
      }
    }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxProblem) {
    place += 1
    guard let letter = next else { throw problem("JSONが途中で終わっています。") }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if (0xD800..<0xDC00).contains(value) {
        guard next == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") else {
          throw problem("JSONの「\\u」による文字の書き方に誤りがあります。")
        }
        place += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw problem("JSONの「\\u」による文字の書き方に誤りがあります。") }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw problem("JSONの「\\u」による文字の書き方に誤りがあります。") }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw problem("JSONの「\\」で始まる書き方に誤りがあります。")
    }
  }

  private mutating func hexadecimal() throws(SyntaxProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("JSONの「\\u」による文字の書き方に誤りがあります。")
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }
}
