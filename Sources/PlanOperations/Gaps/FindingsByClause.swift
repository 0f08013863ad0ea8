internal import Handbook
public import PlanModel

/// A report by clause: what the Act and the handbook ask, and what this plan lacks of it.
public struct FindingsByClause: Sendable, Hashable {
  /// What a clause asks and what was found.
  public struct Entry: Sendable, Hashable {
    /// The clause.
    public let clause: ClauseNote
    /// What is missing, the weightiest first.
    public let gaps: [PlanGap]
    /// What a person must decide.
    public let openQuestions: [OpenQuestion]
    /// The heaviest severity among the gaps; `nil` when only questions are open.
    public let severity: Severity?
  }

  /// The clauses with gaps or open questions, in the order of the catalogue: the Act, the handbook, later law.
  public let entries: [Entry]
  /// The clauses that the plan meets, as far as a program can tell.
  public let satisfied: [ClauseNote]
  /// What reading found, and what rests on no clause.
  public let withoutClause: [PlanGap]

  /// Sorts a report. A gap with several clauses stands under the weightiest.
  public init(_ report: CheckReport) {
    let body = report.bodyKind
    let rules = Dictionary(report.results.map { ($0.rule, $0) }) { first, _ in first }
    var gaps: [ClauseID: [PlanGap]] = [:]
    var rest: [PlanGap] = []
    for finding in report.findings {
      let gap = PlanGap(finding, rule: rules[finding.rule], body: body)
      if let clause = gap.clauses.first?.id { gaps[clause, default: []].append(gap) } else { rest.append(gap) }
    }
    var questions: [ClauseID: [OpenQuestion]] = [:]
    var met: Set<ClauseID> = []
    for result in report.results {
      guard let clause = result.clauses.first(where: { ClauseCatalogue.find($0) != nil }) else { continue }
      switch result.verdict {
      case .needsJudgement(let question):
        questions[clause, default: []].append(OpenQuestion(result, question: question, body: body))
      case .satisfied: met.insert(clause)
      case .violated, .notApplicable: break
      }
    }
    var entries: [Entry] = []
    var satisfied: [ClauseNote] = []
    for clause in ClauseCatalogue.all {
      guard let note = ClauseNote(clause.id, for: body) else { continue }
      let own = gaps[clause.id] ?? []
      let open = questions[clause.id] ?? []
      if own.isEmpty, open.isEmpty {
        if met.contains(clause.id) { satisfied.append(note) }
        continue
      }
      let sorted = Severity.allCases.flatMap { severity in own.filter { $0.severity == severity } }
      entries.append(Entry(clause: note, gaps: sorted, openQuestions: open, severity: sorted.first?.severity))
    }
    self.entries = entries
    self.satisfied = satisfied
    withoutClause = rest
  }
}
