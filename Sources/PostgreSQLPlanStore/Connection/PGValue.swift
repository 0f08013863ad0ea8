internal import CLibPQ

/// A value handed to a statement, always beside the SQL and never inside it, in the server's binary form.
enum PGValue {
  case int(Int64)
  case text(String?)
  case bytes([UInt8]?)
  case ints([Int64])
  case texts([String?])
  case byteStrings([[UInt8]?])
  /// The sets of pieces by which documents are found, each as `SearchIndex.encoded` gives it.
  case tokenSets([[UInt8]])
  /// A search in the server's own notation.
  case tokenQuery(String)

  /// The server's number of the type (`pg_type.oid`); fixed since the types exist.
  var type: Oid {
    switch self {
    case .int: 20
    case .text: 25
    case .bytes: 17
    case .ints: 1016
    case .texts: 1009
    case .byteStrings: 1001
    case .tokenSets: 3643
    case .tokenQuery: 3615
    }
  }

  /// 1 for binary. Only the notation of a search goes as text.
  var format: Int32 {
    if case .tokenQuery = self { 0 } else { 1 }
  }

  /// Appends the value; `false` for NULL.
  func append(to buffer: inout [UInt8]) -> Bool {
    switch self {
    case .int(let value): buffer.appendBigEndian(value)
    case .text(let value):
      guard let value else { return false }
      buffer.append(contentsOf: value.utf8)
    case .bytes(let value):
      guard let value else { return false }
      buffer.append(contentsOf: value)
    case .ints(let values):
      Self.appendArray(values, of: 20, to: &buffer) { value, buffer in
        buffer.appendBigEndian(value)
        return true
      }
    case .texts(let values):
      Self.appendArray(values, of: 25, to: &buffer) { value, buffer in PGValue.text(value).append(to: &buffer) }
    case .byteStrings(let values):
      Self.appendArray(values, of: 17, to: &buffer) { value, buffer in PGValue.bytes(value).append(to: &buffer) }
    case .tokenSets(let values):
      Self.appendArray(values, of: 3614, to: &buffer) { value, buffer in PGValue.bytes(value).append(to: &buffer) }
    case .tokenQuery(let value):
      buffer.append(contentsOf: value.utf8)
      buffer.append(0)
    }
    return true
  }

  /// An array of one dimension: dimensions, whether it may hold NULL, type, length, first index; then each element
  /// with its length before it, −1 for NULL (`array_recv`).
  private static func appendArray<Element>(
    _ elements: [Element], of type: Int32, to buffer: inout [UInt8], _ append: (Element, inout [UInt8]) -> Bool
  ) {
    buffer.appendBigEndian(Int32(elements.isEmpty ? 0 : 1))
    buffer.appendBigEndian(Int32(1))
    buffer.appendBigEndian(type)
    guard !elements.isEmpty else { return }
    buffer.appendBigEndian(Int32(elements.count))
    buffer.appendBigEndian(Int32(1))
    for element in elements {
      let place = buffer.count
      buffer.appendBigEndian(Int32(-1))
      guard append(element, &buffer) else { continue }
      let length = UInt32(truncatingIfNeeded: buffer.count - place - 4)
      for byte in 0..<4 { buffer[place + byte] = UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32(byte))) }
    }
  }
}

extension [UInt8] {
  mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}

/// The values of one statement, laid out as libpq takes them.
struct PGParameters {
  let types: [Oid]
  private let formats: [Int32]
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>?] = []

  init(_ values: [PGValue]) {
    types = values.map(\.type)
    formats = values.map(\.format)
    for value in values {
      let start = bytes.count
      let isPresent = value.append(to: &bytes)
      ranges.append(isPresent ? start..<bytes.count : nil)
    }
    // An empty value still needs an address.
    bytes.append(0)
  }

  /// Calls `body` with count, pointers, lengths and formats, valid only during the call.
  func withPointers<Result>(
    _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
  ) -> Result {
    let lengths = ranges.map { Int32($0?.count ?? 0) }
    return bytes.withUnsafeBytes { raw in
      let base = raw.bindMemory(to: CChar.self).baseAddress
      let pointers = ranges.map { range in range.flatMap { range in base.map { $0 + range.lowerBound } } }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(Int32(ranges.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
