/// The name of a record inside its plan, such as `m-1-2` for a measure.
///
/// Unique among records of its kind. Stable for the life of the plan, so that figures and reviews of later years
/// find their measure again even when the printed number changes.
public struct RecordID<Record>: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text as written in the plan folder.
  public let rawValue: String

  /// Makes an id from any text. Whether the text is well formed is `isWellFormed`, so that a reader can report it.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes an id from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// The raw text.
  public var description: String { rawValue }

  /// Whether the id is 1–64 ASCII letters, digits, `-`, `_` or `.`, beginning with a letter or digit.
  ///
  /// Ids become file names and addresses of web pages, hence the narrow set.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard let first = bytes.first, bytes.count <= 64, Self.isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy {
      Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
