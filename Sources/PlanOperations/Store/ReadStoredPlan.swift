public import Interchange
public import PlanStore

/// Reads a plan from a store, as it stands or as it stood.
public struct ReadStoredPlan: Sendable {
  /// The plan's id.
  public var plan: String
  /// The point of time.
  public var moment: Moment
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, at moment: Moment = .now, store: any PlanStore) {
    self.plan = plan
    self.moment = moment
    self.store = store
  }

  /// Reads; records that do not fit together are findings in the result, only a plan that is not there stops.
  public func run() async throws(OperationStopped) -> PlanReading {
    let scope = RecordScope.plan(plan)
    let stored = try await StoreAnswer.of { () async throws -> [StoredRecord] in
      scope.isPlan ? try await store.records(of: scope, at: moment).withoutWork : []
    }
    guard !stored.isEmpty else {
      throw OperationStopped("「\(plan)」という識別子の計画は、\(when)保存されていません。識別子を確かめてください。")
    }
    return PlanRecords.join(stored.compactMap { PlanRecord($0) })
  }

  private var when: String {
    switch moment {
    case .now: ""
    case .entry(let number): "記録番号\(number)の時点では"
    case .time: "指定された時点では"
    }
  }
}
