import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("What sections are asked, and their replies")
struct AssignmentTests {
  private static let due = CalendarDate(iso: "2027-01-29") ?? .today()
  private static let first = SamplePlan.prefecture.plan.sections[0].id

  private func store() async throws -> ModelPlanStore {
    let store = ModelPlanStore()
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    return store
  }

  private func assign(_ requests: [AssignSections.Request], in store: ModelPlanStore) async throws -> Int64 {
    try await AssignSections(plan: "mihon", requests: requests, store: store, actor: "計画担当").run()
  }

  private func step(
    _ step: ReplyForSection.Step, basedOn: Int64, in store: ModelPlanStore
  ) async throws {
    try await ReplyForSection(
      plan: "mihon", section: Self.first, step: step, basedOn: basedOn, store: store, actor: "担当"
    ).run()
  }

  private func line(_ store: ModelPlanStore) async throws -> ReadAssignments.Line {
    let lines = try await ReadAssignments(plan: "mihon", store: store).run()
    return try #require(lines.first { $0.section.id == Self.first })
  }

  @Test("a section is asked, replies, is sent back, replies again and is confirmed")
  func steps() async throws {
    let store = try await store()
    #expect(try await line(store).assignment == nil)
    _ = try await assign([.init(section: Self.first, dueOn: Self.due, note: "実績値\nの確認")], in: store)
    var now = try await line(store)
    #expect(now.assignment?.state == .requested && now.assignment?.note == "実績値\nの確認" && now.version == 1)
    #expect(
      now.assignment?.isOverdue(on: Self.due) == false
        && now.assignment?.isOverdue(on: Self.due.adding(days: 1)) == true)
    try await step(.reply, basedOn: 1, in: store)
    try await step(.sendBack(reason: "R7の値が空欄です。"), basedOn: 2, in: store)
    now = try await line(store)
    #expect(now.assignment?.state == .returned && now.assignment?.returnReason == "R7の値が空欄です。")
    #expect(now.assignment?.dueOn == Self.due)
    try await step(.reply, basedOn: 3, in: store)
    try await step(.confirm, basedOn: 4, in: store)
    now = try await line(store)
    #expect(now.assignment?.state == .confirmed && now.assignment?.returnReason == nil)
    let history = await store.history(of: RecordKey(.plan("mihon"), WorkKind.assignment, Self.first.rawValue))
    #expect(history.map(\.reason) == ["課長の確認", "回答の完了", "差戻し", "回答の完了", "回答の依頼"])
  }

  @Test("a step out of order, one without a reason and one on an old page are refused")
  func refusals() async throws {
    let store = try await store()
    #expect(await StoreActs.stop { try await step(.reply, basedOn: 0, in: store) }.contains("依頼はありません"))
    _ = try await assign([.init(section: Self.first, dueOn: Self.due)], in: store)
    #expect(await StoreActs.stop { try await step(.confirm, basedOn: 1, in: store) }.contains("依頼中"))
    try await step(.reply, basedOn: 1, in: store)
    #expect(await StoreActs.stop { try await step(.sendBack(reason: " \n"), basedOn: 2, in: store) }.contains("理由"))
    #expect(await StoreActs.stop { try await step(.confirm, basedOn: 1, in: store) }.contains("ほかの人"))
    let long = String(repeating: "長", count: 2_001)
    #expect(await StoreActs.stop { try await step(.sendBack(reason: long), basedOn: 2, in: store) }.contains("文字以内"))
    #expect(try await line(store).assignment?.state == .replied)
  }

  @Test("a new due date leaves a reply where it is, unless the section is asked again")
  func newDueDate() async throws {
    let store = try await store()
    _ = try await assign([.init(section: Self.first, dueOn: Self.due)], in: store)
    try await step(.reply, basedOn: 1, in: store)
    let later = Self.due.adding(days: 7)
    _ = try await assign([.init(section: Self.first, dueOn: later)], in: store)
    #expect(try await line(store).assignment?.state == .replied)
    _ = try await assign([.init(section: Self.first, dueOn: later, asksAgain: true)], in: store)
    #expect(try await line(store).assignment?.state == .requested)
    #expect(try await assign([.init(section: Self.first, dueOn: later)], in: store) == 0)
    let stale = AssignSections.Request(section: Self.first, dueOn: nil, basedOn: 1)
    #expect(await StoreActs.stop { _ = try await assign([stale], in: store) }.contains("ほかの人"))
    let nobody = AssignSections.Request(section: "nobody", dueOn: nil)
    #expect(await StoreActs.stop { _ = try await assign([nobody], in: store) }.contains("nobody"))
    let doubled = [AssignSections.Request(section: Self.first, dueOn: nil), .init(section: Self.first, dueOn: later)]
    #expect(await StoreActs.stop { _ = try await assign(doubled, in: store) }.contains("二つ"))
  }

  @Test("all sections are asked in one entry, and counted")
  func all() async throws {
    let store = try await store()
    let sections = SamplePlan.prefecture.plan.sections
    let entry = try await assign(sections.map { .init(section: $0.id, dueOn: Self.due) }, in: store)
    #expect(entry == 2)
    let lines = try await ReadAssignments(plan: "mihon", store: store).run()
    #expect(lines.map(\.section) == sections && lines.count(.requested) == sections.count)
    #expect(lines.overdue(on: Self.due.adding(days: 1)).count == sections.count)
  }

  @Test("work beside a plan is no part of it: reading, import, export and list do not see it")
  func notPartOfThePlan() async throws {
    let store = try await store()
    let plan = SamplePlan.prefecture.plan
    for kind in WorkKind.all {
      let change = RecordChange(kind, "w", basedOn: 0, content: RecordContent(json: Array("{\"x\":\"仕事\"}".utf8)))
      _ = try await store.save(ChangeSet(.plan("mihon"), actor: "a", changes: [change]))
    }
    let reading = try await ReadStoredPlan(plan: "mihon", store: store).run()
    #expect(reading.findings.isEmpty && CanonicalJSON.bytes(for: reading.plan) == CanonicalJSON.bytes(for: plan))
    let outcome = try await StoreActs.importing(plan, into: store)
    #expect(outcome.entry == 0 && outcome.withdrawn == 0)
    try await StoreActs.withFolder { folder in
      let written = try await ExportPlan(plan: "mihon", directory: folder + "/p", store: store).run()
      #expect(written.findings.isEmpty)
      #expect(try await ImportPlan(path: folder + "/p", store: store, actor: "a").run().entry == 0)
    }
    let left = await store.records(of: .plan("mihon"), at: .now).filter { WorkKind.all.contains($0.key.kind) }
    #expect(left.count == WorkKind.all.count)
    let change = RecordChange("assignment", "s", basedOn: 0, content: RecordContent(json: Array("{}".utf8)))
    _ = try await store.save(ChangeSet(.plan("gone"), actor: "a", changes: [change]))
    #expect(try await ListPlans(store: store).run().map(\.id) == ["mihon"])
    #expect(
      await StoreActs.stop { _ = try await ReadStoredPlan(plan: "gone", store: store).run() }.contains("保存されていません"))
    #expect(Set(WorkKind.all.map(\.rawValue)).isDisjoint(with: PlanRecords.Kind.all))
  }

  @Test("a damaged assignment is told, and mended by asking again")
  func damaged() async throws {
    let store = try await store()
    let broken = RecordContent(json: Array("{\"section\":".utf8))
    let change = RecordChange(WorkKind.assignment, Self.first.rawValue, basedOn: 0, content: broken)
    _ = try await store.save(ChangeSet(.plan("mihon"), actor: "a", changes: [change]))
    #expect(try await line(store).isDamaged)
    _ = try await assign([.init(section: Self.first, dueOn: Self.due)], in: store)
    #expect(try await line(store).assignment?.dueOn == Self.due)
  }

  @Test("the section's message and calendar entry say plan, day and weekday")
  func notice() throws {
    var section = SamplePlan.prefecture.plan.sections[0]
    section.contact = Contact(name: section.name) { $0.email = "kacho@pref.mihon.example" }
    let assignment = SectionAssignment(section: section.id, dueOn: Self.due, note: "実績値の入力")
    let notice = DueDateNotice(
      plan: "mihon", planTitle: "見本県計画", section: section, assignment: assignment, version: 3,
      address: "https://tebiki.example/plans/mihon", sender: "情報政策課")
    #expect(notice.subject == "【依頼】「見本県計画」の施策等の回答について（令和9年1月29日まで）")
    #expect(notice.body.contains("（金）") && notice.body.contains("実績値の入力") && notice.body.contains("https://tebiki"))
    let calendar = String(decoding: notice.calendar(at: StoreTime(milliseconds: 0)), as: UTF8.self)
    #expect(calendar.contains("DTSTART;VALUE=DATE:20270129\r\n") && calendar.contains("SEQUENCE:3\r\n"))
    #expect(calendar.contains("UID:mihon-\(section.id)@tebiki"))
    let message = String(decoding: notice.message(at: StoreTime(milliseconds: 0)), as: UTF8.self)
    #expect(message.contains("To: kacho@pref.mihon.example\r\n") && message.contains("text/calendar"))
  }
}
