public import PlanStore

/// Verifies a store from the first entry to the last: nothing altered, missing or out of order, and what is kept for
/// speed agrees with it.
public struct VerifyStore: Sendable {
  private static let batch = 500

  /// The store.
  public var store: any PlanStore
  /// An end of the chain that was noted earlier, outside of the store; shows that the end was not cut off since.
  public var anchor: (number: Int64, hash: ContentHash)?

  /// Makes the act.
  public init(store: any PlanStore, anchor: (number: Int64, hash: ContentHash)? = nil) {
    self.store = store
    self.anchor = anchor
  }

  /// What was verified and found.
  public struct Outcome: Sendable, Equatable {
    /// Entries of the chain.
    public let entries: Int
    /// Versions of records.
    public let records: Int
    /// Editions.
    public let editions: Int
    /// What is wrong.
    public let faults: [ChainFault]
    /// What the database says about its own files.
    public let engineReport: [String]
    /// The end of the chain, to be noted outside of the store.
    public let head: ChainHead
    /// Whether a noted end was compared.
    public let hasAnchor: Bool

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty && engineReport.isEmpty }
  }

  /// Walks the chain, and at the same time looks at what stands beside it. Entries that are added meanwhile are left to
  /// the next time.
  public func run() async throws(OperationStopped) -> Outcome {
    let end = try await StoreAnswer.of { try await store.head() }
    async let inspected = Self.inspect(store, through: end.number)
    var walk = Walk()
    var isAnchorMet = anchor.map { $0.number == 0 && $0.hash == .zero } ?? true
    while walk.last < end.number {
      let after = walk.last
      let links = try await StoreAnswer.of { try await store.links(after: after, limit: Self.batch) }
      if links.isEmpty { break }
      for link in links where link.entry.number <= end.number {
        walk.check(link)
        if let anchor, link.entry.number == anchor.number, link.entry.hash == anchor.hash { isAnchorMet = true }
      }
      // Numbers that do not ascend must not send the walk round in a ring.
      guard let next = links.last?.entry.number, next > after else { break }
      walk.last = next
    }
    var faults = walk.verifier.faults
    if walk.verifier.head.number < end.number {
      faults.append(ChainFault(entry: end.number, kind: .gap(expected: walk.verifier.head.number &+ 1)))
    }
    if let anchor, !isAnchorMet { faults.append(ChainFault(entry: anchor.number, kind: .anchorNotMet)) }
    let inspection = try await inspected.get()
    if walk.counts.entries == 0 { faults.append(ChainFault(entry: 0, kind: .noEntries)) }
    // What stands in the tables and is on no walk is shown by the site all the same.
    if walk.counts != inspection.counts { faults.append(ChainFault(entry: end.number, kind: .countDiffers)) }
    return Outcome(
      entries: walk.counts.entries, records: walk.counts.records, editions: walk.counts.editions,
      faults: faults + inspection.faults,
      engineReport: inspection.engineReport, head: walk.verifier.head, hasAnchor: anchor != nil)
  }

  /// As a result, because what runs at the same time cannot say which errors it throws.
  private static func inspect(
    _ store: any PlanStore, through entry: Int64
  ) async -> Result<StoreInspection, OperationStopped> {
    do {
      return .success(try await StoreAnswer.of { try await store.inspect(through: entry) })
    } catch {
      return .failure(error)
    }
  }
}

private struct Walk {
  var verifier = ChainVerifier()
  var last: Int64 = 0
  var counts = StoreCounts()

  mutating func check(_ link: ChainLink) {
    verifier.check(link)
    counts.entries += 1
    counts.records += link.records.count
    counts.editions += link.edition == nil ? 0 : 1
  }
}

extension VerifyStore.Outcome {
  /// The most faults that are told one by one.
  private static let mostLines = 100

  /// The outcome for people.
  public var text: String {
    var lines = ["監査記録\(entries)件、記録の版\(records)件及び公表した版\(editions)件を確かめました。"]
    if isSound {
      lines.append("誤りはありません。" + (hasAnchor ? "控えの記録番号とハッシュ値にも一致しました。" : ""))
    }
    if !faults.isEmpty {
      lines.append("誤りが\(faults.count)件あります。データを変更せずに保管し、バックアップと比べてください。")
      lines += faults.prefix(Self.mostLines).map { "  " + $0.message }
      if faults.count > Self.mostLines { lines.append("  ほか\(faults.count - Self.mostLines)件") }
    }
    if !engineReport.isEmpty {
      lines.append("データベースの点検で、次の報告がありました。")
      lines += engineReport.prefix(Self.mostLines).map { "  " + $0 }
    }
    lines.append("控え（記録番号:ハッシュ値）: \(head.number):\(head.hash)")
    if !hasAnchor {
      lines.append(
        "ハッシュ値は、データを書き換えられる人であれば計算し直せます。末尾の削除や、途中から末尾までの書換えは、控えと比べなければ分かりません。"
          + "この控えを別の場所に保管し、次回に --anchor で指定すると、その番号までの記録について確かめられます。")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
