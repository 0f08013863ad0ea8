import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel

/// Folders and stores for the tests of acts.
enum StoreActs {
  /// A folder of its own for each test, removed at the end.
  static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
  }

  /// A file of canonical JSON with the plan.
  static func write(_ plan: Plan, to path: String) throws {
    try Data(CanonicalJSON.bytes(for: plan)).write(to: URL(fileURLWithPath: path))
  }

  /// Imports a plan by way of a file.
  @discardableResult
  static func importing(_ plan: Plan, into store: any PlanStore, as name: String? = nil) async throws
    -> ImportPlan.Outcome
  {
    try await withFolder { folder in
      try write(plan, to: folder + "/plan.json")
      return try await ImportPlan(
        path: folder + "/plan.json", store: store, actor: "企画課", reason: "取込み", as: name, mayReplace: true
      ).run()
    }
  }

  /// Takes a measure out together with everything that speaks of it.
  @discardableResult
  static func remove(_ index: Int, from plan: inout Plan) -> (measure: Measure, observations: Int) {
    let measure = plan.measures.remove(at: index)
    let gone = Set(measure.indicators.map(\.id))
    let before = plan.observations.count
    plan.observations.removeAll { gone.contains($0.indicator) }
    plan.vision?.headlineIndicators.removeAll { gone.contains($0) }
    for place in plan.measures.indices {
      plan.measures[place].dependsOn.removeAll { $0 == measure.id }
      for item in plan.measures[place].indicators.indices {
        plan.measures[place].indicators[item].leadsTo.removeAll { gone.contains($0) }
      }
    }
    return (measure, before - plan.observations.count)
  }

  /// A store with 見本県's plan, a revision of it, an edition, a note and an account.
  static func filled() async throws -> ModelPlanStore {
    let store = ModelPlanStore()
    var plan = SamplePlan.prefecture.plan
    try await importing(plan, into: store)
    _ = try await store.append(AuditNote(actor: "admin", act: "signedIn", detail: "192.0.2.1"))
    plan.measures[0].title += "（改定）"
    remove(2, from: &plan)
    try await importing(plan, into: store)
    _ = try await store.publish(
      EditionDraft(
        plan: "mihon", after: 0, decidedOn: SamplePlan.decisionDay, actor: "企画課",
        json: CanonicalJSON.bytes(for: plan)))
    let account = RecordContent(json: Array("{\"name\":\"山田\"}".utf8))
    _ = try await store.save(
      ChangeSet(
        .installation, actor: "admin", changes: [RecordChange("account", "yamada", basedOn: 0, content: account)]))
    return store
  }

  /// The message with which an act stopped.
  static func stop(_ act: () async throws -> Void) async -> String {
    do {
      try await act()
      return ""
    } catch {
      return (error as? OperationStopped)?.message ?? "\(error)"
    }
  }
}
