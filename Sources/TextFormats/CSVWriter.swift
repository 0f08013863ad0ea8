/// Writes CSV (RFC 4180) into a byte buffer: CRLF line ends, quotes only where a field needs them.
public struct CSVWriter: Sendable {
  /// The bytes written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer; spreadsheet programs of Japanese offices recognise UTF-8 by the byte order mark.
  public init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  /// Writes one row.
  public mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(_ field: String) {
    let quote = UInt8(ascii: "\"")
    let edges = [field.utf8.first, field.utf8.last]
    let needsQuotes =
      field.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
      || edges.contains(UInt8(ascii: " "))
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
