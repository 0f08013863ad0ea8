internal import GRDB
internal import PlanStore

/// Keeps the index in step with the present records, inside the transaction that changes them.
struct SearchIndex {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Lets a record be found by `folded` from now on; by nothing when `nil`.
  ///
  /// Where the words stay the same (a figure or a date was edited) the index is left alone: to write the pairs of a text
  /// anew costs more than all else in a save.
  func put(_ folded: String?, document: Int64, isNew: Bool) throws {
    if !isNew {
      let same = try database.cachedStatement(sql: "SELECT 1 FROM search_text WHERE rowid = ? AND folded = ?")
      if let folded, try Int64.fetchOne(same, arguments: [document, folded]) != nil { return }
      try database.cachedStatement(sql: "DELETE FROM search_text WHERE rowid = ?").execute(arguments: [document])
    }
    guard let folded else {
      if isNew { try database.execute(sql: "DELETE FROM search_text WHERE rowid = ?", arguments: [document]) }
      return
    }
    // A text that stands there without a record is no reason not to save.
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO search_text (rowid, folded) VALUES (?, ?)")
      .execute(arguments: [document, folded])
  }

  /// Writes the index anew, whatever it holds: row by row nothing can be deleted from an index that is damaged.
  func rebuild() throws {
    try database.execute(
      sql: "DELETE FROM search_text_content; INSERT INTO search_text (search_text) VALUES ('rebuild')")
    let heads = try Row.fetchCursor(
      database,
      sql: """
        SELECT h.document, h.scope, v.parent, v.position, v.body FROM record_head h JOIN record_version v ON v.row = h.row
        WHERE v.body IS NOT NULL AND h.scope NOT LIKE '@%' ORDER BY h.document
        """)
    while let row = try heads.next() {
      let scope: String = row[1]
      let content = RecordContent(parent: row[2], position: row[3], json: try row.bytes(4) ?? [])
      try put(SearchableText.folded(content, in: RecordScope(rawValue: scope)), document: row[0], isNew: true)
    }
    try database.execute(sql: "INSERT INTO search_text (search_text) VALUES ('optimize')")
    try database.execute(sql: "UPDATE search_state SET isStale = 0")
  }
}
