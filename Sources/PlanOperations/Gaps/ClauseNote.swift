internal import Handbook
internal import Interchange
public import PlanModel

/// A clause as a page shows it beside a gap.
public struct ClauseNote: Sendable, Hashable {
  /// Its stable name.
  public let id: ClauseID
  /// Its heading.
  public let title: String
  /// Document and pinpoint: 「法第9条第4項」「手引 I-4 第6段落」.
  public let citation: String
  /// How strongly it asks of this body: 義務, 努力義務, 原則, 推奨, 任意 or 事実.
  public let force: String
  /// What it says, in our own words.
  public let statement: String

  /// The clause with a name, for a kind of body; `nil` when there is none.
  init?(_ id: ClauseID, for body: LocalGovernmentKind?) {
    guard let clause = ClauseCatalogue.find(id) else { return nil }
    self.id = id
    title = clause.title
    citation = clause.citation
    force = (body.flatMap { clause.force(for: $0) } ?? clause.force).label
    statement = clause.statement
  }
}

/// Something that the plan lacks, with where and how to mend it.
public struct PlanGap: Sendable, Hashable {
  /// The rule that found it.
  public let rule: RuleID
  /// What the rule asks for, as a short sentence; `nil` for what reading found.
  public let ruleTitle: String?
  /// How much it weighs for this body.
  public let severity: Severity
  /// The weightiest force behind it, as in `ClauseNote.force`; `nil` for what reading found.
  public let force: String?
  /// What is wrong.
  public let summary: String
  /// Why it matters; `nil` when the summary says it all.
  public let explanation: String?
  /// How to mend it, in the words of a page: fields by their Japanese names, no files.
  public let remedy: String
  /// The same for one who edits the plan folder, as the rule says it.
  public let folderRemedy: String
  /// The record to mend and, where known, its field as in `Place.field`.
  public let place: Place
  /// The Japanese names of the field and of those around it, outermost first; empty where no field is named.
  public let fieldNames: [String]
  /// The clauses behind it, the weightiest first.
  public let clauses: [ClauseNote]

  init(_ finding: Finding, rule: RuleResult?, body: LocalGovernmentKind?) {
    self.rule = finding.rule
    ruleTitle = rule?.title
    severity = finding.severity
    summary = finding.summary
    explanation = finding.explanation
    remedy = RemedyWords.onPage(finding.remedy, at: finding.place)
    folderRemedy = finding.remedy
    fieldNames = finding.place.field.flatMap { FieldNames.names(of: finding.place.record, field: $0) } ?? []
    place = finding.place
    clauses = finding.clauses.compactMap { ClauseNote($0, for: body) }
    force = clauses.first?.force
  }
}

/// A question that only a person can decide.
public struct OpenQuestion: Sendable, Hashable {
  /// The rule that asks; its id is that of the judgement that answers.
  public let rule: RuleID
  /// What the rule asks for.
  public let title: String
  /// What to look at.
  public let question: String
  /// The clauses behind it.
  public let clauses: [ClauseNote]

  init(_ result: RuleResult, question: String, body: LocalGovernmentKind?) {
    rule = result.rule
    title = result.title
    self.question = question
    clauses = result.clauses.compactMap { ClauseNote($0, for: body) }
  }
}
