/// What a rule has to say about a plan. Closed: "not run" and "not applicable" never look like a pass.
public enum Verdict: Hashable, Sendable {
  /// The plan meets the rule.
  case satisfied
  /// The plan does not; each gap is a finding.
  case violated([Finding])
  /// The rule does not concern this plan, for the reason given.
  case notApplicable(reason: String)
  /// Only a person can decide; the question says what to look at.
  case needsJudgement(question: String)
}

/// A rule and its verdict.
public struct RuleResult: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// The rule's title.
  public let title: String
  /// Its clauses.
  public let clauses: [ClauseID]
  /// Its verdict.
  public let verdict: Verdict
  /// Whether a stated reason may stand in the place of what is missing: nothing behind the rule is a duty of this body.
  public let acceptsReason: Bool
  /// The person's judgement on which the verdict rests; `nil` where the program decided alone.
  public let judgement: Judgement?

  /// Makes a result.
  public init(
    rule: RuleID, title: String, clauses: [ClauseID], verdict: Verdict, acceptsReason: Bool = false,
    judgement: Judgement? = nil
  ) {
    self.rule = rule
    self.title = title
    self.clauses = clauses
    self.verdict = verdict
    self.acceptsReason = acceptsReason
    self.judgement = judgement
  }

  /// The reason recorded in the place of what is missing. Its findings stay, as information.
  public var reasonInstead: Judgement? {
    guard case .violated = verdict, let judgement, judgement.isSatisfied else { return nil }
    return judgement
  }
}

/// The outcome of checking one plan: one verdict per rule, as of a date, for a kind of body.
public struct CheckReport: Hashable, Sendable {
  /// Title of the plan.
  public let planTitle: String
  /// The day by whose law the plan was judged.
  public let asOf: CalendarDate
  /// The kind of the leading body.
  public let bodyKind: LocalGovernmentKind?
  /// Problems met while reading the plan, before any rule ran.
  public let readingFindings: [Finding]
  /// Every rule's verdict, in catalogue order.
  public let results: [RuleResult]

  /// Makes a report. Only the checker does.
  package init(
    planTitle: String, asOf: CalendarDate, bodyKind: LocalGovernmentKind?, readingFindings: [Finding],
    results: [RuleResult]
  ) {
    self.planTitle = planTitle
    self.asOf = asOf
    self.bodyKind = bodyKind
    self.readingFindings = readingFindings
    self.results = results
  }

  /// All findings: those of reading first, then by rule.
  public var findings: [Finding] {
    readingFindings
      + results.flatMap { result -> [Finding] in
        if case .violated(let findings) = result.verdict { findings } else { [] }
      }
  }

  /// The open questions.
  public var questions: [(rule: RuleID, title: String, question: String)] {
    results.compactMap { result in
      guard case .needsJudgement(let question) = result.verdict else { return nil }
      return (result.rule, result.title, question)
    }
  }

  /// How many findings have `severity`.
  public func count(_ severity: Severity) -> Int { findings.lazy.filter { $0.severity == severity }.count }

  /// Whether nothing stops publication.
  public var isPublishable: Bool { !findings.contains { $0.severity == .error } }
}

/// A plan that went through the gate. Publishing accepts nothing else.
///
/// Only the checker makes one (`package` access, and an architecture test for the rest of the package).
public struct CheckedPlan: Sendable {
  /// The plan.
  public let plan: Plan
  /// The report on it.
  public let report: CheckReport
  /// Whether the plan is only shown for review: it still has errors, and every page says so.
  public let isPreview: Bool

  package init(plan: Plan, report: CheckReport, isPreview: Bool) {
    self.plan = plan
    self.report = report
    self.isPreview = isPreview
  }
}
