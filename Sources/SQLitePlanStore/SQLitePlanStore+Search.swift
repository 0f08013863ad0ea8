internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func search(_ query: SearchQuery) async throws -> SearchResult {
    let terms = SearchTerms(query.text)
    guard !terms.isEmpty else { return .nothing }
    let limit = min(max(query.limit, 1), 200)
    let records = try await read { database in
      try SearchStatement(query, terms, limit: limit + 1).fetch(database)
    }
    let hits = records.prefix(limit).map { SearchHit(record: $0, snippet: Snippet(of: $0, for: terms)) }
    return SearchResult(hits: Array(hits), hasMore: records.count > limit)
  }

  public func reindex() async throws {
    try await SQLiteFailures.translating {
      try await pool.write { database in try SearchIndex(database).rebuild() }
    }
  }
}

/// The SQL for a query: by the index over all plans, or by looking through the text of a few.
private struct SearchStatement {
  /// Up to so many plans are read through: their texts are few, while a common word has hits in every plan.
  private static let plansReadThrough = 8

  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  private var tables: String
  private let limit: Int

  init(_ query: SearchQuery, _ terms: SearchTerms, limit: Int) {
    self.limit = limit
    let match = Self.match(terms)
    if let plans = query.plans, plans.count <= Self.plansReadThrough {
      tables = "record_head h JOIN search_text t ON t.rowid = h.document"
    } else if let match {
      tables = "search_text t JOIN record_head h ON h.document = t.rowid"
      add("t.search_text MATCH ?", [match])
    } else {
      tables = "search_text t JOIN record_head h ON h.document = t.rowid"
    }
    if !(terms.isExactByPairs && conditions.count == 1) {
      for word in terms.texts { add("instr(t.folded, ?) > 0", [word]) }
    }
    if let plans = query.plans { add("h.scope IN (\(Self.marks(plans.count)))", plans) }
    if let kinds = query.kinds { add("h.kind IN (\(Self.marks(kinds.count)))", kinds.map(\.rawValue)) }
  }

  func fetch(_ database: Database) throws -> [StoredRecord] {
    // Made anew each time: kept ones would grow with every number of words and plans that is ever asked for.
    let statement = try database.makeStatement(
      sql: """
        SELECT \(Columns.record) FROM (
          SELECT h.document, h.row FROM \(tables) WHERE \(conditions.joined(separator: " AND "))
          ORDER BY \(tables.hasPrefix("search_text") ? "t.rowid" : "h.document") DESC LIMIT \(limit)
        ) found JOIN record_version v ON v.row = found.row ORDER BY found.document DESC
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var records: [StoredRecord] = []
    while let row = try rows.next() { records.append(try row.record()) }
    return records
  }

  private mutating func add(_ condition: String, _ values: [String]) {
    conditions.append(condition)
    arguments += StatementArguments(values)
  }

  private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

  /// Every run of letters as a phrase. Runs hold no quotation marks.
  ///
  /// A lone letter is the beginning of very many pairs, whose records FTS5 would all have to name: it is asked for only
  /// where there is nothing longer, and otherwise found in the text itself.
  private static func match(_ terms: SearchTerms) -> String? {
    let all = terms.words.flatMap { BigramTokens.runs($0) }
    let long = all.filter { $0.count > 1 }
    let runs = long.isEmpty ? all : long
    guard !runs.isEmpty else { return nil }
    return runs.map { "\"\(SearchTerms.text($0))\"" + ($0.count == 1 ? " *" : "") }.joined(separator: " AND ")
  }
}
