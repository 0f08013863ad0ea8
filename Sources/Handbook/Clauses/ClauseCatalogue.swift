public import PlanModel

/// Every clause that Tebiki knows, and questions about them by id and by date.
public enum ClauseCatalogue {
  /// Every clause, in the order of `sections`.
  public static let all: [Clause] = sections.flatMap { $0.clauses }

  private static let byID: [ClauseID: Clause] = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The clause with a name; `nil` when there is none.
  public static func find(_ id: ClauseID) -> Clause? {
    byID[id]
  }

  /// The clauses that hold on a day.
  public static func inForce(on date: CalendarDate) -> [Clause] {
    all.filter { $0.isInForce(on: date) }
  }
}
