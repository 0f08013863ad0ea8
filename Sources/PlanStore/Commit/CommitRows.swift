package import PlanModel

/// What a driver reads before a group is decided.
package struct CommitState: Sendable {
  package var head: ChainHead
  /// The last number given to a version of a record.
  package var lastRow: Int64
  /// The last number given to a record for the search.
  package var lastDocument: Int64
  /// The present state of the records that the group names.
  package var records: [RecordKey: RecordHead]
  /// The newest edition of each plan that the group publishes; plans without one are left out.
  package var newestEditions: [String: Int64]

  package init(
    head: ChainHead, lastRow: Int64, lastDocument: Int64, records: [RecordKey: RecordHead] = [:],
    newestEditions: [String: Int64] = [:]
  ) {
    self.head = head
    self.lastRow = lastRow
    self.lastDocument = lastDocument
    self.records = records
    self.newestEditions = newestEditions
  }

  /// Whether all numbers are such as the store gives; one that was altered could have no next.
  var hasSoundNumbers: Bool {
    let given = 0...RecordLimits.mostNumber
    return given.contains(head.number) && given.contains(lastRow) && given.contains(lastDocument)
      && records.values.allSatisfy {
        given.contains($0.version) && given.contains($0.row) && given.contains($0.document)
      }
      && newestEditions.values.allSatisfy(given.contains)
  }
}

/// The present state of one record.
package struct RecordHead: Sendable, Equatable {
  /// The number by which the search knows the record.
  package var document: Int64
  package var version: Int64
  /// The row of the present version.
  package var row: Int64
  package var contentHash: ContentHash

  package init(document: Int64, version: Int64, row: Int64, contentHash: ContentHash) {
    self.document = document
    self.version = version
    self.row = row
    self.contentHash = contentHash
  }

  var isWithdrawn: Bool { contentHash == .zero }
}

/// What a driver writes for a group, in one transaction.
package struct CommitRows: Sendable {
  package var entries: [AuditEntry] = []
  package var records: [(row: Int64, record: StoredRecord)] = []
  /// The records whose present state changed, each once.
  package var heads: [RecordKey: HeadRow] = [:]
  package var editions: [EditionRow] = []
  package var sessions: [SessionRow] = []

  package var isEmpty: Bool { entries.isEmpty && sessions.isEmpty }
}

package struct HeadRow: Sendable {
  package var head: RecordHead
  package var isNew: Bool
  /// The folded text by which the record is found from now on; `nil` when it is not to be found.
  package var folded: String?
}

package struct EditionRow: Sendable {
  package let plan: String
  package let number: Int64
  package let entry: Int64
  package let decidedOn: CalendarDate?
  package let sha256: ContentHash
  package let json: [UInt8]
}

package enum SessionRow: Sendable {
  case save(Session)
  case touch(ContentHash, StoreTime)
  case end(SessionEnding)
}

/// What became of one request of a group.
package enum CommitDecision: Sendable {
  case saved(entry: Int64, versions: [Int64])
  /// These changes, by their place in the set, do not fit; with the version that is current now (0 for none).
  case conflict([(change: Int, current: Int64)])
  case published(number: Int64, entry: Int64)
  case overtaken(newest: Int64)
  case noted(AuditEntry)
  case done
  case refused(StoreFailure)
}
