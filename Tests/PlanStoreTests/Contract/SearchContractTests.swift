import PlanStore
import Testing

@Suite("Every store: search", .serialized)
struct SearchContractTests {
  private static let passages = [
    "官民データ活用推進計画の策定について、庁内の推進体制を整えます。", "オープンデータ（行政が保有するデータ）の公開を進めます。",
    "ＡＩ・ＲＰＡの活用により、業務を年間１，２００時間削減します。", "㈱見本ﾃﾞｰﾀと協定を結び、髙﨑市・𠮷野町の事例を参考にしました。",
    "マイナンバーカードの普及、デジタル・ディバイドの是正。", "手続のオンライン化率を50%から80%に高めます。\n計画の見直しは毎年度行います。",
    "が゛ぎ゛ か\u{3099}き\u{3099} パピプ ﾊﾟﾋﾟﾌﾟ", "Wi-Fi整備、DX推進、e-Tax利用、C++、3.5ポイント", "あ", "計", "計画", "ああああああ",
  ]

  @Test("every piece of every text is found, and nothing else", arguments: StoreUnderTest.available)
  func oracle(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let changes = Self.passages.enumerated().map { place, text in
        RecordChange("chapter", "c\(place)", basedOn: 0, content: RecordContent(json: Array(Self.json(text).utf8)))
      }
      _ = try await store.save(ChangeSet(Sample.plan, actor: "x", changes: changes))
      let folded = Self.passages.map { TextFolding($0).string }
      var generator = SeededNumbers(seed: 20261124)
      for round in 0..<400 {
        let text = Array(Self.passages[Int.random(in: 0..<Self.passages.count, using: &generator)].unicodeScalars)
        let length = Int.random(in: 1...min(9, text.count), using: &generator)
        let start = Int.random(in: 0...(text.count - length), using: &generator)
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: text[start..<(start + length)])
        let query = round % 7 == 0 ? String(piece) + "　計画" : String(piece)
        let words = SearchTerms(query).texts
        let expected =
          words.isEmpty
          ? [] : folded.indices.filter { place in words.allSatisfy { folded[place].contains(scalars: $0) } }
        let found = try await store.search(SearchQuery(query, limit: 200)).hits.map(\.record.key.id)
        #expect(Set(found) == Set(expected.map { "c\($0)" }), "\(query.debugDescription)")
        let inPlan = try await store.search(SearchQuery(query, plans: ["mihon"], limit: 200)).hits.map(\.record.key.id)
        #expect(inPlan == found, "the two ways of looking differ for \(query.debugDescription)")
      }
    }
  }

  @Test(
    "two-letter words, widths and letter cases find one another, and the snippet shows the text as written",
    arguments: StoreUnderTest.available)
  func folding(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("a", "㈱見本ﾃﾞｰﾀと、ＡＩによる計画の策定を行う。")))
      for query in ["計画", "画の", "データ", "ﾃﾞｰﾀ", "(株)見本", "ai", "ＡＩ", "　計画　 策定 "] {
        #expect(try await store.search(SearchQuery(query)).hits.count == 1, "\(query)")
      }
      let hit = try #require(try await store.search(SearchQuery("データ")).hits.first)
      #expect(hit.snippet == Snippet(before: "㈱見本", match: "ﾃﾞｰﾀ", after: "と、ＡＩによる計画の策定を行う。"))
      for query in ["", "　", "存在しない言葉", "計策", "\"", "' OR 1=1 --", "*", "NEAR(計画", "画計"] {
        #expect(try await store.search(SearchQuery(query)).hits.isEmpty, "\(query)")
      }
    }
  }

  @Test("a save is found at once under its new words and no longer under the old", arguments: StoreUnderTest.available)
  func atOnce(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("a", "旧い言葉")))
      _ = try await store.save(Sample.set(Sample.change("a", "新しい表現", basedOn: 1)))
      #expect(try await store.search(SearchQuery("旧い")).hits.isEmpty)
      #expect(try await store.search(SearchQuery("表現")).hits.map(\.record.version) == [2])
      _ = try await store.save(Sample.set(Sample.change("a", nil, basedOn: 2)))
      #expect(try await store.search(SearchQuery("表現")) == .nothing)
      _ = try await store.save(Sample.set(Sample.change("a", "表現を再び")))
      #expect(try await store.search(SearchQuery("表現")).hits.map(\.record.version) == [4])
    }
  }

  @Test(
    "hits are limited to plans, kinds and a number, and the installation's records are never found",
    arguments: StoreUnderTest.available)
  func limits(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      for plan in 0..<12 {
        _ = try await store.save(
          Sample.set(
            Sample.change("m", "計画"), Sample.change("c", "計画", kind: "chapter"), scope: .plan("p\(plan)")))
      }
      _ = try await store.save(Sample.set(Sample.change("x", "計画", kind: "account"), scope: .installation))
      let all = try await store.search(SearchQuery("計画", limit: 200))
      #expect(all.hits.count == 24 && !all.hasMore)
      let few = try await store.search(SearchQuery("計画", limit: 5))
      #expect(few.hits.count == 5 && few.hasMore)
      #expect(try await store.search(SearchQuery("計画", kinds: ["chapter"], limit: 200)).hits.count == 12)
      #expect(try await store.search(SearchQuery("計画", plans: ["p3"])).hits.count == 2)
      #expect(try await store.search(SearchQuery("計画", plans: [])).hits.isEmpty)
      #expect(try await store.search(SearchQuery("計画", kinds: [])).hits.isEmpty)
      let ten = try await store.search(
        SearchQuery("計画", plans: (0..<10).map { "p\($0)" }, kinds: ["measure"], limit: 200))
      #expect(Set(ten.hits.map(\.record.key.scope.rawValue)).count == 10)
      #expect(try await store.search(SearchQuery("計画", limit: -3)).hits.count == 1)
    }
  }

  @Test("the index written anew finds the same", arguments: StoreUnderTest.available)
  func reindexed(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let changes = Self.passages.enumerated().map { Sample.change("c\($0)", $1.replacing("\n", with: " ")) }
      _ = try await store.save(ChangeSet(Sample.plan, actor: "x", changes: changes))
      _ = try await store.save(Sample.set(Sample.change("c0", nil, basedOn: 1)))
      let before = try await store.search(SearchQuery("計画", limit: 200))
      try await store.reindex()
      #expect(try await store.search(SearchQuery("計画", limit: 200)) == before)
      #expect(try await store.faults().isEmpty)
    }
  }

  private static func json(_ text: String) -> String {
    "{\"title\":\"" + text.replacing("\n", with: "\\n") + "\"}"
  }
}

extension String {
  /// By scalars: Swift's own `contains` holds か and が apart from a following mark, which no database does.
  func contains(scalars other: String) -> Bool {
    let text = Array(utf8)
    let piece = Array(other.utf8)
    guard !piece.isEmpty, text.count >= piece.count else { return false }
    return (0...(text.count - piece.count)).contains { text[$0..<($0 + piece.count)].elementsEqual(piece) }
  }
}
