import Foundation
import PlanStore

/// Holds what was told to clients against what the store kept.
enum Checking {
  static func run(address: String, log: String) async throws -> Bool {
    let begun = ContinuousClock.now
    let store = try await StoreHammer.open(address)
    let opened = Writing.milliseconds(since: begun)
    var verifier = ChainVerifier()
    var kept: [String: Int64] = [:]
    var half = 0
    while true {
      let links = try await store.links(after: verifier.head.number, limit: 1_000)
      for link in links {
        verifier.check(link)
        guard link.entry.act == .changed else { continue }
        kept["\(link.entry.actor) \(link.entry.detail)"] = link.entry.number
        if link.records.count != 2 || link.records[0].content?.json != link.records[1].content?.json { half += 1 }
      }
      if links.isEmpty { break }
    }
    let inspection = try await store.inspect()
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    let told = lines.filter { $0.hasPrefix("saved ") }
    // "Nothing was saved" must be as true as "saved"; only "it could not be learnt" may be either: a lost connection, a flush that failed.
    let denied = lines.filter { line in
      let words = line.split(separator: " ", maxSplits: 3)
      return words.count == 4 && words[0] == "refused" && words[3] != "outcomeUnknown" && words[3] != "diskFault"
        && kept["\(words[1]) \(words[2])"] != nil
    }
    var lost: [Substring] = []
    for line in told {
      let words = line.split(separator: " ")
      guard words.count == 4 else { continue }
      if kept["\(words[1]) \(words[2])"] != Int64(words[3]) { lost.append(line) }
    }
    half += try await halfApplied(store)
    let faults = verifier.faults + inspection.faults
    say(
      "checked entries=\(verifier.head.number) told=\(told.count) lost=\(lost.count) half=\(half) denied=\(denied.count) "
        + "faults=\(faults.count) engine=\(inspection.engineReport.count) open=\(opened)ms")
    for line in denied.prefix(5) { say("kept although \(line)") }
    for line in lost.prefix(5) { say("lost: \(line)") }
    for fault in faults.prefix(5) { say(fault.message) }
    for line in inspection.engineReport.prefix(5) { say(line) }
    await store.close()
    return lost.isEmpty && denied.isEmpty && half == 0 && faults.isEmpty && inspection.engineReport.isEmpty
  }

  /// Pairs of records that differ: an edit that was kept by half.
  private static func halfApplied(_ store: any PlanStore) async throws -> Int {
    var texts: [String: Set<[UInt8]>] = [:]
    for record in try await store.records(of: .plan("hammer"), at: .now) {
      texts[String(record.key.id.dropLast(2)), default: []].insert(record.content?.json ?? [])
    }
    return texts.values.count { $0.count != 1 }
  }
}

/// Carries out commands from standard input, so that a test can change the world between two of them.
enum Talking {
  static func run(address: String) async throws {
    let store = try await StoreHammer.open(address)
    say("ready")
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      do {
        switch (words.first ?? "", words.count) {
        case ("save", 3):
          // `save ID LENGTH`
          let text = String(repeating: "計画", count: (Int(words[2]) ?? 2) / 2)
          let change = RecordChange(
            "measure", words[1], basedOn: try await version(store, words[1]),
            content: RecordContent(json: Array(#"{"title":"\#(words[1])\#(text)"}"#.utf8)))
          say("\(try await store.save(ChangeSet(.plan("hammer"), actor: "talk", changes: [change])))")
        case ("count", 1): say("count \(try await store.records(of: .plan("hammer"), at: .now).count)")
        case ("search", 2): say("found \(try await store.search(SearchQuery(words[1])).hits.count)")
        case ("session", 2):
          let now = StoreTime.now()
          try await store.saveSession(
            Session(
              id: ContentHash(of: Array(words[1].utf8)), account: words[1], createdAt: now, seenAt: now,
              expiresAt: now.advanced(byMilliseconds: 3_600_000)))
          say("kept")
        case ("known", 2):
          say("known \(try await store.session(ContentHash(of: Array(words[1].utf8))) != nil)")
        default: say("what?")
        }
      } catch let failure as StoreFailure {
        say("failed \(failure) \(failure.message)")
      }
    }
    await store.close()
  }

  private static func version(_ store: any PlanStore, _ id: String) async throws -> Int64 {
    try await store.record(RecordKey(.plan("hammer"), "measure", id), version: nil)?.record.version ?? 0
  }
}
