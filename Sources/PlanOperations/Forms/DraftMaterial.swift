internal import Handbook
internal import Interchange
internal import PlanModel
public import PlanStore
internal import Publishing

/// Gathers what the forms of a draft are made from, for looking at them before anything is published: each says that it
/// is for the house alone while errors stop the plan.
public struct DraftMaterial: Sendable {
  /// The draft.
  public var draft: Draft

  /// Makes the act.
  public init(_ draft: Draft) { self.draft = draft }

  /// The material; the newest edition is what it is compared with.
  ///
  /// - Parameter isForComparison: whether the reasons of the changes are wanted as well.
  public func run(on store: any PlanStore, isForComparison: Bool = false) async throws(OperationStopped)
    -> EditionMaterial
  {
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
    var material = EditionMaterial(
      checked: checked, illustrations: illustrations, previous: previous, editions: draft.editions)
    if isForComparison { material.reasons = try await reasons(on: store) }
    return material
  }

  /// The reasons of the saves since the newest edition.
  private func reasons(on store: any PlanStore) async throws(OperationStopped) -> ComparisonReasons {
    var reasons = ComparisonReasons()
    guard let newest = draft.editions.last else { return reasons }
    let outcome = try await ComparePlanStates(draft, from: .edition(newest.number), to: .draft, store: store).run()
    for (key, versions) in outcome?.reasons ?? [:] {
      guard let kind = ComparedKind(rawValue: key.kind.rawValue) else { continue }
      for version in versions { reasons.add(version.reason, for: kind, key.id) }
    }
    return reasons
  }
}
