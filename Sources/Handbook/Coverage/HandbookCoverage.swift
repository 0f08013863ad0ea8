public import PlanModel

/// The handbook's part I, sentence by sentence: which clause holds it and which rules serve that clause.
public enum HandbookCoverage {
  /// Every sentence of はじめに and I-1 to I-9, in the order of the text.
  public static let sentences: [HandbookSentence] =
    section0 + section1 + section2 + section3 + section4 + section5 + section6 + section7 + section8 + section9

  /// What became of one sentence, or of one of its clauses.
  public enum Outcome: Hashable, Sendable {
    /// Rules serve the clause.
    case servedByRules(clause: ClauseID, rules: [String])
    /// No rule serves the clause, for a stated reason.
    case reasonWithoutRule(clause: ClauseID, reason: String)
    /// The sentence contains nothing normative, for a stated reason.
    case noNorm(reason: String)
    /// No rule and no reason, or no such clause: a gap that has to be closed.
    case gap(clause: ClauseID)

    /// Whether the sentence is accounted for.
    public var isAccountedFor: Bool {
      if case .gap = self { return false }
      return true
    }
  }

  /// One line of the report: a sentence and one outcome. A sentence with three clauses has three lines.
  public struct Line: Hashable, Sendable {
    /// The sentence.
    public let sentence: HandbookSentence
    /// What became of it.
    public let outcome: Outcome
  }

  /// How much is accounted for.
  public struct Totals: Hashable, Sendable {
    /// Sentences in part I.
    public let sentences: Int
    /// Sentences with at least one clause.
    public let normative: Int
    /// Sentences without a norm.
    public let withoutNorm: Int
    /// Sentences of which every clause is served by a rule or has a reason, and those without a norm.
    public let accountedFor: Int
    /// Sentences of which at least one clause is served by a rule.
    public let servedByRules: Int
    /// Different clauses named by the sentences.
    public let clauses: Int

    /// The share accounted for, in whole percent, rounded down so that 100 means all.
    public var percent: Int { sentences == 0 ? 0 : accountedFor * 100 / sentences }
  }

  /// A report over all sentences.
  public struct Report: Sendable {
    /// Lines in the order of the text.
    public let lines: [Line]
    /// Sums.
    public let totals: Totals

    /// The lines that still have to be closed.
    public var gaps: [Line] { lines.filter { !$0.outcome.isAccountedFor } }
  }

  /// Lays sentences, clauses and rules side by side.
  ///
  /// - Parameter rules: for each clause the ids of the rules that serve it.
  public static func report(clausesServedByRules rules: [ClauseID: [String]]) -> Report {
    let lines: [Line] = sentences.flatMap { sentence -> [Line] in
      outcomes(of: sentence, rules: rules).map { Line(sentence: sentence, outcome: $0) }
    }
    return Report(lines: lines, totals: totals(of: lines))
  }

  private static func outcomes(of sentence: HandbookSentence, rules: [ClauseID: [String]]) -> [Outcome] {
    switch sentence.treatment {
    case .noNorm(let noNorm):
      return [.noNorm(reason: noNorm.reason)]
    case .clauses(let ids):
      return ids.map { id -> Outcome in
        guard let clause = ClauseCatalogue.find(id) else { return .gap(clause: id) }
        if let serving = rules[id], !serving.isEmpty { return .servedByRules(clause: id, rules: serving.sorted()) }
        if let reason = clause.reasonWithoutRule { return .reasonWithoutRule(clause: id, reason: reason) }
        return .gap(clause: id)
      }
    }
  }

  private static func totals(of lines: [Line]) -> Totals {
    var normative: Set<HandbookSentence> = []
    var open: Set<HandbookSentence> = []
    var served: Set<HandbookSentence> = []
    var clauses: Set<ClauseID> = []
    for line in lines {
      switch line.outcome {
      case .noNorm: continue
      case .servedByRules(let clause, _):
        served.insert(line.sentence)
        clauses.insert(clause)
      case .reasonWithoutRule(let clause, _): clauses.insert(clause)
      case .gap(let clause):
        open.insert(line.sentence)
        clauses.insert(clause)
      }
      normative.insert(line.sentence)
    }
    return Totals(
      sentences: sentences.count, normative: normative.count, withoutNorm: sentences.count - normative.count,
      accountedFor: sentences.count - open.count, servedByRules: served.count, clauses: clauses.count)
  }
}
