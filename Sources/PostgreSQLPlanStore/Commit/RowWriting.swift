internal import PlanModel
internal import PlanStore

/// Writes the rows of a group: whole columns at a time, few ways to the server whatever the size of the group, and
/// never more than some megabytes in one statement.
struct RowWriting {
  private let session: PGSession
  private var waiting: [PGStatement] = []
  private var waitingBytes = 0

  private static let mostRows = 4_000
  private static let mostBytes = 8 << 20

  init(_ session: PGSession) { self.session = session }

  mutating func write(_ rows: CommitRows) throws(PGFailure) {
    try writeEntries(rows.entries)
    try writeRecords(rows.records)
    try writeHeads(rows.heads)
    try writeSearch(rows.heads)
    for edition in rows.editions { try write(edition) }
    for session in rows.sessions { try add(Self.statement(session), bytes: 500) }
  }

  /// Sends what is still waiting together with the end of the transaction.
  mutating func commit() throws(PGFailure) {
    waiting.append(PGStatement("COMMIT"))
    let answers = try session.pipeline(waiting)
    waiting = []
    guard answers.last?.commandTag == "COMMIT" else {
      throw PGFailure(sqlState: "25P02", text: "the transaction was rolled back", isConnectionLost: false)
    }
  }

  private mutating func add(_ statement: PGStatement, bytes: Int) throws(PGFailure) {
    waiting.append(statement)
    waitingBytes += bytes
    guard waitingBytes >= Self.mostBytes else { return }
    _ = try session.pipeline(waiting)
    waiting = []
    waitingBytes = 0
  }

  /// Cuts rows into pieces and hands each on together with its bytes.
  private mutating func inPieces<Row>(
    _ rows: [Row], weight: (Row) -> Int, _ statement: ([Row]) -> PGStatement
  ) throws(PGFailure) {
    var piece: [Row] = []
    var bytes = 0
    for row in rows {
      piece.append(row)
      bytes += weight(row)
      guard piece.count >= Self.mostRows || bytes >= Self.mostBytes else { continue }
      try add(statement(piece), bytes: bytes)
      piece = []
      bytes = 0
    }
    if !piece.isEmpty { try add(statement(piece), bytes: bytes) }
  }

  private mutating func writeEntries(_ entries: [AuditEntry]) throws(PGFailure) {
    try inPieces(entries) {
      300 + $0.detail.utf8.count
    } _: { piece in
      PGStatement(
        """
        INSERT INTO audit_entry (number, at, actor, act, scope, detail, payload, hash)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .ints(piece.map(\.number)), .ints(piece.map(\.at.milliseconds)), .texts(piece.map(\.actor)),
          .texts(piece.map(\.act.rawValue)), .texts(piece.map(\.scope.rawValue)), .texts(piece.map(\.detail)),
          .byteStrings(piece.map(\.payload.bytes)), .byteStrings(piece.map(\.hash.bytes)),
        ])
    }
  }

  private mutating func writeRecords(_ records: [(row: Int64, record: StoredRecord)]) throws(PGFailure) {
    try inPieces(records) {
      200 + ($0.record.content?.json.count ?? 0)
    } _: { piece in
      PGStatement(
        """
        INSERT INTO record_version (row, entry, scope, kind, id, version, parent, position, body)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        [
          .ints(piece.map(\.row)), .ints(piece.map(\.record.entry)), .texts(piece.map(\.record.key.scope.rawValue)),
          .texts(piece.map(\.record.key.kind.rawValue)), .texts(piece.map(\.record.key.id)),
          .ints(piece.map(\.record.version)), .texts(piece.map(\.record.content?.parent)),
          .ints(piece.map { $0.record.content?.position ?? 0 }), .byteStrings(piece.map(\.record.content?.json)),
        ])
    }
  }

  private mutating func writeHeads(_ heads: [RecordKey: HeadRow]) throws(PGFailure) {
    let rows = heads.sorted { $0.value.head.document < $1.value.head.document }
    try inPieces(rows) { _ in
      200
    } _: { piece in
      PGStatement(
        """
        INSERT INTO record_head (document, scope, kind, id, version, row, content_hash)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (document) DO UPDATE
        SET version = excluded.version, row = excluded.row, content_hash = excluded.content_hash
        """,
        [
          .ints(piece.map(\.value.head.document)), .texts(piece.map(\.key.scope.rawValue)),
          .texts(piece.map(\.key.kind.rawValue)), .texts(piece.map(\.key.id)),
          .ints(piece.map(\.value.head.version)), .ints(piece.map(\.value.head.row)),
          .byteStrings(piece.map(\.value.head.contentHash.bytes)),
        ])
    }
  }

  private mutating func writeSearch(_ heads: [RecordKey: HeadRow]) throws(PGFailure) {
    let gone = heads.values.filter { $0.folded == nil }.map(\.head.document)
    if !gone.isEmpty {
      try add(
        PGStatement("DELETE FROM search_document WHERE document = ANY ($1)", [.ints(gone)]), bytes: 8 * gone.count)
    }
    try writeSearch(
      heads.compactMap { key, row in row.folded.map { SearchDocument(row.head.document, key, folded: $0) } })
  }

  /// Writes the texts by which records are found.
  mutating func writeSearch(_ documents: [SearchDocument]) throws(PGFailure) {
    try inPieces(documents.sorted { $0.document < $1.document }) {
      200 + 4 * $0.folded.utf8.count
    } _: { piece in
      PGStatement(
        """
        INSERT INTO search_document (document, scope, kind, folded, tokens)
        SELECT * FROM unnest($1, $2, $3, $4, $5)
        ON CONFLICT (document) DO UPDATE
        SET scope = excluded.scope, kind = excluded.kind, folded = excluded.folded, tokens = excluded.tokens
        """,
        [
          .ints(piece.map(\.document)), .texts(piece.map(\.scope)), .texts(piece.map(\.kind)),
          .texts(piece.map(\.folded)), .tokenSets(piece.map { SearchIndex.encoded($0.folded) }),
        ])
    }
  }

  private mutating func write(_ edition: EditionRow) throws(PGFailure) {
    try add(
      PGStatement(
        "INSERT INTO edition (plan, number, entry, decided_on, sha256, body) VALUES ($1, $2, $3, $4, $5, $6)",
        [
          .text(edition.plan), .int(edition.number), .int(edition.entry), .text(edition.decidedOn?.description),
          .bytes(edition.sha256.bytes), .bytes(edition.json),
        ]), bytes: 300 + edition.json.count)
  }

  private static func statement(_ row: SessionRow) -> PGStatement {
    switch row {
    case .save(let session):
      PGStatement(
        """
        INSERT INTO session (id, account, created_at, seen_at, expires_at, body) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET account = excluded.account, created_at = excluded.created_at,
          seen_at = excluded.seen_at, expires_at = excluded.expires_at, body = excluded.body
        """,
        [
          .bytes(session.id.bytes), .text(session.account), .int(session.createdAt.milliseconds),
          .int(session.seenAt.milliseconds), .int(session.expiresAt.milliseconds), .bytes(session.json),
        ])
    case .touch(let id, let time):
      PGStatement("UPDATE session SET seen_at = $2 WHERE id = $1", [.bytes(id.bytes), .int(time.milliseconds)])
    case .end(.one(let id)): PGStatement("DELETE FROM session WHERE id = $1", [.bytes(id.bytes)])
    case .end(.account(let account)): PGStatement("DELETE FROM session WHERE account = $1", [.text(account)])
    case .end(.expired(let time)):
      PGStatement("DELETE FROM session WHERE expires_at < $1", [.int(time.milliseconds)])
    }
  }
}

/// A record's text for the search.
struct SearchDocument {
  let document: Int64
  let scope: String
  let kind: String
  let folded: String

  init(_ document: Int64, _ key: RecordKey, folded: String) {
    self.document = document
    scope = key.scope.rawValue
    kind = key.kind.rawValue
    self.folded = folded
  }
}
