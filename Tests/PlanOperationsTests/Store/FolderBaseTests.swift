import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("Folders that two people take out and in again")
struct FolderBaseTests {
  private let store = ModelPlanStore()

  /// Takes the plan out, edits it with `change`, and gives the folder to `body`.
  private func withEdited<Value>(
    _ change: (inout Plan) -> Void, _ body: (String) async throws -> Value
  ) async throws -> Value {
    try await StoreActs.withFolder { place in
      let folder = place + "/plan"
      _ = try await ExportPlan(plan: "mihon", directory: folder, store: store).run()
      try edit(folder, change)
      return try await body(folder)
    }
  }

  private func edit(_ folder: String, _ change: (inout Plan) -> Void) throws {
    var plan = try PlanFolder.read(directory: folder).plan
    change(&plan)
    for (path, bytes) in PlanFolder.files(for: plan) {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + path))
    }
  }

  private func take(_ folder: String, _ actor: String) async throws -> ImportPlan.Outcome {
    try await ImportPlan(path: folder, store: store, actor: actor).run()
  }

  private var titles: [String] {
    get async throws {
      try await ReadStoredPlan(plan: "mihon", store: store).run().plan.measures.prefix(2).map(\.title)
    }
  }

  @Test("leave one another's changes alone")
  func apart() async throws {
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    try await withEdited({ $0.measures[0].title = "甲の題名" }) { first in
      try await withEdited({ $0.measures[1].title = "乙の題名" }) { second in
        #expect(try await take(first, "甲").changed == 1)
        #expect(try await take(second, "乙").changed == 1)
        #expect(try await titles == ["甲の題名", "乙の題名"])
        // The first goes on editing from what it saved, and still does not know of the second.
        try edit(first) { $0.measures[0].title = "甲の二度目" }
        #expect(try await take(first, "甲").changed == 1)
        #expect(try await titles == ["甲の二度目", "乙の題名"])
        #expect(try await take(first, "甲").entry == 0)
      }
    }
  }

  @Test("are told who changed the same record, and nothing of the second is saved")
  func same() async throws {
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    try await withEdited({ $0.measures[0].title = "甲の題名" }) { first in
      try await withEdited({ plan in
        plan.measures[0].title = "乙の題名"
        plan.measures[1].title = "乙のもう一つ"
      }) { second in
        let before = try await titles
        _ = try await take(first, "甲")
        let message = await StoreActs.stop { _ = try await take(second, "乙") }
        #expect(message.contains("施策「") && message.contains("甲") && message.contains("新しく書き出した"))
        #expect(try await titles == ["甲の題名", before[1]])
      }
    }
  }

  @Test("may take a plan back to an earlier day, and then withdraw what came later")
  func back() async throws {
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    var later = SamplePlan.prefecture.plan
    later.measures[0].title = "後の題名"
    try await StoreActs.importing(later, into: store)
    try await StoreActs.withFolder { place in
      _ = try await ExportPlan(plan: "mihon", at: .entry(1), directory: place + "/plan", store: store).run()
      #expect(try await take(place + "/plan", "甲").changed == 1)
    }
    #expect(try await titles[0] == SamplePlan.prefecture.plan.measures[0].title)
  }

  @Test("that were not written from this store replace nothing unless told to")
  func unknown() async throws {
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: store)
    let other = ModelPlanStore()
    _ = try await other.append(AuditNote(actor: "x", act: "begun"))
    try await StoreActs.importing(SamplePlan.prefecture.plan, into: other)
    try await StoreActs.withFolder { place in
      _ = try await ExportPlan(plan: "mihon", directory: place + "/plan", store: other).run()
      try edit(place + "/plan") { $0.measures[0].title = "よその題名" }
      let message = await StoreActs.stop { _ = try await take(place + "/plan", "甲") }
      #expect(message.contains("--replace"))
      #expect(await store.head().number == 1)
    }
  }
}
