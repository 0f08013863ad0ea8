internal import Interchange
internal import PlanModel
public import PlanStore

/// The plans of a store with their titles.
public struct ListPlans: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(store: any PlanStore) { self.store = store }

  /// One plan.
  public struct Line: Sendable, Equatable {
    /// The plan's id.
    public let id: String
    /// The number of its newest edition; 0 for none.
    public let newestEdition: Int64
    /// The title as it is saved now, or that of the newest edition where nothing is saved any more.
    public let title: String
  }

  /// Asks for the plans. A title comes from the plan's own record, which is short; an edition is read only where there
  /// is no such record.
  public func run() async throws(OperationStopped) -> [Line] {
    let plans = try await StoreAnswer.of { try await store.plans() }
    var lines: [Line] = []
    for plan in plans {
      let title = try await StoreAnswer.of { try await heading(of: plan.id) }
      // What people worked on beside a plan that was withdrawn makes no plan of it.
      if title.isEmpty, plan.newestEdition == 0 {
        let records = try await StoreAnswer.of { try await store.records(of: .plan(plan.id), at: .now) }
        if records.withoutWork.isEmpty { continue }
      }
      lines.append(Line(id: plan.id, newestEdition: plan.newestEdition, title: title))
    }
    return lines
  }

  private func heading(of id: String) async throws -> String {
    let key = RecordKey(.plan(id), RecordKind(PlanRecords.Kind.plan), id)
    if let content = try await store.record(key, version: nil)?.record.content {
      return PlanHeading.read(content.json).title
    }
    return try await EditionLibrary(store).heading(of: id)?.title ?? ""
  }
}

extension [ListPlans.Line] {
  /// The list for people: id, newest edition and title, with tabs between.
  public var text: String {
    if isEmpty { return "データに計画はまだありません。tebiki import で取り込んでください。\n" }
    return map { line in
      let edition = line.newestEdition > 0 ? "第\(line.newestEdition)版" : "未公表"
      return "\(line.id)\t\(edition)\t\(RecordWords.line(line.title))\n"
    }.joined()
  }
}
