/// Something to be written, checked and prepared outside the transaction so that the writer only writes.
package enum CommitRequest: Sendable {
  case changes(PreparedChanges)
  case publish(PreparedEdition)
  case note(AuditNote)
  case session(Session)
  case touch(ContentHash, StoreTime)
  case end(SessionEnding)
  /// Links of another store's chain, to be taken over unchanged.
  case adopt([PreparedLink])

  /// About how many bytes it adds to the transaction.
  package var weight: Int {
    switch self {
    case .changes(let changes): changes.changes.reduce(200) { $0 + 200 + ($1.change.content?.json.count ?? 0) }
    case .publish(let edition): 400 + edition.draft.json.count
    case .adopt(let links): links.reduce(0) { $0 + $1.weight }
    case .note, .session, .touch, .end: 400
    }
  }
}

/// A set of changes with everything computed that does not depend on the state of the store.
package struct PreparedChanges: Sendable {
  package let scope: RecordScope
  package let actor: String
  package let reason: String
  package let changes: [PreparedChange]

  /// - Throws: `StoreFailure.refused` for what the store does not keep.
  package init(_ set: ChangeSet) throws(StoreFailure) {
    try RecordLimits.check(set)
    scope = set.scope
    actor = set.actor
    reason = set.reason
    changes = set.changes.map { PreparedChange($0, in: set.scope) }
  }
}

package struct PreparedChange: Sendable {
  package let key: RecordKey
  package let change: RecordChange
  let contentHash: ContentHash
  /// The folded text by which the record is found; `nil` for what is not searched.
  let folded: String?

  init(_ change: RecordChange, in scope: RecordScope) {
    key = RecordKey(scope, change.kind, change.id)
    self.change = change
    contentHash = ContentHash.ofContent(change.content)
    folded = SearchableText.folded(change.content, in: scope)
  }
}

package struct PreparedEdition: Sendable {
  package let draft: EditionDraft
  let sha256: ContentHash

  package init(_ draft: EditionDraft) throws(StoreFailure) {
    try RecordLimits.check(draft)
    self.draft = draft
    sha256 = ContentHash(of: draft.json)
  }
}

/// A link of another chain, with what its records say made ready for the search.
package struct PreparedLink: Sendable {
  package let link: ChainLink
  let contentHashes: [ContentHash]
  let folded: [String?]

  package init(_ link: ChainLink) {
    self.link = link
    contentHashes = link.records.map { ContentHash.ofContent($0.content) }
    folded = link.records.map { SearchableText.folded($0.content, in: $0.key.scope) }
  }

  var weight: Int {
    link.records.reduce(400 + (link.edition?.json.count ?? 0)) { $0 + 200 + ($1.content?.json.count ?? 0) }
  }
}
