import PlanStore

/// Looks for words in the records of all plans of the country.
enum SearchBench {
  static let measuresPerPlan = 20
  static let hits = 20
  private static let common = [
    "計画", "施策", "データ", "オンライン", "官民データ活用", "マイナンバーカード", "個人情報", "手続", "職員", "市民", "AI", "オープンデータ", "セキュリティ",
    "標準化", "クラウド", "窓口", "子育て", "デジタル技術", "業務", "情報システム",
  ]
  private static let fragments = 400

  static func run(address: String, texts: SampleTexts, plans: Int) async throws {
    let store = try await StoreBench.open(address)
    let begun = ContinuousClock.now
    try await load(store, texts, plans)
    report("load", (ContinuousClock.now - begun) / .seconds(1), "s")
    report("records", Double(plans * measuresPerPlan), "records")
    report("sentences", Double(texts.count), "sentences")
    let queries = common + fragments(texts, plans)
    var found: [Int] = []
    try await measure("search", queries) { query in
      let hits = try await store.search(SearchQuery(query, limit: hits)).hits.count
      found.append(hits)
      return hits
    }
    report("search-without-hit", Double(found.suffix(queries.count).count { $0 == 0 }), "queries")
    await store.close()
    guard !address.contains("://") else { return }
    let peers = try SearchPeers(path: address + "/peers.sqlite", texts, plans: plans)
    try await measure("trigram", queries) { try peers.trigram($0, limit: hits + 1) }
    try await measure("like", queries) { try peers.like($0, limit: hits + 1) }
    let missed = try zip(queries, found.suffix(queries.count)).count { query, hits in
      try hits > 0 && peers.trigram(query, limit: hits) == 0
    }
    report("trigram-misses", Double(missed), "queries")
  }

  private static func load(_ store: any PlanStore, _ texts: SampleTexts, _ plans: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for plan in 0..<plans {
        if plan >= 16 { try await group.next() }
        group.addTask {
          let changes = (0..<measuresPerPlan).map { measure in
            RecordChange(
              "measure", "m-\(measure)", basedOn: 0, content: texts.content(plan: plan, measure: measure))
          }
          _ = try await store.save(ChangeSet(.plan(texts.plan(plan)), actor: "bench", changes: changes))
        }
      }
      try await group.waitForAll()
    }
  }

  /// Pieces of 2 to 8 letters from anywhere in the texts, as people paste them.
  private static func fragments(_ texts: SampleTexts, _ plans: Int) -> [String] {
    var dice = Dice(7)
    var result: [String] = []
    while result.count < fragments {
      let text = texts.text(
        plan: Int.random(in: 0..<plans, using: &dice), measure: Int.random(in: 0..<measuresPerPlan, using: &dice))
      let letters = Array(Bool.random(using: &dice) ? text.title : text.purpose)
      let length = Int.random(in: 2...8, using: &dice)
      guard letters.count > length else { continue }
      let start = Int.random(in: 0...(letters.count - length), using: &dice)
      let piece = String(letters[start..<(start + length)])
      if piece.contains(where: { $0.isWhitespace || "%_\"".contains($0) }) { continue }
      result.append(piece)
    }
    return result
  }

  private static func measure(
    _ name: String, _ queries: [String], _ search: (String) async throws -> Int
  ) async throws {
    var byLength: [String: Times] = [:]
    var all = Times()
    var slow: [String: Duration] = [:]
    for round in 0..<4 {
      for query in queries {
        let begun = ContinuousClock.now
        _ = try await search(query)
        let time = ContinuousClock.now - begun
        guard round > 0 else { continue }
        all.add(time)
        byLength[query.count == 2 ? "-2-letters" : "-3-to-8-letters", default: Times()].add(time)
        if time > slow[query, default: .zero] { slow[query] = time }
      }
    }
    report("\(name)-p50", all.median, "s")
    report("\(name)-p99", all.percentile(0.99), "s")
    for (query, time) in slow.sorted(by: { $0.value > $1.value }).prefix(5) {
      report("\(name)-slow-\(query)", time / .seconds(1), "s")
    }
    for (length, times) in byLength.sorted(by: { $0.key < $1.key }) {
      report("\(name)-p50\(length)", times.median, "s")
      report("\(name)-p99\(length)", times.percentile(0.99), "s")
    }
  }
}
