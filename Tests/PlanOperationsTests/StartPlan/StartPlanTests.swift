import Handbook
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("The start of a plan in a store")
struct StartPlanTests {
  private static let today = CalendarDate(iso: "2026-11-23") ?? .today()

  private func start(
    _ name: String, id: String? = nil, existing: ExistingPlan? = nil, small: Bool = false
  ) throws -> PlanStart {
    let body = try #require(LocalGovernments.find(name: name).first)
    return PlanStart(
      id: id ?? PlanIdentifier.proposal(for: [body.code], taken: []), bodies: [body.code], existing: existing,
      span: PlanStart.proposedSpan(on: Self.today), isSmallStart: small)
  }

  private func run(_ start: PlanStart, in store: ModelPlanStore) async throws -> Plan {
    let outcome = try await StartPlan(start, store: store, actor: "情報政策課").run()
    #expect(outcome.plan == start.id)
    let reading = try await ReadStoredPlan(plan: start.id, store: store).run()
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    return reading.plan
  }

  @Test("begins with the seven elements, the role under the Act and the span, and is read back without a complaint")
  func patternOne() async throws {
    let store = ModelPlanStore()
    let plan = try await run(try start("鳥取県"), in: store)
    #expect(plan.id == "p310000" && plan.title == "鳥取県官民データ活用推進計画")
    #expect(plan.chapters.map(\.roles) == ChapterRole.allCases.map { [$0] })
    #expect(plan.chapters.map(\.title) == ChapterRole.allCases.map { ChapterGuidance.guidance(for: $0).suggestedTitle })
    #expect(plan.chapters.allSatisfy { $0.body.isEmpty } && plan.measures.isEmpty)
    #expect(plan.roles == [LegalRole(.prefecturalDataPlan, basis: "官民データ活用推進基本法第9条第1項")])
    #expect(plan.span == DateSpan(first: FiscalYear(2027).firstDay, last: FiscalYear(2029).lastDay))
    #expect(plan.nationalPlan?.decidedOn == NationalPlan.current(on: FiscalYear(2027).firstDay)?.decidedOn)
    #expect(plan.status == .draft && plan.formulation?.pattern == .newPlan)
    #expect(await store.head().number == 1)
  }

  @Test("says of the same body what a new plan folder says")
  func sameAsFolder() async throws {
    for (name, small) in [("つくば市", true), ("東京都", false)] {
      let started = try await run(try start(name, small: small), in: ModelPlanStore())
      let files = try NewPlan(body: name, pattern: .newPlan, isSmallStart: small, today: Self.today).run()
      let folder = PlanFolder.read(files: files).plan
      #expect(started.title == folder.title && started.roles == folder.roles && started.span == folder.span)
      #expect(started.formulation == folder.formulation && started.nationalPlan == folder.nationalPlan)
      #expect(started.pillars == folder.pillars && started.handbookEdition == folder.handbookEdition)
      #expect(started.chapters.map(\.title) == folder.chapters.map(\.title))
    }
  }

  @Test("keeps the chapters of an existing plan, and the relation may follow later")
  func patternTwo() async throws {
    let lines = "第1章　計画の趣旨\n第2章 現状と課題\r\n\n第3章\t推進体制\n用語集"
    var existing = ExistingPlan(title: "つくば市情報化推進計画", chapters: ExistingChapter.lines(lines))
    let store = ModelPlanStore()
    let plan = try await run(try start("つくば市", existing: existing), in: store)
    #expect(plan.title == "つくば市情報化推進計画")
    #expect(
      plan.formulation == Formulation(.insideExistingPlan, existingPlanTitle: "つくば市情報化推進計画", relation: nil))
    #expect(plan.chapters.map(\.number) == ["第1章", "第2章", "第3章", nil])
    #expect(plan.chapters.map(\.title) == ["計画の趣旨", "現状と課題", "推進体制", "用語集"])
    #expect(plan.chapters.map(\.roles) == [[.purpose], [.presentState], [.promotionStructure], []])
    existing.relation = " 第3章を\n計画とします。\u{7} "
    let other = try await run(try start("つくば市", id: "tsukuba", existing: existing), in: store)
    #expect(other.formulation?.relation == "第3章を\n計画とします。")
  }

  @Test("takes bodies that the list does not hold, and both roles of a joint plan")
  func otherBodies() async throws {
    let unlisted = SamplePlan.prefecture.plan.unlistedBodies
    let codes = Array(unlisted.prefix(2).map(\.code))
    let plan = try await run(
      PlanStart(
        id: "mihon-joint", bodies: codes, unlistedBodies: unlisted, span: PlanStart.proposedSpan(on: Self.today)),
      in: ModelPlanStore())
    #expect(plan.bodies == codes && plan.title == "見本県官民データ活用推進計画")
    #expect(plan.roles.map(\.kind) == [.prefecturalDataPlan, .municipalDataPlan])
  }

  @Test("an id is used once, whatever the case of its letters, even after everything was withdrawn")
  func ids() async throws {
    let store = ModelPlanStore()
    _ = try await run(try start("鳥取県", id: "Tottori"), in: store)
    for id in ["Tottori", "tottori"] {
      let start = try start("島根県", id: id)
      let message = await StoreActs.stop { _ = try await StartPlan(start, store: store, actor: "a").run() }
      #expect(message.contains("既にあります"))
    }
    let records = await store.records(of: .plan("Tottori"), at: .now)
    let withdrawals = records.map { RecordChange($0.key.kind, $0.key.id, basedOn: $0.version, content: nil) }
    _ = try await store.save(ChangeSet(.plan("Tottori"), actor: "a", changes: withdrawals))
    let again = try start("鳥取県", id: "Tottori")
    #expect(await StoreActs.stop { _ = try await StartPlan(again, store: store, actor: "a").run() }.contains("既にあります"))
    let code = try #require(LocalGovernmentCode("310000"))
    #expect(PlanIdentifier.proposal(for: [code], taken: ["P310000", "p310000-2"]) == "p310000-3")
    _ = try await run(try start("鳥取県"), in: store)
    #expect(try await PlanIdentifier.proposal(for: [code], in: store) == "p310000-2")
  }

  @Test("of two officers who start under one id at the same time one is refused")
  func atTheSameTime() async throws {
    let store = ModelPlanStore()
    let start = try start("鳥取県")
    let messages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask { await StoreActs.stop { _ = try await StartPlan(start, store: store, actor: "a").run() } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(messages.count { $0.isEmpty } == 1)
    #expect(try await VerifyStore(store: store).run().isSound)
  }

  @Test("what was typed or pasted is kept on one line, without control characters")
  func hostileText() async throws {
    var start = try start("鳥取県")
    start.title = "\u{FEFF}　鳥取県\r\n計画\u{0}\u{1B}[31m　"
    start.existing = ExistingPlan(
      title: "既存\t計画", chapters: [.init(number: "第1章\n", title: "現状\u{7}と課題", roles: [.presentState, .presentState])])
    let plan = try await run(start, in: ModelPlanStore())
    #expect(plan.title == "鳥取県 計画  [31m" && plan.formulation?.existingPlanTitle == "既存 計画")
    #expect(plan.chapters.map(\.title) == ["現状 と課題"] && plan.chapters.map(\.number) == ["第1章"])
    #expect(plan.chapters[0].roles == [.presentState])
  }

  @Test("says everything that is wrong at once, and saves nothing")
  func refusals() async throws {
    let store = ModelPlanStore()
    let unknown = try #require(LocalGovernmentCode(fiveDigits: "01101"))
    var start = PlanStart(
      id: "見本 県", bodies: [unknown, unknown], existing: ExistingPlan(title: " \n", chapters: [.init(title: "　")]),
      span: DateSpan(first: FiscalYear(2027).lastDay, last: FiscalYear(2027).firstDay))
    let problems = StartPlan(start, store: store, actor: "a").problems
    for word in ["識別子", "一覧にありません", "2回", "計画の名称", "計画期間", "既存の計画の名称", "題名のない章"] {
      #expect(problems.contains { $0.contains(word) }, "\(word)")
    }
    start.bodies = []
    #expect(StartPlan(start, store: store, actor: "a").problems.contains { $0.contains("団体を選んで") })
    start.bodies = LocalGovernments.all.map(\.code)
    #expect(StartPlan(start, store: store, actor: "a").problems.count < 20)
    let act = StartPlan(start, store: store, actor: "a")
    let message = await StoreActs.stop { _ = try await act.run() }
    #expect(!message.isEmpty)
    #expect(await store.head() == .empty)
  }

  @Test("the check of a plan just started lists what is to be written, by element")
  func gaps() async throws {
    let plan = try await run(try start("鳥取県"), in: ModelPlanStore())
    let gaps = PlanGaps(plan: plan, report: Checker.check(plan, asOf: Self.today))
    #expect(gaps.groups.count == 8)
    for role in ChapterRole.allCases {
      let group = try #require(gaps.group(role))
      #expect(group.chapters == [RecordID("c\(role.number)")])
      #expect(!group.isComplete, "\(role)")
    }
  }
}
