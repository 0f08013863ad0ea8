internal import CZlib

/// Reads the entries of a ZIP file (APPNOTE 6.3) as far as office documents use it: stored or deflated, in one piece.
///
/// Nothing is written to a disk, and an entry is unpacked only up to the limit that is asked for: a small file cannot
/// blow up.
struct ZipArchive {
  /// The most entries that are looked at.
  static let mostEntries = 5_000

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  private struct Entry {
    var method: Int
    var packed: Int
    var unpacked: Int
    var offset: Int
  }

  /// The archive; nil when the bytes hold no readable directory.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else { return nil }
    let count = number(end + 10, 2)
    var place = number(end + 16, 4)
    guard count <= Self.mostEntries else { return nil }
    for _ in 0..<count {
      guard place >= 0, place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { return nil }
      let (nameLength, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
      guard place + 46 + nameLength <= bytes.count else { return nil }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      // Bit 0: encrypted.
      if number(place + 8, 2) & 1 == 0 {
        entries[name] = Entry(
          method: number(place + 10, 2), packed: number(place + 20, 4), unpacked: number(place + 24, 4),
          offset: number(place + 42, 4))
      }
      place += 46 + nameLength + extra + comment
    }
  }

  /// The names of the entries.
  var names: [String] { entries.keys.sorted() }

  /// The bytes of an entry; nil when it is missing, damaged, encrypted, or larger than `most`.
  func contents(_ name: String, most: Int) -> [UInt8]? {
    guard let entry = entries[name], entry.unpacked <= most, entry.offset + 30 <= bytes.count,
      number(entry.offset, 4) == 0x0403_4B50
    else { return nil }
    let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
    guard start + entry.packed <= bytes.count else { return nil }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0: return Array(packed)
    case 8: return Self.inflated(Array(packed), size: entry.unpacked)
    default: return nil
    }
  }

  /// Unpacks exactly `size` bytes, the number that the directory gives; what would be more or less is damaged.
  private static func inflated(_ packed: [UInt8], size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard tebiki_inflate_init_raw(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var packed = packed
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      packed.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = Int(stream.total_out)
    }
    return isWhole && output.count == size ? output : nil
  }

  /// The record at the end of the file, behind which only a comment of at most 65,535 bytes may stand.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var place = bytes.count - 22
    while place >= max(0, bytes.count - 22 - 65_535) {
      if bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 5, bytes[place + 3] == 6 { return place }
      place -= 1
    }
    return nil
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
