import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("A store that somebody altered")
struct TamperedStoreTests {
  private func changed(
    _ entry: AuditEntry, number: Int64? = nil, at: StoreTime? = nil, actor: String? = nil, detail: String? = nil
  ) -> AuditEntry {
    AuditEntry(
      number: number ?? entry.number, at: at ?? entry.at, actor: actor ?? entry.actor, act: entry.act,
      scope: entry.scope, detail: detail ?? entry.detail, payload: entry.payload, hash: entry.hash)
  }

  private func faults(_ links: [ChainLink]) async throws -> [ChainFault] {
    let outcome = try await VerifyStore(store: ModelPlanStore(unverified: links)).run()
    #expect(outcome.isSound == outcome.faults.isEmpty)
    for fault in outcome.faults.prefix(50) { #expect(outcome.text.contains(fault.message)) }
    return outcome.faults
  }

  @Test("shows where it was altered")
  func altered() async throws {
    let links = await (try StoreActs.filled()).links(after: 0, limit: .max)
    #expect(try await faults(links).isEmpty)
    for (place, link) in links.enumerated() {
      for entry in [
        changed(link.entry, actor: "別人"), changed(link.entry, detail: link.entry.detail + "。"),
        changed(link.entry, at: link.entry.at.advanced(byMilliseconds: 1)),
      ] {
        var other = links
        other[place] = ChainLink(entry: entry, records: link.records, edition: link.edition)
        #expect(try await faults(other).contains(ChainFault(entry: entry.number, kind: .entryAltered)))
      }
      var without = links
      without.remove(at: place)
      // The end itself can only be missed by somebody who noted it.
      #expect(try await faults(without).isEmpty == (place == links.count - 1))
    }
  }

  @Test("shows records and editions that are not what was saved")
  func contents() async throws {
    let links = await (try StoreActs.filled()).links(after: 0, limit: .max)
    for (place, link) in links.enumerated() {
      for index in link.records.indices.prefix(5) {
        var records = link.records
        let record = records[index]
        let content = record.content.map { RecordContent(parent: $0.parent, position: $0.position + 1, json: $0.json) }
        records[index] = StoredRecord(
          key: record.key, version: record.version, entry: record.entry,
          content: content ?? RecordContent(json: Array("{}".utf8)))
        var other = links
        other[place] = ChainLink(entry: link.entry, records: records, edition: link.edition)
        #expect(try await faults(other).contains(ChainFault(entry: link.entry.number, kind: .recordsAltered)))
      }
      guard let edition = link.edition else { continue }
      var other = links
      let text = edition.json.dropLast() + [0x20]
      other[place] = ChainLink(
        entry: link.entry, edition: Edition(summary: edition.summary, json: Array(text)))
      #expect(try await faults(other) == [ChainFault(entry: link.entry.number, kind: .editionAltered)])
      other[place] = ChainLink(entry: link.entry)
      #expect(try await faults(other) == [ChainFault(entry: link.entry.number, kind: .editionMissing)])
    }
  }
}
