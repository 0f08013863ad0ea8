import Testing

@testable import Archives

@Suite("ZIP files")
struct ZipTests {
  private static let entries = [
    ZipEntry(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
    ZipEntry(name: "word/document.xml", bytes: Array(String(repeating: "文書の本文です。", count: 500).utf8)),
    ZipEntry(name: "計画/空.txt", bytes: [], isStored: true),
    ZipEntry(name: "stored.bin", bytes: Array(0...255), isStored: true),
  ]

  @Test("what is written is read again, in the same order")
  func roundTrip() throws {
    let reader = try ZipReader(try ZipWriter.bytes(Self.entries))
    #expect(reader.names == Self.entries.map(\.name))
    for entry in Self.entries { #expect(try reader.contents(entry.name) == entry.bytes) }
    #expect(throws: ZipProblem.missing("none")) { try reader.contents("none") }
    // The library makes no file without entries.
    #expect(throws: ZipProblem.notWritten) { try ZipWriter.bytes([]) }
  }

  @Test("random contents come back, stored and deflated")
  func randomContents() throws {
    var generator = SystemRandomNumberGenerator()
    for size in [0, 1, 100, 65_535, 65_536, 300_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for isStored in [true, false] {
        let zip = try ZipWriter.bytes([ZipEntry(name: "a", bytes: bytes, isStored: isStored)])
        #expect(try ZipReader(zip).contents("a") == bytes, "\(size)")
      }
    }
  }

  @Test("the same entries give the same bytes, which name no moment and no machine")
  func deterministic() throws {
    let zip = try ZipWriter.bytes(Self.entries)
    #expect(try ZipWriter.bytes(Self.entries) == zip)
    // 1980-01-01, noon, in the first local header (APPNOTE 4.3.7).
    #expect(Array(zip[10..<14]) == [0x00, 0x60, 0x21, 0x00])
    let other = try ZipWriter.bytes(Self.entries, on: ZipDay(year: 2026, month: 3, day: 31))
    #expect(Array(other[12..<14]) == [0x7F, 0x5C])
    let stored = try ZipWriter.bytes([ZipEntry(name: "a", bytes: [0x61], isStored: true)])
    // Local header, byte, directory of one entry and its end: no field beyond those of the format.
    #expect(stored.count == 30 + 1 + 1 + 46 + 1 + 22)
  }

  @Test(
    "names that lead elsewhere are neither written nor read",
    arguments: ["/a", "../a", "a/../b", "a//b", "a\\b", "C:a", "./a", "a/.", "", "a\u{1}", "..", "a\nb"])
  func names(name: String) throws {
    #expect(throws: ZipProblem.forbiddenName(name)) { try ZipWriter.bytes([ZipEntry(name: name, bytes: [1])]) }
    guard !name.isEmpty else { return }
    let zip = try renamed(to: name)
    #expect(throws: ZipProblem.forbiddenName(name)) { try ZipReader(zip) }
  }

  @Test("a name that stands twice is neither written nor read")
  func duplicates() throws {
    let entry = ZipEntry(name: "aa", bytes: [1])
    #expect(throws: ZipProblem.duplicateName("aa")) { try ZipWriter.bytes([entry, entry]) }
    var zip = try ZipWriter.bytes([entry, ZipEntry(name: "bb", bytes: [2])])
    zip = zip.map { $0 == UInt8(ascii: "b") ? UInt8(ascii: "a") : $0 }
    #expect(throws: ZipProblem.duplicateName("aa")) { try ZipReader(zip) }
  }

  @Test("encrypted entries are refused")
  func encrypted() throws {
    var zip = try ZipWriter.bytes([ZipEntry(name: "a", bytes: [1], isStored: true)])
    zip[6] |= 1
    zip[32 + 8] |= 1
    #expect(throws: ZipProblem.encrypted("a")) { try ZipReader(zip) }
  }

  @Test("the number of entries, their sizes and their ratio are limited before anything is unpacked")
  func limits() throws {
    let zip = try ZipWriter.bytes(Self.entries)
    #expect(throws: ZipProblem.tooManyEntries(4)) { try ZipReader(zip, limits: .init(entries: 3)) }
    #expect(throws: ZipProblem.tooLarge("word/document.xml")) { try ZipReader(zip, limits: .init(entryBytes: 1_000)) }
    #expect(throws: ZipProblem.tooLarge("stored.bin")) { try ZipReader(zip, limits: .init(totalBytes: 12_100)) }
    let bomb = try ZipWriter.bytes([ZipEntry(name: "a", bytes: [UInt8](repeating: 0, count: 4 << 20))])
    #expect(bomb.count < 10_000)
    #expect(throws: ZipProblem.tooDense) { try ZipReader(bomb) }
    let reader = try ZipReader(bomb, limits: .init(ratio: 2_000))
    #expect(throws: ZipProblem.tooLarge("a")) { try reader.contents("a", most: 1_000) }
    #expect(try reader.contents("a").count == 4 << 20)
  }

  @Test("an entry that is not what the directory says is damaged")
  func lies() throws {
    let zip = try ZipWriter.bytes([ZipEntry(name: "a", bytes: Array("hello".utf8), isStored: true)])
    var content = zip
    content[32] ^= 1
    #expect(throws: ZipProblem.damaged("a")) { try ZipReader(content).contents("a") }
    // The checksum in the directory.
    var checksum = zip
    checksum[30 + 1 + 5 + 16] ^= 1
    #expect(throws: ZipProblem.damaged("a")) { try ZipReader(checksum).contents("a") }
    for size in [4, 6, 0xFF] as [UInt8] {
      var lying = zip
      lying[30 + 1 + 5 + 24] = size
      #expect(throws: ZipProblem.damaged("a"), "\(size)") { try ZipReader(lying).contents("a") }
    }
  }

  @Test("damaged and truncated files are refused or read, and never trap")
  func damaged() throws {
    let zip = try ZipWriter.bytes(Self.entries)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<2_000 {
      var bytes = zip
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        // The directory, where lengths and places stand, is hit as often as all the rest.
        let first = round % 2 == 0 ? 0 : zip.count - 350
        bytes[Int.random(in: first..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if round % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
      guard let reader = try? ZipReader(bytes) else { continue }
      for name in reader.names { _ = try? reader.contents(name) }
    }
    for bytes in [[], [0x50], Array("PK\u{5}\u{6}".utf8), [UInt8](repeating: 0, count: 22)] {
      #expect(throws: ZipProblem.unreadable) { try ZipReader(bytes) }
    }
  }

  /// A file whose only entry bears a name that the writer would refuse.
  private func renamed(to name: String) throws -> [UInt8] {
    let placeholder = String(repeating: "x", count: name.utf8.count)
    let zip = try ZipWriter.bytes([ZipEntry(name: placeholder, bytes: [1], isStored: true)])
    let place = 30 + name.utf8.count + 1 + 46
    var bytes = zip
    bytes.replaceSubrange(30..<(30 + name.utf8.count), with: name.utf8)
    bytes.replaceSubrange(place..<(place + name.utf8.count), with: name.utf8)
    return bytes
  }
}
