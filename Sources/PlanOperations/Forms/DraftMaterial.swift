internal import Handbook
internal import Interchange
internal import PlanModel
public import PlanStore

/// Gathers what the forms of a draft are made from, for looking at them before anything is published: each says that it
/// is for the house alone while errors stop the plan.
public struct DraftMaterial: Sendable {
  /// The draft.
  public var draft: Draft

  /// Makes the act.
  public init(_ draft: Draft) { self.draft = draft }

  /// The material; the newest edition is what it is compared with.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> EditionMaterial {
    let report = Checker.check(draft.plan, reading: draft.report.readingFindings, figures: draft.planFigures)
    guard let checked = Checker.gate(draft.plan, report: report, preview: true) else {
      throw OperationStopped("この計画からは、文書を作成できません。")
    }
    let library = IllustrationLibrary(plan: draft.id, store: store)
    let illustrations = try await StoreAnswer.of { try await library.illustrations(at: draft.entry) }
    var previous: Plan?
    if let newest = draft.editions.last {
      let edition = try await StoreAnswer.of { try await store.edition(of: draft.id, number: newest.number) }
      previous = edition.map { CanonicalJSON.read($0.json).plan }
    }
    return EditionMaterial(
      checked: checked, illustrations: illustrations, previous: previous, editions: draft.editions)
  }
}
