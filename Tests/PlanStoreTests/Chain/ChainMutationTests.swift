import Foundation
import PlanModel
import PlanStore
import SQLitePlanStore
import Testing

@Suite("The chain notices")
struct ChainMutationTests {
  @Test("ten thousand alterations of entries, records and editions, each of them")
  func mutations() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder)
      try await Self.fill(store, steps: 40)
      let links = try await store.allLinks()
      let head = try await store.head()
      #expect(Self.isNoticed(links, head: head) == false, "the untouched chain is sound")
      var generator = SeededNumbers(seed: 10_000)
      var unnoticed: [String] = []
      for number in 0..<10_000 {
        let (name, altered) = Self.alter(links, &generator)
        if altered == links { continue }
        if !Self.isNoticed(altered, head: head) { unnoticed.append("\(number) \(name)") }
      }
      #expect(unnoticed.isEmpty)
      await store.close()
    }
  }

  static func fill(_ store: any PlanStore, steps: Int) async throws {
    var versions: [String: Int64] = [:]
    for step in 0..<steps {
      let ids = ["m-\(step % 7)", "n-\(step % 5)"]
      let changes = ids.map { id in
        Sample.change(
          id, step % 9 == 8 ? nil : "第\(step)案 \(id)", basedOn: versions[id] ?? 0, parent: step % 2 == 0 ? nil : "p")
      }
      guard
        case .saved(_, let numbers) = try await store.save(
          ChangeSet(Sample.plan, actor: "書き手", reason: "理由\(step)", changes: changes))
      else { continue }
      for (id, number) in zip(ids, numbers) { versions[id] = number }
      if step % 5 == 0 { _ = try await store.publish(Sample.edition("第\(step)版", after: Int64(step / 5))) }
      if step % 6 == 0 { _ = try await store.append(AuditNote(actor: "監査", act: "export", detail: "\(step)")) }
    }
  }

  /// As `tebiki verify` with the noted head does it.
  private static func isNoticed(_ links: [ChainLink], head: ChainHead) -> Bool {
    var verifier = ChainVerifier()
    for link in links { verifier.check(link) }
    return !verifier.faults.isEmpty || verifier.head != head
  }

  private static func alter(_ links: [ChainLink], _ generator: inout SeededNumbers) -> (String, [ChainLink]) {
    var links = links
    let place = Int.random(in: links.indices, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      links.remove(at: place)
      return ("removed \(place)", links)
    case 1:
      links.swapAt(place, Int.random(in: links.indices, using: &generator))
      return ("swapped \(place)", links)
    case 2:
      links.insert(links[place], at: Int.random(in: 0...links.count, using: &generator))
      return ("doubled \(place)", links)
    case 3:
      links.removeLast(Int.random(in: 1...links.count, using: &generator))
      return ("cut off", links)
    case 4:
      let (name, entry) = alter(links[place].entry, &generator)
      links[place] = ChainLink(entry: entry, records: links[place].records, edition: links[place].edition)
      return (name, links)
    case 5:
      let (name, records) = alter(links[place].records, &generator)
      links[place] = ChainLink(entry: links[place].entry, records: records, edition: links[place].edition)
      return (name, links)
    default:
      let (name, edition) = alter(links[place].edition, &generator)
      links[place] = ChainLink(entry: links[place].entry, records: links[place].records, edition: edition)
      return (name, links)
    }
  }

  private static func alter(_ entry: AuditEntry, _ generator: inout SeededNumbers) -> (String, AuditEntry) {
    let field = Int.random(in: 0..<8, using: &generator)
    func flipped(_ hash: ContentHash) -> ContentHash {
      var bytes = hash.bytes
      bytes[Int.random(in: 0..<32, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      return ContentHash(bytes: bytes) ?? hash
    }
    return (
      "entry field \(field)",
      AuditEntry(
        number: entry.number + (field == 0 ? 1 : 0),
        at: StoreTime(milliseconds: entry.at.milliseconds + (field == 1 ? 1 : 0)),
        actor: entry.actor + (field == 2 ? "x" : ""), act: field == 3 ? "other" : entry.act,
        scope: field == 4 ? .plan("other") : entry.scope, detail: entry.detail + (field == 5 ? " " : ""),
        payload: field == 6 ? flipped(entry.payload) : entry.payload,
        hash: field == 7 ? flipped(entry.hash) : entry.hash)
    )
  }

  private static func alter(
    _ records: [StoredRecord], _ generator: inout SeededNumbers
  ) -> (String, [StoredRecord]) {
    var records = records
    guard let place = records.indices.randomElement(using: &generator) else {
      records.append(StoredRecord(key: Sample.key("new"), version: 1, entry: 1, content: Sample.content("x")))
      return ("record added", records)
    }
    let old = records[place]
    let field = Int.random(in: 0..<9, using: &generator)
    if field == 0 {
      records.remove(at: place)
      return ("record removed", records)
    }
    if field == 1 {
      records.reverse()
      return ("records reversed", records)
    }
    var content = old.content
    if field == 2 { content = content == nil ? Sample.content("") : nil }
    if field == 3 { content?.position += 1 }
    if field == 4 { content?.parent = old.content?.parent == nil ? "" : nil }
    if field == 5, let length = content?.json.count {
      content?.json[Int.random(in: 0..<length, using: &generator)] ^= 1
    }
    let key = field == 6 ? RecordKey(old.key.scope, old.key.kind, old.key.id + "x") : old.key
    records[place] = StoredRecord(
      key: key, version: old.version + (field == 7 ? 1 : 0), entry: old.entry + (field == 8 ? 1 : 0), content: content)
    return ("record field \(field)", records)
  }

  private static func alter(_ edition: Edition?, _ generator: inout SeededNumbers) -> (String, Edition?) {
    guard let edition else {
      let json = Array("{}".utf8)
      let summary = EditionSummary(
        plan: "mihon", number: 1, entry: 1, decidedOn: nil, publishedAt: .now(), publishedBy: "x", reason: "",
        sha256: ContentHash(of: json), byteCount: json.count)
      return ("edition added", Edition(summary: summary, json: json))
    }
    let field = Int.random(in: 0..<6, using: &generator)
    if field == 0 { return ("edition removed", nil) }
    let old = edition.summary
    var json = edition.json
    if field == 1 { json[Int.random(in: json.indices, using: &generator)] ^= 2 }
    let summary = EditionSummary(
      plan: old.plan + (field == 2 ? "x" : ""), number: old.number + (field == 3 ? 1 : 0), entry: old.entry,
      decidedOn: field == 4 ? .earliest : old.decidedOn, publishedAt: old.publishedAt, publishedBy: old.publishedBy,
      reason: old.reason, sha256: field == 5 ? .zero : old.sha256, byteCount: old.byteCount)
    return ("edition field \(field)", Edition(summary: summary, json: json))
  }
}
