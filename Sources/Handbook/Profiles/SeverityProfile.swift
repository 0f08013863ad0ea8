public import PlanModel

/// How heavy a gap is for the bodies of one plan on one day: the same gap is an error for a prefecture, which the law
/// obliges, and advice for a town, which it asks to endeavour.
public struct SeverityProfile: Sendable {
  /// Whose plan it is. For a joint plan the strictest force among its bodies counts.
  public let addressees: Set<Addressee>
  /// The day by whose law it is judged.
  public let date: CalendarDate

  /// Makes a profile.
  public init(addressees: Set<Addressee>, date: CalendarDate) {
    self.addressees = addressees
    self.date = date
  }

  /// The profile of a plan's bodies on a day.
  public init(of plan: Plan, on date: CalendarDate) {
    self.init(addressees: RuleContext.addressees(of: plan), date: date)
  }

  /// The severity that a force leads to.
  public static func severity(of force: NormativeForce) -> Severity {
    switch force {
    case .obligation: .error
    case .principle: .warning
    case .effort, .recommendation: .advice
    case .option, .information: .information
    }
  }

  /// The clauses among `clauses` that are in force and speak to one of the bodies.
  public func binding(_ clauses: [Clause]) -> [Clause] {
    clauses.filter { $0.isInForce(on: date) && speaks($0) }
  }

  /// The severity of a gap under these clauses; `nil` when none of them binds.
  public func severity(under clauses: [Clause], weight: Weight) -> Severity? {
    var heaviest: Severity?
    for clause in clauses where clause.isInForce(on: date) {
      for addressee in addressees {
        guard let force = clause.force(towards: addressee) else { continue }
        let severity = Self.severity(of: force)
        if heaviest.map({ severity.rank < $0.rank }) ?? true { heaviest = severity }
      }
    }
    return heaviest.map { weight.applied(to: $0) }
  }

  /// How strongly a clause asks: of the body that it binds most; `nil` when it is not in force or speaks to none of them.
  public func force(of clause: Clause) -> NormativeForce? {
    guard clause.isInForce(on: date) else { return nil }
    let forces = addressees.compactMap { clause.force(towards: $0) }
    return NormativeForce.strictestFirst.first { forces.contains($0) }
  }

  /// Whether a stated reason may take the place of what these clauses ask for.
  ///
  /// Never where one of them is a duty of a body of the plan, and never where the gap would stop publication: a record
  /// that contradicts itself is not made right by a reason.
  public func acceptsReason(under clauses: [Clause], weight: Weight) -> Bool {
    guard let severity = severity(under: clauses, weight: weight), severity != .error else { return false }
    return !clauses.contains { force(of: $0) == .obligation }
  }

  /// Why no clause binds, or `nil` when at least one does.
  func reasonNotBinding(_ clauses: [Clause]) -> String? {
    var isInForce = false
    for clause in clauses where clause.isInForce(on: date) {
      if speaks(clause) { return nil }
      isInForce = true
    }
    return isInForce
      ? "根拠となる条項は、この団体に向けたものではありません。"
      : "根拠となる条項は、判定の基準日（\(Wareki.text(date))）に効力がありません。"
  }

  private func speaks(_ clause: Clause) -> Bool {
    addressees.contains { clause.binds.contains($0) }
  }
}
