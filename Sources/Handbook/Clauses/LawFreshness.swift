public import PlanModel

/// What `tebiki law-check` reports: clauses whose reading is old, and clauses that ended while something leans on them.
public struct LawFreshness: Sendable {
  /// A clause that ended and is still relied on.
  public struct Expiry: Hashable, Sendable {
    /// The clause that ended.
    public let clause: Clause
    /// Who leans on it, in words for the officer; empty when nothing took the clause's place.
    public let leanedOnBy: [String]
  }

  /// How many days a reading counts as fresh unless told otherwise.
  public static let defaultDays = 365

  /// The day asked about.
  public let date: CalendarDate
  /// Clauses in force whose reading is older than the limit, or undated.
  public let stale: [Clause]
  /// Clauses that ended without a successor, or on which a rule leans without serving the successor too.
  public let expired: [Expiry]

  /// Whether the command must end with an exit code other than 0. Old readings alone do not fail.
  public var mustFail: Bool { !expired.isEmpty }

  /// Examines the catalogue on a day.
  ///
  /// - Parameters:
  ///   - olderThanDays: the limit in days; a reading exactly that old still counts as fresh.
  ///   - rules: for each clause the ids of the rules that serve it.
  public init(
    on date: CalendarDate, olderThanDays: Int = LawFreshness.defaultDays,
    clausesServedByRules rules: [ClauseID: [String]],
    clauses: [Clause] = ClauseCatalogue.all
  ) {
    self.date = date
    self.stale = clauses.filter { clause in
      clause.isInForce(on: date) && Self.isStale(clause, on: date, olderThanDays: olderThanDays)
    }
    self.expired = clauses.compactMap { clause in
      guard let end = clause.inForceTo, end < date else { return nil }
      let servesNext: Set<String> = Set(clause.supersededBy.flatMap { rules[$0] } ?? [])
      let leaning: [String] = (rules[clause.id] ?? []).filter { !servesNext.contains($0) }
      guard clause.supersededBy == nil || !leaning.isEmpty else { return nil }
      return Expiry(clause: clause, leanedOnBy: leaning)
    }
  }

  private static func isStale(_ clause: Clause, on date: CalendarDate, olderThanDays days: Int) -> Bool {
    guard let checkedOn = clause.checkedOn else { return true }
    return checkedOn.days(until: date) > days
  }
}

extension ClauseCatalogue {
  /// Clauses in force on a day whose reading is older than a number of days, or undated.
  public static func stale(on date: CalendarDate, olderThanDays days: Int = LawFreshness.defaultDays) -> [Clause] {
    LawFreshness(on: date, olderThanDays: days, clausesServedByRules: [:]).stale
  }

  /// Clauses whose validity ended before a day, whether or not something leans on them.
  public static func expired(on date: CalendarDate) -> [Clause] {
    all.filter { clause in clause.inForceTo.map { $0 < date } ?? false }
  }
}
