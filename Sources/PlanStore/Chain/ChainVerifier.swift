/// Walks a chain link by link and tells every fault: entries altered, missing or in another order, records and editions
/// that are not what was hashed.
///
/// The hashes need no key: whoever may write to the database can also compute them anew, from any entry to the end. What a
/// chain cannot tell by itself is therefore that its end was cut off together with everything that the last entries
/// brought, or that it was written anew. A head noted elsewhere (`tebiki verify` prints it) shows both, for everything up
/// to it.
public struct ChainVerifier: Sendable {
  /// What was found, in the order of the chain. At most `mostFaults`; a damaged chain repeats itself.
  public private(set) var faults: [ChainFault] = []
  /// Where the walk has come to.
  public private(set) var head: ChainHead
  private var versions: [RecordKey: Int64] = [:]
  private var editions: [String: Int64] = [:]

  /// How many faults are kept.
  public static let mostFaults = 1_000

  /// Begins after an entry that is trusted; by default at the beginning of a chain.
  public init(after head: ChainHead = .empty) { self.head = head }

  /// Looks at the next link, remembering versions and editions of the links before.
  public mutating func check(_ link: ChainLink) {
    check(
      link, contentHashes: link.records.map { ContentHash.ofContent($0.content) },
      before: link.records.map { versions[$0.key] ?? 0 },
      newestEdition: link.edition.map { editions[$0.summary.plan] ?? 0 } ?? 0)
    for record in link.records { versions[record.key] = record.version }
    if let edition = link.edition { editions[edition.summary.plan] = edition.summary.number }
  }

  /// Looks at the next link. `before` are the versions that its records had before it, in their order.
  mutating func check(
    _ link: ChainLink, contentHashes: [ContentHash], before: [Int64], newestEdition: Int64
  ) {
    let entry = link.entry
    // Numbers may be anything in a store that somebody altered: the largest must not end the program.
    if entry.number != head.number &+ 1 { report(entry.number, .gap(expected: head.number &+ 1)) }
    if entry.at < head.at { report(entry.number, .timeGoesBack) }
    if entry.expectedHash(after: head.hash) != entry.hash { report(entry.number, .entryAltered) }
    checkRecords(link, contentHashes, before)
    checkEdition(link, newestEdition)
    head = ChainHead(number: entry.number, hash: entry.hash, at: entry.at)
  }

  private mutating func checkRecords(
    _ link: ChainLink, _ contentHashes: [ContentHash], _ versionsBefore: [Int64]
  ) {
    let number = link.entry.number
    var seen: [RecordKey: Int64] = [:]
    for (place, record) in link.records.enumerated() {
      let before = seen[record.key] ?? versionsBefore[place]
      if record.version != before &+ 1 { report(number, .versionOutOfOrder(record.key)) }
      if record.entry != number || record.key.scope != link.entry.scope { report(number, .recordMisplaced(record.key)) }
      seen[record.key] = record.version
    }
    if link.entry.act == .changed {
      let digests = zip(link.records, contentHashes).map { record, hash in
        ContentHash.ofRecord(record.key, version: record.version, content: hash)
      }
      if digests.isEmpty || ContentHash.ofPayload(digests) != link.entry.payload { report(number, .recordsAltered) }
    } else if !link.records.isEmpty {
      report(number, .recordsAltered)
    }
  }

  private mutating func checkEdition(_ link: ChainLink, _ newest: Int64) {
    let number = link.entry.number
    guard link.entry.act == .published else {
      if link.edition != nil { report(number, .editionAltered) }
      if link.entry.act != .changed, link.entry.payload != .zero { report(number, .entryAltered) }
      return
    }
    guard let edition = link.edition else {
      report(number, .editionMissing)
      return
    }
    let summary = edition.summary
    let text = ContentHash(of: edition.json)
    let digest = ContentHash.ofEdition(
      plan: summary.plan, number: summary.number, decidedOn: summary.decidedOn, json: text)
    let isWhole =
      digest == link.entry.payload && text == summary.sha256 && summary.entry == number
      && RecordScope.plan(summary.plan) == link.entry.scope && summary.byteCount == edition.json.count
    if !isWhole { report(number, .editionAltered) }
    if summary.number != newest &+ 1 { report(number, .editionOutOfOrder) }
  }

  private mutating func report(_ entry: Int64, _ kind: ChainFault.Kind) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(ChainFault(entry: entry, kind: kind))
  }
}

/// A fault of a chain.
public struct ChainFault: Sendable, Hashable {
  /// The number of the entry at which it shows.
  public let entry: Int64
  /// What is wrong.
  public let kind: Kind

  /// What can be wrong with a link.
  public enum Kind: Sendable, Hashable {
    /// Entries are missing, doubled or in another order.
    case gap(expected: Int64)
    /// The time is earlier than that of the entry before.
    case timeGoesBack
    /// The entry, or one before it, is not what was hashed.
    case entryAltered
    /// The records are not what was hashed: altered, removed or added.
    case recordsAltered
    /// A version does not follow the one before it.
    case versionOutOfOrder(RecordKey)
    /// A record is kept with an entry that did not bring it.
    case recordMisplaced(RecordKey)
    /// The edition is gone.
    case editionMissing
    /// The edition is not what was hashed.
    case editionAltered
    /// The number of the edition does not follow the one before it.
    case editionOutOfOrder
    /// The present state of a record is not its last version.
    case headAltered(RecordKey)
    /// The text by which a record is found is not that of its last version.
    case searchAltered(RecordKey)
    /// Records or editions stand without an entry: the end of the chain was cut off.
    case withoutEntry
    /// Entries, versions or editions have numbers that are never given; a walk of the chain does not come to them.
    case numberOutOfRange
    /// The store holds more or less than what the chain leads to.
    case countDiffers
    /// There is no entry at all.
    case noEntries
    /// The search index does not agree with the texts that it was made from.
    case indexAltered
    /// The chain ends before the place that was noted, or differs from it.
    case anchorNotMet
  }

  /// Makes a fault.
  public init(entry: Int64, kind: Kind) {
    self.entry = entry
    self.kind = kind
  }

  /// The fault in a sentence.
  public var message: String {
    let place = "記録番号\(entry): "
    return switch kind {
    case .gap(let expected): place + "番号が続いていません（次は\(expected)のはずです。）。記録の削除、重複又は入替えの可能性があります。"
    case .timeGoesBack: place + "時刻が一つ前の記録より前になっています。"
    case .entryAltered: place + "監査記録が、記録したときの内容と一致しません。"
    case .recordsAltered: place + "保存された記録が、保存したときの内容と一致しません。"
    case .versionOutOfOrder(let key): place + "「\(key.id)」の版の番号が続いていません。"
    case .recordMisplaced(let key): place + "「\(key.id)」が、別の操作の記録として保存されています。"
    case .editionMissing: place + "公表した版がありません。"
    case .editionAltered: place + "公表した版が、公表したときの内容と一致しません。"
    case .editionOutOfOrder: place + "版の番号が続いていません。"
    case .headAltered(let key): place + "「\(key.id)」の現在の内容が、最後の版と一致しません。"
    case .searchAltered(let key): place + "「\(key.id)」の検索用の文字が、最後の版と一致しません。tebiki migrate --reindex で作り直せます。"
    case .withoutEntry: place + "監査記録のない記録又は版があります。監査記録の末尾が削除された可能性があります。"
    case .numberOutOfRange: place + "番号が正しくない（1より小さいか、大きすぎる）監査記録、記録又は版があります。書き加えられた可能性があります。"
    case .countDiffers: place + "ここまでに確かめた件数と、保存されている件数が一致しません。記録又は版の追加、削除又は重複の可能性があります。"
    case .noEntries: "データがありません。保存先の指定が正しいこと、及びデータが消えていないことを確かめてください。"
    case .indexAltered: "検索用の索引が、検索用の文字と一致しません。tebiki migrate --reindex で作り直せます。"
    case .anchorNotMet: place + "控えの記録番号とハッシュ値に一致しません。監査記録の末尾の削除又は書換えの可能性があります。"
    }
  }
}
