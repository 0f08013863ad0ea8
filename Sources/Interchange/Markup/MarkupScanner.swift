/// Steps through the bytes of an XML document: signs, names, and text with its references put in.
struct MarkupScanner {
  private let bytes: [UInt8]
  private(set) var place = 0
  private let readsLooseReferences: Bool
  /// What stood where a reference of XML should stand and was taken all the same, with its place. Nothing unless asked.
  private(set) var looseReferences: [(place: Int, written: String)] = []
  private var counted = (place: 0, line: 1)

  /// With `readsLooseReferences`, `&nbsp;` and a bare `&` are taken as a web browser would, and noted.
  init(_ bytes: [UInt8], readsLooseReferences: Bool = false) {
    self.bytes = bytes
    self.readsLooseReferences = readsLooseReferences
  }

  /// The line of the present place, from 1.
  mutating func line() -> Int {
    while counted.place < place {
      if bytes[counted.place] == 0x0A { counted.line += 1 }
      counted.place += 1
    }
    return counted.line
  }

  var isAtEnd: Bool { place >= bytes.count }
  var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Whether `text` stands here.
  func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      place + wanted.count <= bytes.count && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Goes past `text`, or tells that it is not there.
  mutating func skip(_ text: StaticString) -> Bool {
    guard isAt(text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  /// Goes past blanks; tells whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = place
    while let byte, Self.isBlank(byte) { place += 1 }
    return place > start
  }

  /// The bytes up to `text`, which is passed over.
  mutating func take(through text: StaticString) throws(MarkupProblem) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count {
      if isAt(text) {
        let found = bytes[start..<place]
        place += text.utf8CodeUnitCount
        return found
      }
      place += 1
    }
    throw .broken
  }

  /// A name: letters, digits and `_-.:`, not beginning with a digit, `-` or `.`.
  mutating func takeName() throws(MarkupProblem) -> String {
    let start = place
    while let byte, Self.isNameByte(byte) { place += 1 }
    guard place > start, place - start <= MarkupLimits.nameBytes, let first = bytes[start..<place].first,
      !(0x2D...0x39).contains(first)
    else { throw .broken }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Text up to the next `<`.
  mutating func takeText() throws(MarkupProblem) -> String {
    var text: [UInt8] = []
    while let byte, byte != UInt8(ascii: "<") { try takeCharacter(byte, into: &text, isValue: false) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A value in quotation marks.
  mutating func takeValue() throws(MarkupProblem) -> String {
    guard let mark = byte, mark == 0x22 || mark == 0x27 else { throw .broken }
    place += 1
    var text: [UInt8] = []
    while let byte {
      if byte == mark {
        place += 1
        return String(decoding: text, as: UTF8.self)
      }
      guard byte != UInt8(ascii: "<") else { throw .broken }
      try takeCharacter(byte, into: &text, isValue: true)
    }
    throw .broken
  }

  private mutating func takeCharacter(
    _ byte: UInt8, into text: inout [UInt8], isValue: Bool
  ) throws(MarkupProblem) {
    place += 1
    switch byte {
    case UInt8(ascii: "&"): try takeReference(into: &text, isValue: isValue)
    case 0x0D:
      if self.byte == 0x0A { place += 1 }
      text.append(isValue ? 0x20 : 0x0A)
    case 0x09, 0x0A: text.append(isValue ? 0x20 : byte)
    case 0..<0x20: throw .broken
    default: text.append(byte)
    }
  }

  /// `&amp;` and its four sisters, `&#12354;`, `&#x3042;`. No other entity exists, for no file may bring its own.
  private mutating func takeReference(into text: inout [UInt8], isValue: Bool) throws(MarkupProblem) {
    let start = place
    while let byte, byte != UInt8(ascii: ";"), place - start < 10 { place += 1 }
    guard byte == UInt8(ascii: ";") else {
      guard readsLooseReferences else { throw .broken }
      looseReferences.append((start, "&"))
      text.append(UInt8(ascii: "&"))
      place = start
      return
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    place += 1
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      if let scalar = Self.scalar(name) {
        let isLineEnd = scalar == "\r" || scalar == "\n"
        text += isLineEnd ? [isValue ? 0x20 : 0x0A] : Array(String(scalar).utf8)
        return
      }
      guard readsLooseReferences else { throw .foreignEntity }
      if let scalar = MarkupEntities.named[name] {
        looseReferences.append((start, "&\(name);"))
        text += String(scalar).utf8
      } else {
        looseReferences.append((start, "&"))
        text.append(UInt8(ascii: "&"))
        place = start
      }
    }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      value == 9 || value == 10 || value == 13 || value >= 0x20
    else { return nil }
    return Unicode.Scalar(value)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x3A).contains(byte) || byte == 0x5F
      || byte == 0x2D || byte == 0x2E || byte >= 0x80
  }
}
