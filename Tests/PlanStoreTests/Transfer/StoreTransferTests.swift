import PlanModel
import PlanStoreModel
import Testing

@testable import PlanStore

@Suite("The export of a store")
struct StoreTransferTests {
  /// The whole export of links as one text.
  static func export(_ links: [ChainLink]) -> [UInt8] {
    var export = StoreExport()
    var bytes = export.header(exportedAt: StoreTime(milliseconds: 1_760_000_000_000))
    for link in links { bytes += export.line(for: link) }
    return bytes + export.end()
  }

  /// The links of an export that comes in pieces of a size.
  static func read(_ bytes: [UInt8], pieces size: Int = .max) throws -> [ChainLink] {
    var reader = StoreImport()
    var links: [ChainLink] = []
    var start = 0
    while start < bytes.count {
      let end = start + min(size, bytes.count - start)
      links += try reader.feed(bytes[start..<end])
      start = end
    }
    try reader.finish()
    return links
  }

  private func fault(_ bytes: [UInt8], mostLineBytes: Int = 1 << 20) -> StoreTransferFault? {
    var reader = StoreImport(mostLineBytes: mostLineBytes)
    do {
      _ = try reader.feed(bytes)
      try reader.finish()
      return nil
    } catch {
      return error
    }
  }

  /// Whether two chains are the same byte by byte; texts that only look the same are not.
  static func isSame(_ left: [ChainLink], _ right: [ChainLink]) -> Bool {
    left == right && export(left) == export(right)
  }

  @Test("links come back as they were, in whatever pieces the file is read", arguments: 0..<40)
  func roundTrip(seed: Int) async throws {
    let links = try await GeneratedStore.make(seed: UInt64(seed), entries: 25).links(after: 0, limit: .max)
    let bytes = Self.export(links)
    #expect(Self.isSame(try Self.read(bytes), links))
    #expect(Self.isSame(try Self.read(bytes, pieces: 1 + seed * 7), links))
    #expect(Self.isSame(try Self.read(bytes.dropLast()), links))
    let other = ModelPlanStore()
    try await other.adopt(try Self.read(bytes))
    #expect(Self.isSame(await other.links(after: 0, limit: .max), links))
    let records = await other.records(of: .plan("p-1"), at: .now)
    #expect(!records.isEmpty)
  }

  @Test("every byte that text may hold comes back")
  func everyScalar() async throws {
    let text = (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
    let store = ModelPlanStore()
    let content = RecordContent(json: Array((text + "𠮷\u{10FFFF}\u{2028}").utf8))
    _ = try await store.save(
      ChangeSet(.plan("p"), actor: "a", changes: [RecordChange("memo", "m", basedOn: 0, content: content)]))
    let links = await store.links(after: 0, limit: 10)
    #expect(Self.isSame(try Self.read(Self.export(links), pieces: 3), links))
  }

  @Test("an empty store has an export too")
  func empty() throws {
    #expect(try Self.read(Self.export([])).isEmpty)
  }

  @Test("every fault is told with its line")
  func faults() async throws {
    let links = try await GeneratedStore.make(seed: 3, entries: 6).links(after: 0, limit: 3)
    let whole = Self.export(links)
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 } }
    #expect(fault(whole) == nil)
    #expect(fault([]) == StoreTransferFault(line: 1, kind: .noExport))
    #expect(fault(Array("計画\n".utf8)) == StoreTransferFault(line: 1, kind: .noExport))
    #expect(fault(Array("{\"format\":\"tebiki-store/2\",\"exportedAt\":1}\n".utf8))?.kind == .otherVersion)
    #expect(fault(Array("{\"format\":\"tebiki-plan/1\",\"exportedAt\":1}\n".utf8))?.kind == .noExport)
    #expect(fault(joined(lines.dropLast())) == StoreTransferFault(line: 5, kind: .truncated))
    #expect(fault(whole.dropLast(5)) == StoreTransferFault(line: 5, kind: .truncated))
    #expect(fault(lines[0].dropLast()) == StoreTransferFault(line: 1, kind: .truncated))
    #expect(fault(joined([lines[0], lines[1], [0x0A], lines[2]])) == StoreTransferFault(line: 3, kind: .damagedLine))
    #expect(fault(joined([lines[0], lines[1], lines[2], lines[4]])) == StoreTransferFault(line: 4, kind: .endDiffers))
    #expect(fault(whole + lines[1]) == StoreTransferFault(line: 6, kind: .trailingData))
    #expect(fault(whole + [0x20]) == StoreTransferFault(line: 6, kind: .trailingData))
    #expect(fault(whole, mostLineBytes: 60) == StoreTransferFault(line: 2, kind: .lineTooLong))
    #expect(fault(lines[0] + [UInt8](repeating: 0x20, count: 100), mostLineBytes: 60)?.kind == .lineTooLong)
  }

  @Test("lines that no export writes are refused without harm")
  func hostileLines() async throws {
    let links = try await GeneratedStore.make(seed: 5, entries: 4).links(after: 0, limit: 1)
    let header = StoreExport().header(exportedAt: StoreTime(milliseconds: 0))
    let line = String(decoding: StoreExport.line(of: links[0]), as: UTF8.self)
    let number = "\"number\":1"
    #expect(line.contains(number))
    var hostile = [
      String(repeating: "[", count: 200_000), String(repeating: "{\"end\":", count: 100_000), "null", "1", "\"\"", "{}",
      "{\"end\":null}", "{\"end\":{\"entries\":0,\"hash\":\"00\"}}", line.dropLast(2) + ",\"more\":1}",
    ]
    for value in ["1.5", "1e400", "9223372036854775808", "\"1\"", "null", "true", "[1]"] {
      hostile.append(line.replacing(number, with: "\"number\":" + value))
    }
    for text in hostile {
      #expect(
        fault(header + Array(text.utf8) + [0x0A]) == StoreTransferFault(line: 2, kind: .damagedLine),
        "\(text.prefix(80))")
    }
    #expect(fault(header + [0x7B, 0xFF, 0x7D, 0x0A])?.kind == .damagedLine)
  }
}

extension StoreExport {
  /// The line of one link by itself.
  fileprivate static func line(of link: ChainLink) -> [UInt8] {
    var export = StoreExport()
    return export.line(for: link)
  }
}
