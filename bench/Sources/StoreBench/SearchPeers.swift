import GRDB
import PlanStore

/// The same texts in plain SQLite: FTS5's own trigram index, and a table that `LIKE` walks through from the newest row
/// on. Both give the newest rows with their text, as the store does.
struct SearchPeers {
  private let queue: DatabaseQueue

  init(path: String, _ texts: SampleTexts, plans: Int) throws {
    queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "PRAGMA cache_size = -16000")
      try database.execute(sql: "CREATE TABLE record (id INTEGER PRIMARY KEY, text TEXT NOT NULL, body BLOB NOT NULL)")
      try database.execute(
        sql:
          "CREATE VIRTUAL TABLE found USING fts5 (text, content = 'record', content_rowid = 'id', tokenize = 'trigram')"
      )
      for plan in 0..<plans {
        for measure in 0..<SearchBench.measuresPerPlan {
          let text = texts.text(plan: plan, measure: measure)
          let both = text.title + "\n" + text.purpose
          let body = String(decoding: texts.content(plan: plan, measure: measure).json, as: UTF8.self)
          try database.cachedStatement(sql: "INSERT INTO record (text, body) VALUES (?, ?)")
            .execute(arguments: [both, body])
          try database.cachedStatement(sql: "INSERT INTO found (rowid, text) VALUES (?, ?)")
            .execute(arguments: [database.lastInsertedRowID, both])
        }
      }
    }
  }

  func trigram(_ words: String, limit: Int) throws -> Int {
    try count(
      """
      SELECT r.id, r.body FROM found f JOIN record r ON r.id = f.rowid WHERE found MATCH ?
      ORDER BY f.rowid DESC LIMIT ?
      """, ["\"\(words)\"", limit])
  }

  func like(_ words: String, limit: Int) throws -> Int {
    try count("SELECT id, body FROM record WHERE text LIKE ? ORDER BY id DESC LIMIT ?", ["%\(words)%", limit])
  }

  private func count(_ sql: String, _ arguments: StatementArguments) throws -> Int {
    try queue.read { database in
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      var bytes = 0
      var count = 0
      while let row = try rows.next() {
        bytes += try row.withUnsafeData(atIndex: 1) { $0?.count ?? 0 }
        count += 1
      }
      return bytes > 0 ? count : 0
    }
  }
}
