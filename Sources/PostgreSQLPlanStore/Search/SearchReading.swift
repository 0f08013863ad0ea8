public import PlanStore

extension PostgreSQLPlanStore {
  /// So many of the newest records are looked at one by one before the index is asked: a word that stands in very many
  /// records is found there at once, and the index would have to name them all.
  private static let newestLookedAt = 2_000
  /// Up to so many plans are read through without the index.
  private static let fewPlans = 8

  /// Looks through the newest records first, then asks the index, and always compares the text itself.
  public func search(_ query: SearchQuery) async throws -> SearchResult {
    let terms = SearchTerms(query.text)
    guard !terms.isEmpty else { return .nothing }
    if let plans = query.plans, plans.isEmpty { return .nothing }
    if let kinds = query.kinds, kinds.isEmpty { return .nothing }
    let limit = min(max(query.limit, 1), 200)
    return try await pool.read { session in
      let ways: [SearchStatement.Way] =
        if let plans = query.plans, plans.count <= Self.fewPlans {
          [.everyDocument]
        } else if let tokens = SearchIndex.query(terms) {
          [.newest(Self.newestLookedAt), .index(tokens)]
        } else {
          [.newest(Self.newestLookedAt), .everyDocument]
        }
      var records: [StoredRecord] = []
      for way in ways {
        let statement = SearchStatement(way, terms, query, limit: limit + 1)
        records = try session.query(statement.sql, statement.values, plannedAnew: true).map(StoredRecord.init)
        if records.count > limit { break }
      }
      return SearchResult(
        hits: records.prefix(limit).map { SearchHit(record: $0, snippet: Snippet(of: $0, for: terms)) },
        hasMore: records.count > limit)
    }
  }
}

/// The SQL of one search. Every word is looked for in the text itself; the index only says where it is worth while.
struct SearchStatement {
  /// Which documents are looked at.
  enum Way {
    case newest(Int)
    case index(String)
    case everyDocument
  }

  let sql: String
  let values: [PGValue]

  init(_ way: Way, _ terms: SearchTerms, _ query: SearchQuery, limit: Int) {
    var values: [PGValue] = []
    func place(_ value: PGValue) -> String {
      values.append(value)
      return "$\(values.count)"
    }
    var conditions: [String] = []
    if let plans = query.plans { conditions.append("d.scope = ANY (\(place(.texts(plans))))") }
    if let kinds = query.kinds {
      conditions.append("d.kind = ANY (\(place(.texts(kinds.map(\.rawValue).sorted()))))")
    }
    conditions += terms.texts.map { "strpos(d.folded, \(place(.text($0)))) > 0" }
    let found: String
    switch way {
    case .newest(let count):
      let documents = "SELECT * FROM search_document ORDER BY document DESC LIMIT \(count)"
      found = "SELECT d.document FROM (\(documents)) d WHERE \(conditions.joined(separator: " AND "))"
    case .index(let tokens):
      conditions.append("d.tokens @@ \(place(.tokenQuery(tokens)))")
      fallthrough
    case .everyDocument:
      // Materialized: the server must not walk backwards through all documents in the hope of an early end.
      found = """
        WITH every AS MATERIALIZED (
          SELECT d.document FROM search_document d WHERE \(conditions.joined(separator: " AND "))
        ) SELECT d.document FROM every d
        """
    }
    sql = """
      SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body
      FROM (\(found) ORDER BY d.document DESC LIMIT \(limit)) f
      JOIN record_head h ON h.document = f.document JOIN record_version v ON v.row = h.row
      ORDER BY f.document DESC
      """
    self.values = values
  }
}
