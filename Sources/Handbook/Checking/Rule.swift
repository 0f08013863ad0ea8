public import PlanModel

/// One thing that Tebiki checks in a plan: what is asked, why, by which clauses, and what a person must still judge.
///
/// One rule is one file, `Rules/<Family>/<RuleName>.swift`. Its examples are its tests and its documentation.
public struct Rule: Sendable, Identifiable {
  /// Stable name: the file's name in kebab case. Never an article number.
  public let id: RuleID
  /// The state that is asked for, as a short sentence.
  public let title: String
  /// Why it matters to the people who use the plan.
  public let why: String
  /// The clauses that it serves, the weightiest first.
  public let clauses: [ClauseID]
  /// What it does not check, and who must judge that.
  public let doesNotCheck: String
  /// How heavy a gap is: by the force of the clauses, unless a reason is given for more or less.
  public let weight: Weight
  /// By the law of which day it judges.
  public let timing: Timing
  /// Plans that pass and plans that fail.
  public let examples: [RuleExample]
  /// The check itself.
  public let check: @Sendable (RuleContext) -> Outcome

  /// The clauses as the catalogue knows them; shorter than `clauses` only while one of them does not exist.
  let texts: [Clause]

  /// Makes a rule.
  public init(
    id: RuleID, title: String, why: String, clauses: [ClauseID], doesNotCheck: String, weight: Weight = .byForce,
    timing: Timing = .decision, examples: [RuleExample], check: @escaping @Sendable (RuleContext) -> Outcome
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.clauses = clauses
    self.doesNotCheck = doesNotCheck
    self.weight = weight
    self.timing = timing
    self.examples = examples
    self.check = check
    texts = clauses.compactMap { ClauseCatalogue.find($0) }
  }

  /// By the law of which day a rule judges.
  public enum Timing: String, CaseIterable, Sendable {
    /// The text in force when the plan was decided.
    case decision
    /// Also text that comes into force while the plan runs, such as a duty known in advance.
    case whileThePlanRuns
  }
}
