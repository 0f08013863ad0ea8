internal import PlanStore

/// What the model keeps.
actor ModelShelves {
  private(set) var entries: [AuditEntry] = []
  /// All versions in the order in which they were written; a row's number is its place, from 1.
  private var versions: [StoredRecord] = []
  private var heads: [RecordKey: HeadRow] = [:]
  private var published: [Edition] = []
  private(set) var sessions: [ContentHash: Session] = [:]
  private var lastDocument: Int64 = 0

  init() {}

  /// Takes links as they are, sound or not.
  init(unverified links: [ChainLink]) {
    entries = links.map(\.entry)
    versions = links.flatMap(\.records)
    published = links.compactMap(\.edition)
  }

  var head: ChainHead {
    entries.last.map { ChainHead(number: $0.number, hash: $0.hash, at: $0.at) } ?? .empty
  }

  /// Decides a group and keeps what came of it, as a driver does within one transaction.
  func commit(_ requests: [CommitRequest], now: StoreTime) -> [CommitDecision] {
    let needs = CommitPlanner.needs(of: requests)
    var state = CommitState(head: head, lastRow: Int64(versions.count), lastDocument: lastDocument)
    for key in needs.records { state.records[key] = heads[key]?.head }
    for plan in needs.plans {
      state.newestEditions[plan] = editions(of: plan).last?.summary.number
    }
    var planner = CommitPlanner(state: state, now: now)
    let decisions = requests.map { planner.decide($0) }
    keep(planner.rows)
    return decisions
  }

  private func keep(_ rows: CommitRows) {
    entries += rows.entries
    versions += rows.records.map(\.record)
    for (key, row) in rows.heads {
      heads[key] = row
      lastDocument = max(lastDocument, row.head.document)
    }
    published += rows.editions.compactMap(edition)
    for row in rows.sessions {
      switch row {
      case .save(let session): sessions[session.id] = session
      case .touch(let id, let time): sessions[id]?.seenAt = time
      case .end(.one(let id)): sessions[id] = nil
      case .end(.account(let account)): sessions = sessions.filter { $0.value.account != account }
      case .end(.expired(let time)): sessions = sessions.filter { $0.value.expiresAt >= time }
      }
    }
  }

  func plans() -> [PlanEntry] {
    let scopes = Set(versions.map(\.key.scope).filter(\.isPlan)).filter { !records(of: $0, at: .now).isEmpty }
    return Set(scopes.map(\.rawValue) + published.map(\.summary.plan)).sorted(by: Self.precedes).map { id in
      PlanEntry(
        id: id, lastEntry: entries.last { $0.scope == .plan(id) }?.number ?? 0,
        newestEdition: editions(of: id).last?.summary.number ?? 0)
    }
  }

  func records(of scope: RecordScope, at moment: Moment) -> [StoredRecord] {
    let last: Int64 =
      switch moment {
      case .now: .max
      case .entry(let number): number
      case .time(let time): entries.last { $0.at <= time }?.number ?? 0
      }
    var present: [RecordKey: StoredRecord] = [:]
    for version in versions where version.key.scope == scope && version.entry <= last { present[version.key] = version }
    return present.values.filter { $0.content != nil }.sorted(by: Self.comesFirst)
  }

  func history(of key: RecordKey) -> [RecordVersion] {
    versions.reversed().filter { $0.key == key }.compactMap { record in
      guard let entry = entry(record.entry) else { return nil }
      return RecordVersion(record: record, at: entry.at, actor: entry.actor, reason: entry.detail)
    }
  }

  func editions(of plan: String?) -> [Edition] {
    published.filter { plan == nil || $0.summary.plan == plan }.sorted { left, right in
      left.summary.plan == right.summary.plan
        ? left.summary.number < right.summary.number : Self.precedes(left.summary.plan, right.summary.plan)
    }
  }

  func links(after: Int64, limit: Int) -> [ChainLink] {
    let next = Array(entries.filter { $0.number > after }.prefix(max(0, limit)))
    var bytes: [Int64: Int64] = [:]
    for record in versions { bytes[record.entry, default: 0] += Int64(record.content?.json.count ?? 0) }
    for edition in published { bytes[edition.summary.entry, default: 0] += Int64(edition.json.count) }
    return ChainLink.fitting(next, bytes: bytes).map { entry in
      ChainLink(
        entry: entry, records: versions.filter { $0.entry == entry.number },
        edition: published.first { $0.summary.entry == entry.number })
    }
  }

  func counts(through last: Int64) -> StoreCounts {
    StoreCounts(
      entries: entries.count { $0.number <= last }, records: versions.count { $0.entry <= last },
      editions: published.count { $0.summary.entry <= last })
  }

  func search(_ query: SearchQuery) -> SearchResult {
    let terms = SearchTerms(query.text)
    if terms.isEmpty { return .nothing }
    let limit = min(max(query.limit, 1), 200)
    let found = heads.filter { key, row in
      guard let folded = row.folded, key.scope.isPlan, query.plans?.contains(key.scope.rawValue) ?? true,
        query.kinds?.contains(key.kind) ?? true
      else { return false }
      let text = folded.unicodeScalars.map(\.value)
      return terms.words.allSatisfy { text.contains($0) }
    }
    let newest = found.values.sorted { $0.head.row > $1.head.row }
    let hits = newest.prefix(limit).map { row in
      let record = versions[Int(row.head.row) - 1]
      return SearchHit(record: record, snippet: Snippet(of: record, for: terms))
    }
    return SearchResult(hits: Array(hits), hasMore: newest.count > limit)
  }

  private func entry(_ number: Int64) -> AuditEntry? { entries.first { $0.number == number } }

  private func edition(_ row: EditionRow) -> Edition? {
    guard let entry = entry(row.entry) else { return nil }
    return Edition(
      summary: EditionSummary(
        plan: row.plan, number: row.number, entry: row.entry, decidedOn: row.decidedOn, publishedAt: entry.at,
        publishedBy: entry.actor, reason: entry.detail, sha256: row.sha256, byteCount: row.json.count), json: row.json)
  }

  /// By kind, parent (none first), place and name, texts byte by byte as databases compare them.
  private static func comesFirst(_ left: StoredRecord, _ right: StoredRecord) -> Bool {
    if left.key.kind != right.key.kind { return precedes(left.key.kind.rawValue, right.key.kind.rawValue) }
    let (leftParent, rightParent) = (left.content?.parent, right.content?.parent)
    if leftParent != rightParent {
      guard let leftParent else { return true }
      guard let rightParent else { return false }
      return precedes(leftParent, rightParent)
    }
    let (leftPlace, rightPlace) = (left.content?.position ?? 0, right.content?.position ?? 0)
    return leftPlace == rightPlace ? precedes(left.key.id, right.key.id) : leftPlace < rightPlace
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
