public import PlanModel

/// How heavy a rule's gaps are.
///
/// The force of the clauses decides. A rule that departs from it says why, and the reason is printed in its
/// documentation, so that a reviewer can disagree.
public enum Weight: Sendable {
  /// As the force of the clauses says.
  case byForce
  /// Never heavier than this: the clause asks for less than what the rule looks at.
  case atMost(Severity, because: String)
  /// At least this: the clause is a convention, yet the gap misleads readers or contradicts the plan's own record.
  case atLeast(Severity, because: String)

  /// The reason for departing from the force; `nil` when it is followed.
  public var reason: String? {
    switch self {
    case .byForce: nil
    case .atMost(_, let reason), .atLeast(_, let reason): reason
    }
  }

  /// The severity after this weight was applied to the one that follows from the clauses.
  func applied(to severity: Severity) -> Severity {
    switch self {
    case .byForce: severity
    case .atMost(let limit, _): severity.rank < limit.rank ? limit : severity
    case .atLeast(let limit, _): severity.rank > limit.rank ? limit : severity
    }
  }
}

extension Severity {
  /// 0 for the heaviest, as in the order of the cases.
  var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    case .information: 3
    }
  }
}
