public import PlanStore

extension PostgreSQLPlanStore {
  /// Reads every present record once, all in one state of the database; saving goes on meanwhile.
  public func inspect(through entry: Int64) async throws -> StoreInspection {
    try await readInOneState { session in
      var inspector = StoreInspector(session)
      try inspector.run()
      return StoreInspection(faults: inspector.faults, counts: try inspector.counts(through: entry))
    }
  }

  private static let presentRecords = """
    SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body, h.document
    FROM (SELECT document, row FROM record_head WHERE document > $1 ORDER BY document LIMIT $2) h
    LEFT JOIN record_version v ON v.row = h.row ORDER BY h.document
    """
  private static let recordsAtATime: Int64 = 500

  /// Whether there are texts to be found and none of them is in the index.
  func lacksIndex() async throws -> Bool {
    try await pool.read { session in
      try session.query(
        """
        SELECT count(*) FROM (SELECT 1 FROM record_version WHERE body IS NOT NULL AND left(scope, 1) <> '@' LIMIT 1) r
        WHERE NOT EXISTS (SELECT 1 FROM search_document) AND EXISTS (
          SELECT 1 FROM record_head WHERE left(scope, 1) <> '@' AND content_hash <> decode(repeat('00', 32), 'hex'))
        """)[0].int(0) > 0
    }
  }

  /// Saving waits until it is done, on all nodes; searches go on and see the old index until then.
  public func reindex() async throws {
    try await pool.read { session in
      _ = try session.pipeline(CommitTransaction.beginning(lockingChain: true))
      try session.query("DELETE FROM search_document")
      var writing = RowWriting(session)
      var document = Int64.min
      while true {
        let rows = try session.query(Self.presentRecords, [.int(document), .int(Self.recordsAtATime)])
        let documents = rows.map { row -> SearchDocument? in
          document = row.int(8)
          let record = StoredRecord(row)
          return SearchableText.folded(record.content, in: record.key.scope).map {
            SearchDocument(row.int(8), record.key, folded: $0)
          }
        }
        try writing.writeSearch(documents.compactMap { $0 })
        if rows.count < Self.recordsAtATime { break }
      }
      try writing.commit()
    }
  }
}
