internal import Crypto
internal import PlanModel

/// A SHA-256 (FIPS 180-4).
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// Thirty-two bytes.
  public let bytes: [UInt8]

  /// Takes over a stored hash; `nil` unless it has thirty-two bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads sixty-four hexadecimal digits.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The hash of bytes.
  public init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// What stands before the first entry of a chain.
  public static let zero = ContentHash(trusted: [UInt8](repeating: 0, count: 32))

  /// What stands for a hash that cannot be read, where a damaged store is to be told about rather than to stop the
  /// telling. Nothing is known that has this hash.
  package static let unreadable = ContentHash(trusted: [UInt8](repeating: 0xFF, count: 32))

  private init(trusted: [UInt8]) { bytes = trusted }

  /// Sixty-four hexadecimal digits in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The same as `hex`.
  public var description: String { hex }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    case 0x41...0x46: digit - 0x37
    default: nil
    }
  }
}

/// The bytes over which a hash is taken: every part with its length before it, so that no two different lists of parts
/// give the same bytes.
///
/// The order of the parts is frozen: a store of today must verify in twenty years.
struct HashInput {
  private(set) var bytes: [UInt8] = []

  init(_ purpose: StaticString, capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
    purpose.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ part: [UInt8]) {
    add(Int64(part.count))
    bytes.append(contentsOf: part)
  }

  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Absent is not empty.
  mutating func add(_ text: String?) {
    guard let text else {
      add(-1)
      return
    }
    add(text)
  }

  mutating func add(_ hash: ContentHash) { bytes.append(contentsOf: hash.bytes) }

  var hash: ContentHash { ContentHash(of: bytes) }
}

extension ContentHash {
  /// The hash of what a record says; that of nothing for a withdrawn record.
  package static func ofContent(_ content: RecordContent?) -> ContentHash {
    guard let content else { return .zero }
    var input = HashInput("tebiki content 1", capacity: 64 + content.json.count)
    input.add(content.parent)
    input.add(content.position)
    input.add(content.json)
    return input.hash
  }

  /// The hash of a version of a record; `content` is the hash of what it says.
  static func ofRecord(_ key: RecordKey, version: Int64, content: ContentHash) -> ContentHash {
    var input = HashInput("tebiki record 1")
    input.add(key.scope.rawValue)
    input.add(key.kind.rawValue)
    input.add(key.id)
    input.add(version)
    input.add(content)
    return input.hash
  }

  /// The hash of an edition; `json` stands for its text.
  static func ofEdition(plan: String, number: Int64, decidedOn: CalendarDate?, json: ContentHash) -> ContentHash {
    var input = HashInput("tebiki edition 1")
    input.add(plan)
    input.add(number)
    input.add(decidedOn?.description)
    input.add(json)
    return input.hash
  }

  /// The hash of everything that an entry brought, in its order.
  static func ofPayload(_ parts: [ContentHash]) -> ContentHash {
    var input = HashInput("tebiki payload 1", capacity: 32 + 32 * parts.count)
    for part in parts { input.add(part) }
    return input.hash
  }
}
