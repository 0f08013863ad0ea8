import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("Measures added to a plan of a store")
struct AddMeasuresTests {
  private let sections = [Section(id: "joho", name: "情報政策課"), Section(id: "s-2", name: "税務課")]

  /// A store with a plan that has just been started, with two sections.
  private func started() async throws -> ModelPlanStore {
    let store = ModelPlanStore()
    let code = try #require(LocalGovernmentCode("310000"))
    let start = PlanStart(id: "p", bodies: [code], span: PlanStart.proposedSpan(on: .today()), isSmallStart: true)
    _ = try await StartPlan(start, store: store, actor: "情報政策課").run()
    _ = try await AddSections(plan: "p", sections: sections, store: store, actor: "情報政策課").run()
    return store
  }

  private func add(_ measures: [NewMeasure], to store: ModelPlanStore) async throws -> AddMeasures.Outcome {
    try await AddMeasures(plan: "p", measures: measures, store: store, actor: "情報政策課").run()
  }

  private func plan(_ store: ModelPlanStore) async throws -> Plan {
    let reading = try await ReadStoredPlan(plan: "p", store: store).run()
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    return reading.plan
  }

  @Test("come behind those that are there, with ids of their own, as one entry")
  func order() async throws {
    let store = try await started()
    let first = try await add([NewMeasure(title: "電子申請"), NewMeasure(title: "オープンデータ", lead: "joho")], to: store)
    #expect(first.added.map(\.rawValue) == ["m-1", "m-2"])
    #expect(first.present.isEmpty && first.entry == 3)
    let later = NewMeasure(title: "　窓口の改革\n", priority: .later(condition: "余力が生じたとき "))
    let second = try await add([later], to: store)
    #expect(second.added.map(\.rawValue) == ["m-3"])
    let measures = try await plan(store).measures
    #expect(measures.map(\.title) == ["電子申請", "オープンデータ", "窓口の改革"])
    #expect(measures[1].lead == "joho" && measures[2].priority == .later(condition: "余力が生じたとき"))
    #expect(measures[0].priority == .now && measures[0].origin == .own)
  }

  @Test("keep the number, list and title under which the State names them")
  func national() async throws {
    let store = try await started()
    let picked = NationalMeasures.starter.measures.filter { $0.number != nil }.prefix(2).map { NewMeasure($0) }
    _ = try await add(picked, to: store)
    let measures = try await plan(store).measures
    for (measure, national) in zip(measures, NationalMeasures.starter.measures) {
      #expect(measure.origin.nationalReference == national.reference && measure.title == national.title)
    }
    let again = try await add(picked, to: store)
    #expect(again.entry == 0 && again.added.isEmpty && again.present == picked.map(\.title))
  }

  @Test("a form sent twice adds nothing, whatever the width of its letters")
  func twice() async throws {
    let store = try await started()
    _ = try await add([NewMeasure(title: "RPAの活用")], to: store)
    let again = try await add(
      [NewMeasure(title: "ＲＰＡの 活用"), NewMeasure(title: "AI"), NewMeasure(title: "ＡＩ")], to: store)
    #expect(again.added.map(\.rawValue) == ["m-2"])
    #expect(again.present.count == 2)
    #expect(try await plan(store).measures.count == 2)
  }

  @Test("an id that a withdrawn measure had is given to no other")
  func withdrawn() async throws {
    let store = try await started()
    _ = try await add([NewMeasure(title: "電子申請"), NewMeasure(title: "共同調達")], to: store)
    _ = try await store.save(
      ChangeSet(.plan("p"), actor: "a", changes: [RecordChange("measure", "m-2", basedOn: 1, content: nil)]))
    #expect(try await add([NewMeasure(title: "新しい施策")], to: store).added.map(\.rawValue) == ["m-3"])
  }

  @Test("people who add at the same time lose nothing")
  func atTheSameTime() async throws {
    let store = try await started()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          _ = try? await add([NewMeasure(title: "施策\(number)"), NewMeasure(title: "続き\(number)")], to: store)
        }
      }
    }
    let measures = try await plan(store).measures
    #expect(measures.count == 16 && Set(measures.map(\.id)).count == 16 && Set(measures.map(\.title)).count == 16)
    let positions = await store.records(of: .plan("p"), at: .now).filter { $0.key.kind == "measure" }
      .compactMap { $0.content?.position }
    #expect(Set(positions).count == 16)
  }

  @Test("what cannot be a measure is refused with a reason, and nothing is saved")
  func refusals() async throws {
    let store = try await started()
    let head = await store.head()
    for (measures, word) in [
      ([NewMeasure(title: "よい"), NewMeasure(title: " 　\n")], "施策名のない"),
      ([NewMeasure(title: String(repeating: "長", count: 301))], "300文字"),
      ([NewMeasure(title: "担当なし", lead: "nobody")], "担当課"),
      (Array(repeating: NewMeasure(title: "多い"), count: 501), "500件"),
    ] {
      #expect(await StoreActs.stop { _ = try await add(measures, to: store) }.contains(word), "\(word)")
    }
    let missing = AddMeasures(plan: "nothing", measures: [NewMeasure(title: "x")], store: store, actor: "a")
    #expect(await StoreActs.stop { _ = try await missing.run() }.contains("計画はありません"))
    let installation = AddMeasures(plan: "@installation", measures: [NewMeasure(title: "x")], store: store, actor: "a")
    #expect(await StoreActs.stop { _ = try await installation.run() }.contains("計画はありません"))
    #expect(await store.head() == head)
  }

  @Test("lines from a spreadsheet bring title and section")
  func lines() {
    let read = MeasureLines.read(
      "電子申請\t情報政策課\r\n\n\"改行を\"\"含む\"\t税 務 課\n税の見える化\t税務部\n\t税務課\n単独", sections: sections,
      priority: .later(condition: "予算"))
    #expect(read.measures.map(\.title) == ["電子申請", "改行を\"含む", "税の見える化", "単独"])
    #expect(read.measures.map { $0.lead?.rawValue ?? "" } == ["joho", "s-2", "", ""])
    #expect(read.measures.allSatisfy { $0.priority.isLater })
    #expect(read.findings.map { $0.place.source?.line } == [4, 5])
    #expect(read.findings.map(\.severity) == [.warning, .error])
  }

  @Test("enormous and hostile lines are bounded")
  func hostile() {
    #expect(MeasureLines.read(String(repeating: "a\n", count: 300_000), sections: []).measures.count == 500)
    let long = MeasureLines.read(String(repeating: "長", count: 1_000_000), sections: [])
    #expect(long.measures.isEmpty && long.findings.count == 1)
    #expect(MeasureLines.read(String(repeating: "\n", count: 1_000_000), sections: []).measures.isEmpty)
    #expect(MeasureLines.read("=cmd|'/c'!A1\t<script>", sections: []).measures.count == 1)
  }
}
