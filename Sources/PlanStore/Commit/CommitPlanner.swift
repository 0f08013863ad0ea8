/// Decides a group of requests against the state of the store: which are saved, under which versions, numbers and
/// hashes, and which conflict. Pure, and the same for every database; a driver only reads the state and writes the rows.
package struct CommitPlanner {
  package private(set) var rows = CommitRows()
  private var state: CommitState
  private let now: StoreTime
  private let isDamaged: Bool

  package init(state: CommitState, now: StoreTime) {
    self.state = state
    self.now = now
    isDamaged = !state.hasSoundNumbers
  }

  /// The records and plans about which a driver must know before it decides.
  package static func needs(of requests: [CommitRequest]) -> (records: Set<RecordKey>, plans: Set<String>) {
    var records: Set<RecordKey> = []
    var plans: Set<String> = []
    for request in requests {
      switch request {
      case .changes(let set): for change in set.changes { records.insert(change.key) }
      case .publish(let edition): plans.insert(edition.draft.plan)
      case .adopt(let links):
        for link in links {
          for record in link.link.records { records.insert(record.key) }
          if let edition = link.link.edition { plans.insert(edition.summary.plan) }
        }
      case .note, .session, .touch, .end: break
      }
    }
    return (records, plans)
  }

  /// Decides the next request, as if those before it had already been written.
  package mutating func decide(_ request: CommitRequest) -> CommitDecision {
    switch request {
    case .session(let session):
      rows.sessions.append(.save(session))
      return .done
    case .touch(let id, let time):
      rows.sessions.append(.touch(id, time))
      return .done
    case .end(let ending):
      rows.sessions.append(.end(ending))
      return .done
    // On numbers that somebody altered nothing more is built.
    case _ where isDamaged: return .refused(.damaged)
    case .changes(let set): return save(set)
    case .publish(let edition): return publish(edition)
    case .note(let note):
      return .noted(
        append(actor: note.actor, act: note.act, scope: note.scope, detail: note.detail, payload: .zero))
    case .adopt(let links): return adopt(links)
    }
  }

  private mutating func save(_ set: PreparedChanges) -> CommitDecision {
    var conflicts: [(change: Int, current: Int64)] = []
    var hasChanged = false
    for (place, prepared) in set.changes.enumerated() {
      let head = state.records[prepared.key]
      let current = head?.version ?? 0
      if isSame(prepared, head) { continue }
      hasChanged = true
      // A withdrawn record may be written anew by somebody to whom it is new.
      let isAnew = prepared.change.basedOn == 0 && head?.isWithdrawn == true
      if prepared.change.basedOn != current, !isAnew { conflicts.append((place, current)) }
    }
    if !conflicts.isEmpty { return .conflict(conflicts) }
    guard hasChanged else {
      return .saved(entry: 0, versions: set.changes.map { state.records[$0.key]?.version ?? 0 })
    }
    let number = state.head.number + 1
    var versions: [Int64] = []
    var digests: [ContentHash] = []
    for prepared in set.changes {
      let head = state.records[prepared.key]
      if isSame(prepared, head) {
        versions.append(head?.version ?? 0)
        continue
      }
      let version = (head?.version ?? 0) + 1
      write(
        StoredRecord(key: prepared.key, version: version, entry: number, content: prepared.change.content),
        hash: prepared.contentHash, folded: prepared.folded)
      versions.append(version)
      digests.append(ContentHash.ofRecord(prepared.key, version: version, content: prepared.contentHash))
    }
    append(
      actor: set.actor, act: .changed, scope: set.scope, detail: set.reason, payload: .ofPayload(digests))
    return .saved(entry: number, versions: versions)
  }

  /// Whether the change would leave the record as it is.
  private func isSame(_ prepared: PreparedChange, _ head: RecordHead?) -> Bool {
    guard let head else { return prepared.change.content == nil }
    return head.contentHash == prepared.contentHash
  }

  private mutating func write(_ record: StoredRecord, hash: ContentHash, folded: String?) {
    state.lastRow += 1
    rows.records.append((state.lastRow, record))
    let known = state.records[record.key]
    var document = known?.document ?? 0
    if known == nil {
      state.lastDocument += 1
      document = state.lastDocument
    }
    let head = RecordHead(document: document, version: record.version, row: state.lastRow, contentHash: hash)
    state.records[record.key] = head
    let isNew = known == nil || rows.heads[record.key]?.isNew == true
    rows.heads[record.key] = HeadRow(head: head, isNew: isNew, folded: folded)
  }

  private mutating func publish(_ edition: PreparedEdition) -> CommitDecision {
    let draft = edition.draft
    let newest = state.newestEditions[draft.plan] ?? 0
    guard draft.after == newest else { return .overtaken(newest: newest) }
    let number = newest + 1
    let digest = ContentHash.ofEdition(
      plan: draft.plan, number: number, decidedOn: draft.decidedOn, json: edition.sha256)
    let entry = append(
      actor: draft.actor, act: .published, scope: .plan(draft.plan), detail: draft.reason, payload: digest)
    state.newestEditions[draft.plan] = number
    rows.editions.append(
      EditionRow(
        plan: draft.plan, number: number, entry: entry.number, decidedOn: draft.decidedOn, sha256: edition.sha256,
        json: draft.json))
    return .published(number: number, entry: entry.number)
  }

  @discardableResult
  private mutating func append(
    actor: String, act: AuditAct, scope: RecordScope, detail: String, payload: ContentHash
  ) -> AuditEntry {
    // A clock that was set back must not bring disorder into the chain.
    let at = max(now, state.head.at)
    let entry = AuditEntry(
      number: state.head.number + 1, at: at, actor: actor, act: act, scope: scope, detail: detail, payload: payload,
      after: state.head.hash)
    rows.entries.append(entry)
    state.head = ChainHead(number: entry.number, hash: entry.hash, at: at)
    return entry
  }

  /// Takes over the links of another chain if, and only if, they continue this one without a fault.
  private mutating func adopt(_ links: [PreparedLink]) -> CommitDecision {
    let before = (rows, state)
    for prepared in links {
      let link = prepared.link
      var verifier = ChainVerifier(after: state.head)
      verifier.check(
        link, contentHashes: prepared.contentHashes, before: link.records.map { state.records[$0.key]?.version ?? 0 },
        newestEdition: link.edition.map { state.newestEditions[$0.summary.plan] ?? 0 } ?? 0)
      if let fault = verifier.faults.first {
        (rows, state) = before
        return .refused(.refused("取り込むデータに誤りがあります。" + fault.message))
      }
      rows.entries.append(link.entry)
      state.head = ChainHead(number: link.entry.number, hash: link.entry.hash, at: link.entry.at)
      for (place, record) in link.records.enumerated() {
        write(record, hash: prepared.contentHashes[place], folded: prepared.folded[place])
      }
      if let edition = link.edition {
        state.newestEditions[edition.summary.plan] = edition.summary.number
        rows.editions.append(
          EditionRow(
            plan: edition.summary.plan, number: edition.summary.number, entry: link.entry.number,
            decidedOn: edition.summary.decidedOn, sha256: edition.summary.sha256, json: edition.json))
      }
    }
    return .done
  }
}
