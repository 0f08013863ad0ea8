internal import Handbook
internal import PlanModel
internal import PlanOperations

/// The outcome of the check as the page tells it: under each clause what was found and what is asked.
struct CheckModel {
  /// A clause and what lies under it.
  struct Group {
    let clause: Clause
    /// How strongly it asks of this body.
    let force: NormativeForce?
    var items: [Item]
  }

  /// A rule with something to say.
  struct Item {
    let result: RuleResult
    /// The clauses behind it beside the one under which it stands.
    let others: [Clause]
    let findings: [Finding]
    let question: String?
  }

  /// A judgement that somebody gave.
  struct Answer {
    let judgement: Judgement
    let title: String
    /// What was answered.
    let verdict: String
    /// Whether the present verdict rests on it, and how.
    let effect: String
    /// Whether it is a reason instead of an answer.
    let isReason: Bool
    /// Whether it can be given anew.
    let canChange: Bool
  }

  /// What was met while the plan was read, before any clause.
  var reading: [Finding] = []
  var groups: [Group] = []
  var answers: [Answer] = []
  /// How many findings and questions are shown.
  var shown = 0

  init(_ draft: Draft, _ filter: CheckFilter) {
    let report = draft.report
    let profile = SeverityProfile(of: draft.plan, on: report.asOf)
    reading = report.readingFindings.filter { filter.wants($0, in: draft) }
    var items: [ClauseID: [Item]] = [:]
    for result in report.results {
      guard let (first, item) = Self.item(result, draft, filter, profile) else { continue }
      items[first.id, default: []].append(item)
      shown += item.findings.count + (item.question == nil ? 0 : 1)
    }
    shown += reading.count
    groups = ClauseCatalogue.all.compactMap { clause in
      items[clause.id].map { Group(clause: clause, force: Self.force(of: clause, profile), items: $0) }
    }
    answers = Self.answers(draft)
  }

  private static func item(
    _ result: RuleResult, _ draft: Draft, _ filter: CheckFilter, _ profile: SeverityProfile
  ) -> (Clause, Item)? {
    var findings: [Finding] = []
    var question: String?
    switch result.verdict {
    case .violated(let all): findings = all.filter { filter.wants($0, in: draft) }
    case .needsJudgement(let asked): question = filter.wantsQuestions ? asked : nil
    case .satisfied, .notApplicable: return nil
    }
    guard !findings.isEmpty || question != nil else { return nil }
    let clauses = Self.clauses(of: result, profile)
    guard let first = clauses.first else { return nil }
    return (first, Item(result: result, others: Array(clauses.dropFirst()), findings: findings, question: question))
  }

  /// The clauses that bind, the one that asks most first.
  static func clauses(of result: RuleResult, _ profile: SeverityProfile) -> [Clause] {
    var named = result.clauses
    if case .violated(let findings) = result.verdict, let binding = findings.first?.clauses, !binding.isEmpty {
      named = binding
    }
    let clauses = named.compactMap { ClauseCatalogue.find($0) }
    let binding = clauses.filter { Self.force(of: $0, profile) != nil }
    let ordered = binding.isEmpty ? clauses : binding
    let order = NormativeForce.strictestFirst
    func rank(_ clause: Clause) -> Int {
      Self.force(of: clause, profile).flatMap { order.firstIndex(of: $0) } ?? order.count
    }
    // Swift's sort is stable in fact, not by promise.
    return ordered.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// How strongly a clause asks: on the day of judgement, or from the day on which it begins.
  static func force(of clause: Clause, _ profile: SeverityProfile) -> NormativeForce? {
    if let force = profile.force(of: clause) { return force }
    guard let from = clause.inForceFrom, from > profile.date else { return nil }
    return SeverityProfile(addressees: profile.addressees, date: from).force(of: clause)
  }

  private static func answers(_ draft: Draft) -> [Answer] {
    var seen: Set<RuleID> = []
    let last = draft.plan.judgements.reversed().filter { seen.insert($0.rule).inserted }.reversed()
    return last.map { judgement in
      let result = draft.report.results.first { $0.rule == judgement.rule }
      let effect: String
      var verdict = judgement.isSatisfied ? "満たしている" : "満たしていない"
      if result?.reasonInstead != nil {
        effect = "指摘は「参考」として残り、理由とともに公表されます。"
        verdict = "理由により差し支えない"
      } else if result?.judgement != nil {
        effect = judgement.isSatisfied ? "この判断により、満たしているものとして扱っています。" : "この判断により、指摘として扱っています。"
      } else {
        effect = "今の点検の結果には、この判断を用いていません。"
      }
      return Answer(
        judgement: judgement, title: result?.title ?? judgement.rule.rawValue, verdict: verdict, effect: effect,
        isReason: result?.reasonInstead != nil, canChange: result?.takesJudgement ?? false)
    }
  }
}
