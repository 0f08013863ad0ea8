import PlanModel
import PlanStore
import PlanStoreModel

/// Stores filled by chance, with text over which a format may stumble.
enum GeneratedStore {
  /// A store with about so many entries: saves, withdrawals, editions and notes.
  static func make(seed: UInt64, entries: Int) async throws -> ModelPlanStore {
    var random = SeededNumbers(seed: seed)
    let start = StoreTime(milliseconds: 1_760_000_000_000)
    let store = ModelPlanStore { start.advanced(byMilliseconds: Int64(seed)) }
    for _ in 0..<entries {
      let plan = ["p-1", "p-2", "mihon"].randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<7: try await save(plan, in: store, &random)
      case 7, 8:
        let newest = await store.editions(of: plan).last?.number ?? 0
        _ = try await store.publish(
          EditionDraft(
            plan: plan, after: newest, decidedOn: Bool.random(using: &random) ? CalendarDate(iso: "2026-03-27") : nil,
            actor: "企画課", reason: text(&random, without: "\0"), json: Array(body(&random).utf8)))
      default:
        _ = try await store.append(AuditNote(actor: "admin", act: "signedIn", detail: text(&random, without: "\0")))
      }
    }
    return store
  }

  private static func save(_ plan: String, in store: ModelPlanStore, _ random: inout SeededNumbers) async throws {
    let scope = Int.random(in: 0..<5, using: &random) == 0 ? RecordScope.installation : .plan(plan)
    var changes: [RecordChange] = []
    for id in ["m-1", "m-2", "k@FY2024", "施策", "é"].shuffled(using: &random).prefix(3) {
      let kind: RecordKind = ["measure", "indicator"].randomElement(using: &random) ?? "measure"
      let present = await store.record(RecordKey(scope, kind, id), version: nil)
      let content = RecordContent(
        parent: ["m-1", "", nil].randomElement(using: &random)?.flatMap { $0.isEmpty ? "親" : $0 },
        position: [0, 1000, .max, .min, -5].randomElement(using: &random) ?? 0, json: Array(body(&random).utf8))
      let isWithdrawn = Int.random(in: 0..<4, using: &random) == 0
      changes.append(
        RecordChange(kind, id, basedOn: present?.record.version ?? 0, content: isWithdrawn ? nil : content))
    }
    _ = try await store.save(ChangeSet(scope, actor: "担当者", reason: text(&random, without: "\0"), changes: changes))
  }

  /// The store takes any text as a body; it need be no JSON.
  private static func body(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0..<6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func text(_ random: inout SeededNumbers, without left: Character) -> String {
    body(&random).filter { $0 != left }
  }

  private static let pieces: [String] =
    [
      "{\"id\":\"m-1\",\"title\":\"計画\"}", "𠮷野", "\u{2028}", "\u{2029}", "\u{FEFF}", "e\u{301}", "é", "\\u0000", "\\",
      "\"", "\n", "\r\n", "👨‍👩‍👧", "\u{10FFFF}", "\u{FFFF}", "/", "",
    ] + (0..<0x80).map { String(Unicode.Scalar(UInt8($0))) }
}
