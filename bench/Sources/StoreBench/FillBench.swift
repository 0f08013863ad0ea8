import Interchange
import PlanModel
import PlanOperations
import PlanStore

/// Fills a store with a draft of the sample's size for every local government, as an installation of the State would hold
/// them. The first plan is published as well.
enum FillBench {
  static func run(address: String, sample: String, plans: Int) async throws {
    let store = try await StoreBench.open(address)
    let original = try PlanFolder.read(directory: sample).plan
    let begun = ContinuousClock.now
    for (number, body) in LocalGovernments.all.prefix(plans).enumerated() {
      var plan = original
      plan.id = RecordID("p\(body.code)")
      plan.title = body.fullName + "の計画"
      plan.bodies = [body.code]
      plan.unlistedBodies = []
      let changes = PlanRecords.split(plan).map { record in
        RecordChange(
          RecordKind(record.kind), record.id, basedOn: 0,
          content: RecordContent(parent: record.parent, position: record.position, json: record.json))
      }
      let set = ChangeSet(.plan(plan.id.rawValue), actor: "bench", changes: changes)
      guard case .saved = try await store.save(set) else { throw Unexpected("a plan was not saved") }
      if number == 0 {
        _ = try await store.publish(
          EditionDraft(
            plan: plan.id.rawValue, after: 0, decidedOn: nil, actor: "bench", json: CanonicalJSON.bytes(for: plan)))
      }
    }
    var times = Times()
    times.add(ContinuousClock.now - begun)
    report("fill", times.median, "s")
    await store.close()
  }
}
