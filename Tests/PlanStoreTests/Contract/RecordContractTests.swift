import PlanStore
import Testing

@Suite("Every store: records", .serialized)
struct RecordContractTests {
  @Test(
    "a saved record is read back byte for byte, with its version, entry, parent and place",
    arguments: StoreUnderTest.available)
  func savedIsRead(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let text = #"𠮷野 \"'; DROP TABLE x; -- \\ \u0000 %_?$1"#
      let outcome = try await store.save(
        Sample.set(Sample.change("m-1", text, parent: "p", position: 7), reason: "理由'\"\\"))
      #expect(outcome == .saved(entry: 1, versions: [1]))
      let version = try #require(try await store.record(Sample.key("m-1"), version: nil))
      #expect(version.record.content == Sample.content(text, parent: "p", position: 7))
      #expect(version.record.version == 1 && version.record.entry == 1)
      #expect(version.actor == "情報政策課" && version.reason == "理由'\"\\")
      #expect(try await store.records(of: Sample.plan, at: .now) == [version.record])
      #expect(try await store.record(Sample.key("m-2"), version: nil) == nil)
      #expect(try await store.record(Sample.key("m-1"), version: 2) == nil)
    }
  }

  @Test(
    "a save from an old version is not carried out and returns both texts and the common ancestor",
    arguments: StoreUnderTest.available)
  func conflict(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("m-1", "はじめ")))
      _ = try await store.save(Sample.set(Sample.change("m-1", "甲の案", basedOn: 1), actor: "甲"))
      let outcome = try await store.save(
        Sample.set(Sample.change("m-2", "新"), Sample.change("m-1", "乙の案", basedOn: 1), actor: "乙"))
      guard case .conflict(let conflicts) = outcome, let conflict = conflicts.first else {
        Issue.record("no conflict: \(outcome)")
        return
      }
      #expect(conflicts.count == 1 && conflict.key == Sample.key("m-1"))
      #expect(conflict.ancestor?.record.content == Sample.content("はじめ"))
      #expect(conflict.current?.record.content == Sample.content("甲の案") && conflict.current?.actor == "甲")
      #expect(conflict.attempted == Sample.content("乙の案"))
      #expect(try await store.record(Sample.key("m-2"), version: nil) == nil, "all or none")
      #expect(try await store.head().number == 2)
    }
  }

  @Test(
    "a record that somebody else made meanwhile is a conflict without ancestor", arguments: StoreUnderTest.available)
  func conflictOnNew(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("m-1", "先")))
      guard case .conflict(let conflicts) = try await store.save(Sample.set(Sample.change("m-1", "後"))) else {
        Issue.record("no conflict")
        return
      }
      #expect(conflicts.map(\.ancestor) == [nil] && conflicts[0].current?.record.version == 1)
      guard case .conflict(let ahead) = try await store.save(Sample.set(Sample.change("m-1", "後", basedOn: 9))) else {
        Issue.record("a version that does not exist was taken for a base")
        return
      }
      #expect(ahead.map(\.ancestor) == [nil])
    }
  }

  @Test("saving what stands there already makes no version and no entry", arguments: StoreUnderTest.available)
  func unchanged(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("m-1", "同じ"), Sample.change("m-2", "甲")))
      let same = try await store.save(Sample.set(Sample.change("m-1", "同じ", basedOn: 1)))
      #expect(same == .saved(entry: 0, versions: [1]))
      let half = try await store.save(
        Sample.set(Sample.change("m-1", "同じ", basedOn: 1), Sample.change("m-2", "乙", basedOn: 1)))
      #expect(half == .saved(entry: 2, versions: [1, 2]))
      // Pressing the button twice is no conflict with oneself.
      #expect(
        try await store.save(Sample.set(Sample.change("m-2", "乙", basedOn: 1))) == .saved(entry: 0, versions: [2]))
      #expect(try await store.history(of: Sample.key("m-1")).count == 1)
    }
  }

  @Test(
    "a withdrawn record is gone from the plan, stays in history, and can be written anew",
    arguments: StoreUnderTest.available)
  func withdrawn(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("m-1", "甲")))
      #expect(
        try await store.save(Sample.set(Sample.change("m-1", nil, basedOn: 1))) == .saved(entry: 2, versions: [2]))
      #expect(try await store.records(of: Sample.plan, at: .now).isEmpty)
      #expect(try await store.record(Sample.key("m-1"), version: nil)?.record.content == nil)
      #expect(try await store.save(Sample.set(Sample.change("m-1", "再び"))) == .saved(entry: 3, versions: [3]))
      let history = try await store.history(of: Sample.key("m-1"))
      #expect(history.map(\.record.version) == [3, 2, 1])
      #expect(history.map { $0.record.content != nil } == [true, false, true])
      #expect(try await store.faults().isEmpty)
    }
  }

  @Test("a plan is read as it stood after any entry and at any time", arguments: StoreUnderTest.available)
  func past(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("a", "一"), Sample.change("b", "一")))
      _ = try await store.save(Sample.set(Sample.change("a", "二", basedOn: 1)))
      _ = try await store.save(Sample.set(Sample.change("b", nil, basedOn: 1)))
      func ids(_ moment: Moment) async throws -> [String] {
        try await store.records(of: Sample.plan, at: moment).map { "\($0.key.id)\($0.version)" }
      }
      #expect(try await ids(.entry(0)).isEmpty)
      #expect(try await ids(.entry(1)) == ["a1", "b1"])
      #expect(try await ids(.entry(2)) == ["a2", "b1"])
      #expect(try await ids(.entry(3)) == ["a2"])
      #expect(try await ids(.now) == ["a2"])
      let times = try await store.entries(after: 0, limit: 9, scope: nil).map(\.at)
      #expect(try await ids(.time(times[0].advanced(byMilliseconds: -1))).isEmpty)
      #expect(try await ids(.time(times[2])) == ["a2"])
    }
  }

  @Test("records come by kind, parent, place and id", arguments: StoreUnderTest.available)
  func order(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(
        Sample.set(
          Sample.change("b", "x", position: 2), Sample.change("a", "x", position: 2),
          Sample.change("c", "x", position: 1), Sample.change("d", "x", parent: "B", position: 0),
          Sample.change("e", "x", parent: "a", position: 0), Sample.change("Z", "x", kind: "chapter", position: 9),
          Sample.change("漢", "x", position: -5)))
      let ids = try await store.records(of: Sample.plan, at: .now).map(\.key.id)
      #expect(ids == ["Z", "漢", "c", "a", "b", "d", "e"])
    }
  }

  @Test(
    "plans are listed with their last entry and newest edition; the installation's records are no plan",
    arguments: StoreUnderTest.available)
  func plans(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("x", "x"), scope: .plan("b-ken")))
      _ = try await store.save(Sample.set(Sample.change("x", "x"), scope: .plan("A-shi")))
      _ = try await store.save(Sample.set(Sample.change("x", "x", kind: "account"), scope: .installation))
      _ = try await store.publish(Sample.edition("第1版", after: 0, plan: "b-ken"))
      _ = try await store.append(AuditNote(actor: "x", act: "seen", scope: .plan("nothing")))
      #expect(
        try await store.plans() == [
          PlanEntry(id: "A-shi", lastEntry: 2, newestEdition: 0),
          PlanEntry(id: "b-ken", lastEntry: 4, newestEdition: 1),
        ])
      _ = try await store.save(Sample.set(Sample.change("x", nil, basedOn: 1), scope: .plan("A-shi")))
      #expect(try await store.plans().map(\.id) == ["b-ken"], "a plan without records is none")
    }
  }

  @Test(
    "what a store does not keep is refused in words, and the others of its group are saved",
    arguments: StoreUnderTest.available)
  func refused(driver: StoreUnderTest) async throws {
    try await driver.run { store in try await Self.offerWrong(to: store) }
  }

  private static func offerWrong(to store: any PlanStore) async throws {
    let long = String(repeating: "a", count: 201)
    let wrong: [ChangeSet] = [
      Sample.set(Sample.change("", "x")), Sample.set(Sample.change(long, "x")),
      Sample.set(Sample.change("a\nb", "x")),
      Sample.set(Sample.change("か\u{3099}", "x")),
      Sample.set(Sample.change("a", "x"), Sample.change("a", "y")), Sample.set(Sample.change("a", "x", basedOn: -1)),
      Sample.set(Sample.change("a", "x"), actor: ""), Sample.set(Sample.change("a", "x"), reason: "\0"),
      ChangeSet(Sample.plan, actor: "x", changes: [RecordChange("m", "a", basedOn: 0, content: .init(json: [0xFF]))]),
      ChangeSet(
        Sample.plan, actor: "x",
        changes: [RecordChange("m", "a", basedOn: 0, content: .init(json: [UInt8](repeating: 0x20, count: 5 << 20)))]),
    ]
    await withTaskGroup(of: Void.self) { group in
      for set in wrong {
        group.addTask {
          await #expect(throws: StoreFailure.self) { _ = try await store.save(set) }
        }
      }
      for number in 0..<20 {
        group.addTask { _ = try? await store.save(Sample.set(Sample.change("r\(number)", "良い"))) }
      }
    }
    #expect(try await store.records(of: Sample.plan, at: .now).count == 20)
    #expect(try await store.faults().isEmpty)
  }

  @Test("five thousand records are saved at once", arguments: StoreUnderTest.available)
  func many(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let changes = (0..<5_000).map { Sample.change("m-\($0)", "施策\($0)", position: Int64($0)) }
      let outcome = try await store.save(ChangeSet(Sample.plan, actor: "取込", changes: changes))
      #expect(outcome == .saved(entry: 1, versions: [Int64](repeating: 1, count: 5_000)))
      #expect(try await store.records(of: Sample.plan, at: .now).map(\.key.id) == changes.map(\.id))
      #expect(try await store.faults().isEmpty)
    }
  }
}
