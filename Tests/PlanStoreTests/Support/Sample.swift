import PlanOperations
import PlanStore
import Testing

/// Small records built in code.
enum Sample {
  static let plan = RecordScope.plan("mihon")

  static func content(_ text: String, parent: String? = nil, position: Int64 = 0) -> RecordContent {
    RecordContent(parent: parent, position: position, json: Array(#"{"title":"\#(text)"}"#.utf8))
  }

  static func change(
    _ id: String, _ text: String?, basedOn: Int64 = 0, kind: RecordKind = "measure", parent: String? = nil,
    position: Int64 = 0
  ) -> RecordChange {
    RecordChange(
      kind, id, basedOn: basedOn, content: text.map { content($0, parent: parent, position: position) })
  }

  static func set(
    _ changes: RecordChange..., scope: RecordScope = plan, actor: String = "情報政策課", reason: String = ""
  ) -> ChangeSet {
    ChangeSet(scope, actor: actor, reason: reason, changes: changes)
  }

  static func key(_ id: String, kind: RecordKind = "measure", scope: RecordScope = plan) -> RecordKey {
    RecordKey(scope, kind, id)
  }

  static func edition(_ text: String, after: Int64, plan: String = "mihon", reason: String = "") -> EditionDraft {
    EditionDraft(
      plan: plan, after: after, decidedOn: nil, actor: "情報政策課", reason: reason, json: Array(#"{"t":"\#(text)"}"#.utf8))
  }
}

extension PlanStore {
  /// What `tebiki verify` finds.
  func faults(anchor: ChainHead? = nil) async throws -> [ChainFault] {
    let outcome = try await VerifyStore(store: self, anchor: anchor.map { ($0.number, $0.hash) }).run()
    #expect(outcome.engineReport.isEmpty)
    return outcome.faults
  }

  func allLinks() async throws -> [ChainLink] {
    var all: [ChainLink] = []
    while true {
      let links = try await links(after: all.last?.entry.number ?? 0, limit: 1_000)
      if links.isEmpty { return all }
      all += links
    }
  }
}
