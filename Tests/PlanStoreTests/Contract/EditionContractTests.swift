import PlanModel
import PlanStore
import Testing

@Suite("Every store: editions, entries and sessions", .serialized)
struct EditionContractTests {
  @Test("editions are numbered for each plan and come back byte for byte", arguments: StoreUnderTest.available)
  func editions(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      var draft = Sample.edition("第1版", after: 0, reason: "策定")
      draft.decidedOn = CalendarDate(year: 2026, month: 3, day: 31)
      #expect(try await store.publish(draft) == .published(number: 1, entry: 1))
      #expect(try await store.publish(Sample.edition("他", after: 0, plan: "ta")) == .published(number: 1, entry: 2))
      #expect(try await store.publish(Sample.edition("第2版", after: 1)) == .published(number: 2, entry: 3))
      let first = try #require(try await store.edition(of: "mihon", number: 1))
      #expect(first.json == draft.json && first.summary.decidedOn == draft.decidedOn)
      #expect(first.summary.sha256 == ContentHash(of: draft.json) && first.summary.byteCount == draft.json.count)
      #expect(first.summary.publishedBy == "情報政策課" && first.summary.reason == "策定")
      #expect(try await store.edition(of: "mihon", number: nil)?.summary.number == 2)
      #expect(try await store.edition(of: "mihon", number: 3) == nil)
      #expect(try await store.edition(of: "nai", number: nil) == nil)
      #expect(try await store.editions(of: nil).map { "\($0.plan)\($0.number)" } == ["mihon1", "mihon2", "ta1"])
      #expect(try await store.editions(of: "mihon").map(\.number) == [1, 2])
      #expect(try await store.faults().isEmpty)
    }
  }

  @Test("of two who publish at once one is overtaken", arguments: StoreUnderTest.available)
  func overtaken(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let outcomes = try await withThrowingTaskGroup(of: PublishOutcome.self) { group in
        for number in 0..<8 { group.addTask { try await store.publish(Sample.edition("案\(number)", after: 0)) } }
        return try await group.reduce(into: [PublishOutcome]()) { $0.append($1) }
      }
      #expect(outcomes.count { if case .published = $0 { true } else { false } } == 1)
      #expect(outcomes.count { $0 == .overtaken(newest: 1) } == 7)
    }
  }

  @Test(
    "notes stand in the chain between saves, and entries are read by number and scope",
    arguments: StoreUnderTest.available)
  func notes(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      #expect(try await store.head() == .empty)
      _ = try await store.save(Sample.set(Sample.change("a", "x")))
      let note = try await store.append(AuditNote(actor: "監査", act: "export", detail: "全件'\\"))
      #expect(note.number == 2 && note.detail == "全件'\\")
      _ = try await store.save(Sample.set(Sample.change("a", "y", basedOn: 1)))
      let head = try await store.head()
      #expect(head.number == 3)
      #expect(try await store.entries(after: 0, limit: 2, scope: nil).map(\.number) == [1, 2])
      #expect(try await store.entries(after: 2, limit: 9, scope: nil).map(\.hash) == [head.hash])
      #expect(try await store.entries(after: 0, limit: 9, scope: Sample.plan).map(\.number) == [1, 3])
      #expect(try await store.links(after: 0, limit: 9).map { $0.records.count } == [1, 0, 1])
      await #expect(throws: StoreFailure.self) { try await store.append(AuditNote(actor: "x", act: .changed)) }
      #expect(try await store.faults(anchor: head).isEmpty)
    }
  }

  @Test("a session is kept, renewed, and ended alone, by account and by time", arguments: StoreUnderTest.available)
  func sessions(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      func session(_ name: String, account: String, until: Int64) -> Session {
        Session(
          id: ContentHash(of: Array(name.utf8)), account: account, createdAt: StoreTime(milliseconds: 1),
          seenAt: StoreTime(milliseconds: 2), expiresAt: StoreTime(milliseconds: until))
      }
      var one = session("a", account: "甲", until: 100)
      let others = [
        session("b", account: "甲", until: 200), session("c", account: "乙", until: 300),
        session("d", account: "乙", until: 50),
      ]
      for session in [one] + others { try await store.saveSession(session) }
      one.seenAt = StoreTime(milliseconds: 99)
      try await store.touchSession(one.id, at: one.seenAt)
      #expect(try await store.session(one.id) == one)
      try await store.endSessions(.one(one.id))
      // A request that was on its way when the person signed out.
      try await store.touchSession(one.id, at: StoreTime(milliseconds: 100))
      #expect(try await store.session(one.id) == nil)
      try await store.endSessions(.account("甲"))
      #expect(try await store.session(others[0].id) == nil)
      try await store.endSessions(.expired(before: StoreTime(milliseconds: 60)))
      #expect(try await store.session(others[1].id) == others[1])
      #expect(try await store.session(others[2].id) == nil)
      #expect(try await store.head() == .empty, "sessions leave no trace in the chain")
    }
  }

  @Test(
    "a chain taken over link by link is the same chain, and what does not fit is refused whole",
    arguments: StoreUnderTest.available)
  func adopted(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("a", "計画の策定"), Sample.change("b", "乙")))
      _ = try await store.publish(Sample.edition("第1版", after: 0))
      _ = try await store.save(Sample.set(Sample.change("b", nil, basedOn: 1)))
      _ = try await store.append(AuditNote(actor: "x", act: "note"))
      let links = try await store.allLinks()
      try await driver.run { other in
        try await other.adopt(Array(links[..<2]))
        await #expect(throws: StoreFailure.self) { try await other.adopt(Array(links[3...])) }
        await #expect(throws: StoreFailure.self) { try await other.adopt([links[2], links[2]]) }
        #expect(try await other.head().number == 2)
        try await other.adopt(Array(links[2...]))
        #expect(try await other.allLinks() == links)
        #expect(
          try await other.records(of: Sample.plan, at: .now) == (try await store.records(of: Sample.plan, at: .now)))
        #expect(try await other.search(SearchQuery("策定")).hits.map(\.record.key.id) == ["a"])
        #expect(
          try await other.faults(anchor: links.last.map { ChainHead(number: 4, hash: $0.entry.hash, at: $0.entry.at) })
            .isEmpty)
        #expect(
          try await other.save(Sample.set(Sample.change("a", "丙", basedOn: 1))) == .saved(entry: 5, versions: [2]))
      }
    }
  }
}
