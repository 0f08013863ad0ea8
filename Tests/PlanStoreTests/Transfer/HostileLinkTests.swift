import PlanModel
import PlanStoreModel
import Testing

@testable import PlanStore

@Suite("Tampered links of another store")
struct HostileLinkTests {
  private static let most = Int64.max

  /// A link whose hashes are right, so that only its contents speak against it.
  private static func link(
    number: Int64 = 1, at: Int64 = 0, actor: String = "a", act: AuditAct = .changed, scope: String = "p",
    detail: String = "", version: Int64 = 1, parent: String? = nil, body: [UInt8] = Array("{}".utf8)
  ) -> ChainLink {
    let content = RecordContent(parent: parent, json: body)
    let record = StoredRecord(
      key: RecordKey(RecordScope(rawValue: scope), "measure", "m"), version: version, entry: number, content: content)
    let digest = ContentHash.ofRecord(record.key, version: version, content: ContentHash.ofContent(content))
    let entry = AuditEntry(
      number: number, at: StoreTime(milliseconds: at), actor: actor, act: act, scope: RecordScope(rawValue: scope),
      detail: detail, payload: act == .changed ? .ofPayload([digest]) : .zero, after: .zero)
    return ChainLink(entry: entry, records: act == .changed ? [record] : [])
  }

  private static func edition(plan: String = "p", number: Int64 = 1) -> ChainLink {
    let json = Array("{}".utf8)
    let hash = ContentHash(of: json)
    let entry = AuditEntry(
      number: 1, at: StoreTime(milliseconds: 0), actor: "a", act: .published, scope: .plan(plan), detail: "",
      payload: .ofEdition(plan: plan, number: number, decidedOn: nil, json: hash), after: .zero)
    let summary = EditionSummary(
      plan: plan, number: number, entry: 1, decidedOn: nil, publishedAt: entry.at, publishedBy: "a", reason: "",
      sha256: hash, byteCount: json.count)
    return ChainLink(entry: entry, edition: Edition(summary: summary, json: json))
  }

  @Test("are refused for what no save would take")
  func refused() async throws {
    for link in [Self.link(), Self.link(act: "export"), Self.edition()] {
      try await ModelPlanStore().adopt([link])
    }
    for link in [
      Self.link(number: Self.most), Self.link(number: 0), Self.link(number: -1), Self.link(at: Self.most),
      Self.link(at: .min), Self.link(actor: ""), Self.link(actor: "a\0"), Self.link(act: "x\n"),
      Self.link(scope: ""), Self.link(detail: "理由\0"), Self.link(detail: String(repeating: "あ", count: 9_000)),
      Self.link(version: Self.most), Self.link(version: 0), Self.link(parent: "p\0"), Self.link(parent: ""),
      Self.link(body: [0xFF]), Self.edition(plan: "p\0"), Self.edition(plan: "@x"), Self.edition(plan: ""),
      Self.edition(number: Self.most), Self.edition(number: 0),
    ] {
      let store = ModelPlanStore()
      await #expect(throws: StoreFailure.self) { try await store.adopt([link]) }
      #expect(await store.head() == .empty)
    }
  }

  @Test("with numbers that have no next are told of and end nothing")
  func overflow() throws {
    for number in [Self.most, Int64.min, 0, -1] {
      for link in [Self.link(number: number), Self.link(version: number), Self.edition(number: number)] {
        var verifier = ChainVerifier()
        verifier.check(link)
        verifier.check(link)
        #expect(!verifier.faults.isEmpty)
        var export = StoreExport()
        let bytes = export.header(exportedAt: StoreTime(milliseconds: 0)) + export.line(for: link)
        var reader = StoreImport()
        #expect(throws: StoreTransferFault(line: 2, kind: .damagedLine)) { _ = try reader.feed(bytes) }
      }
    }
  }
}
