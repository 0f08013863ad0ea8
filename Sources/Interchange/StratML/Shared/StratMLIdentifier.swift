internal import PlanModel

/// The values of `Identifier`: stable names made from the ids of records, and read back into them.
///
/// The element is an `xsd:ID`: unique in the file, no digit first, only letters, digits, `.`, `-` and `_`. Whatever else
/// an id holds is written as `_` and its number in hexadecimal and `_`; a second record of the same id gets `__2`.
enum StratMLIdentifier {
  /// What a name names.
  enum Kind: String, CaseIterable {
    case plan = "PLAN"
    case pillar = "P"
    case group = "G"
    case measure = "M"
    case indicator = "I"
  }

  /// The name of a record.
  static func of(_ kind: Kind, _ id: String) -> String { "_\(kind.rawValue).\(escape(id))" }

  /// The name of a body: `_C` and the six digits of its code.
  static func of(_ code: LocalGovernmentCode) -> String { "_C" + code.text }

  /// What a name written by this program names; `nil` for any other.
  static func parse(_ text: String) -> (kind: Kind, id: String)? {
    for kind in Kind.allCases {
      let prefix = "_\(kind.rawValue)."
      guard text.utf8.starts(with: prefix.utf8) else { continue }
      return unescape(withoutSerial(text.utf8.dropFirst(prefix.utf8.count))).map { (kind, $0) }
    }
    return nil
  }

  /// The code in a name of a body, written by this program.
  static func code(_ text: String) -> LocalGovernmentCode? {
    guard text.utf8.starts(with: "_C".utf8) else { return nil }
    return LocalGovernmentCode(String(decoding: withoutSerial(text.utf8.dropFirst(2)), as: UTF8.self))
  }

  /// Whether a text may stand as an `xsd:ID`, as far as ASCII goes; further letters are allowed as XML allows most.
  static func isSound(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { isPlain($0) || $0 == "_" || $0.value >= 0x80 && isLetter($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.properties.isAlphabetic : scalar.properties.isIDStart
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func escape(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return result
  }

  /// Without the serial number of a repeated id. `__` comes from nothing else: escapes never touch without hexadecimal
  /// digits between, except where one ends and the next begins, and there digits follow.
  private static func withoutSerial(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var tail = text[...]
    var digits = 0
    while let last = tail.last, (0x30...0x39).contains(last) {
      tail = tail.dropLast()
      digits += 1
    }
    guard digits > 0, tail.last == 0x5F, tail.dropLast().last == 0x5F else { return text }
    return tail.dropLast(2)
  }

  private static func unescape(_ text: Substring.UTF8View) -> String? {
    var result = String.UnicodeScalarView()
    var rest = text
    while let byte = rest.first {
      rest = rest.dropFirst()
      guard byte == 0x5F else {
        result.append(Unicode.Scalar(byte))
        continue
      }
      let digits = rest.prefix { $0 != 0x5F }
      rest = rest.dropFirst(digits.count)
      guard rest.first == 0x5F, digits.count <= 6,
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      rest = rest.dropFirst()
      result.append(scalar)
    }
    return String(result)
  }
}

/// Hands out the identifiers of one document, each once.
struct StratMLIdentifiers {
  private var counts: [String: Int] = [:]

  /// `identifier`, with a serial number where it was given out before.
  mutating func unique(_ identifier: String) -> String {
    let count = (counts[identifier] ?? 0) + 1
    counts[identifier] = count
    return count == 1 ? identifier : "\(identifier)__\(count)"
  }
}
