import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("A plan in a store")
struct StoredPlanTests {
  private let plan = SamplePlan.prefecture.plan

  private func isSame(_ left: Plan, _ right: Plan) -> Bool {
    CanonicalJSON.bytes(for: left) == CanonicalJSON.bytes(for: right)
  }

  @Test("a folder taken in is read back as it was, and taken in again changes nothing")
  func takenIn() async throws {
    let store = ModelPlanStore()
    // A copy: an import leaves its base in the folder.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-" + UUID().uuidString).path
    try FileManager.default.copyItem(atPath: SamplePlan.folder, toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try await ImportPlan(path: folder, store: store, actor: "企画課").run()
    #expect(first.entry == 1 && first.plan == "mihon")
    #expect(first.new > 200 && first.changed == 0 && first.withdrawn == 0 && first.unchanged == 0)
    let reading = try await ReadStoredPlan(plan: "mihon", store: store).run()
    #expect(isSame(reading.plan, plan))
    #expect(reading.findings.isEmpty)
    let again = try await ImportPlan(path: folder, store: store, actor: "企画課").run()
    #expect(again.entry == 0 && again.new == 0 && again.changed == 0 && again.unchanged == first.new)
    #expect(await store.head().number == 1)
  }

  @Test("only what differs is saved, as one entry")
  func differences() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(plan, into: store)
    var later = plan
    later.measures[4].title += "（改）"
    later.measures.insert(Measure(id: "m-new", title: "新しい施策"), at: 2)
    let lonely = try #require(
      later.measures.indices.last { index in
        var without = later
        let id = StoreActs.remove(index, from: &without).measure.id
        return without.measures == later.measures.filter { $0.id != id } && without.vision == later.vision
      })
    let gone = StoreActs.remove(lonely, from: &later)
    let outcome = try await StoreActs.importing(later, into: store)
    #expect(outcome.entry == 2 && outcome.new == 1 && outcome.changed == 1)
    #expect(
      outcome.withdrawn == 1 + gone.measure.indicators.count + gone.measure.reviews.count + gone.observations)
    let now = try await ReadStoredPlan(plan: "mihon", store: store).run().plan
    #expect(isSame(now, later))
    let before = try await ReadStoredPlan(plan: "mihon", at: .entry(1), store: store).run().plan
    #expect(isSame(before, plan))
    let back = try await StoreActs.importing(plan, into: store)
    #expect(back.new == outcome.withdrawn && back.withdrawn == 1)
    #expect(isSame(try await ReadStoredPlan(plan: "mihon", store: store).run().plan, plan))
  }

  @Test("a plan of another body is not replaced unless it gets another name")
  func anotherBody() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(plan, into: store)
    let city = SamplePlan.city.plan
    let message = await StoreActs.stop { try await StoreActs.importing(city, into: store) }
    #expect(message.contains("--as NAME") && message.contains("別の団体"))
    let outcome = try await StoreActs.importing(city, into: store, as: "mihon-shi")
    #expect(outcome.plan == "mihon-shi" && outcome.entry == 2)
    #expect(await store.plans().map(\.id) == ["mihon", "mihon-shi"])
    let read = try await ReadStoredPlan(plan: "mihon-shi", store: store).run().plan
    #expect(read.id == "mihon-shi" && read.bodies == city.bodies)
    #expect(await StoreActs.stop { try await StoreActs.importing(city, into: store, as: "見本 市") }.contains("識別子"))
  }

  @Test("a folder that cannot be read whole changes nothing")
  func unreadable() async throws {
    let store = ModelPlanStore()
    try await StoreActs.withFolder { folder in
      try Data("{\"schema\":\"tebiki-plan/1\",\"id\":\"p\",\"title\":\"x\",\"titel\":1}".utf8)
        .write(to: URL(fileURLWithPath: folder + "/plan.json"))
      let message = await StoreActs.stop {
        _ = try await ImportPlan(path: folder + "/plan.json", store: store, actor: "a").run()
      }
      #expect(message.contains("1件"))
    }
    #expect(await store.head() == .empty)
  }

  @Test("imports at the same time leave one of the plans, and a sound chain")
  func atTheSameTime() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(plan, into: store)
    let titles = (0..<8).map { "題名\($0)" }
    await withTaskGroup(of: Void.self) { group in
      for title in titles {
        group.addTask {
          var plan = SamplePlan.prefecture.plan
          plan.measures[0].title = title
          _ = await StoreActs.stop { try await StoreActs.importing(plan, into: store) }
        }
      }
    }
    let now = try await ReadStoredPlan(plan: "mihon", store: store).run().plan
    #expect(titles.contains(now.measures[0].title))
    #expect(try await VerifyStore(store: store).run().isSound)
  }

  @Test("a plan is written as a folder and taken back the same")
  func folder() async throws {
    let store = try await StoreActs.filled()
    try await StoreActs.withFolder { folder in
      let outcome = try await ExportPlan(plan: "mihon", directory: folder + "/plan", store: store).run()
      #expect(outcome.files > 20 && outcome.findings.isEmpty)
      let written = try PlanFolder.read(directory: folder + "/plan")
      #expect(isSame(written.plan, try await ReadStoredPlan(plan: "mihon", store: store).run().plan))
      let again = await StoreActs.stop {
        _ = try await ExportPlan(plan: "mihon", directory: folder + "/plan", store: store).run()
      }
      #expect(again.contains("既にあります"))
      let back = try await ImportPlan(path: folder + "/plan", store: store, actor: "a", as: "mihon").run()
      #expect(back.entry == 0)
    }
  }

  @Test("what is not there is said", arguments: ["nothing", "@installation", ""])
  func nothing(id: String) async throws {
    let store = try await StoreActs.filled()
    #expect(await StoreActs.stop { _ = try await ReadStoredPlan(plan: id, store: store).run() }.contains("保存されていません"))
  }

  @Test("a sound plan is published with the day of its last decision")
  func published() async throws {
    let store = ModelPlanStore()
    try await StoreActs.importing(plan, into: store)
    let day = try #require(plan.revisions.map(\.decidedOn).max() ?? plan.adoption?.decidedOn)
    let act = PublishStoredPlan(
      plan: "mihon", store: store, actor: "企画課", reason: "一部改定", today: day.adding(days: 12))
    let outcome = try await act.run()
    #expect(outcome.number == 1 && outcome.entry == 2 && outcome.decidedOn == day && outcome.lag == 12)
    #expect(await StoreActs.stop { _ = try await act.run() }.contains("変わっていない"))
    var revised = plan
    revised.measures[0].title += "（改）"
    try await StoreActs.importing(revised, into: store)
    #expect(try await act.run().number == 2)
    let edition = try #require(await store.edition(of: "mihon", number: 1))
    #expect(edition.summary.decidedOn == day && edition.summary.reason == "一部改定")
    #expect(edition.json == CanonicalJSON.bytes(for: plan.withoutRemarks))
  }

  @Test("a plan with errors is not published")
  func gate() async throws {
    let store = ModelPlanStore()
    var plan = plan
    plan.contact = nil
    plan.measures = []
    plan.observations = []
    plan.vision?.headlineIndicators = []
    try await StoreActs.importing(plan, into: store)
    let message = await StoreActs.stop {
      _ = try await PublishStoredPlan(plan: "mihon", store: store, actor: "企画課").run()
    }
    #expect(message.contains("「誤り」が") && message.contains("公表できません"))
    #expect(await store.editions(of: nil).isEmpty)
  }
}
