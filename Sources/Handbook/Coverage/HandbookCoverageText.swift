internal import PlanModel

extension HandbookCoverage.Report {
  /// The report as plain text: place, gist, then each clause with its rules or the reason why there is none.
  public var text: String {
    var rows: [String] = []
    var previous: HandbookSentence?
    for line in lines {
      if line.sentence != previous {
        rows.append("\(line.sentence.place)（\(line.sentence.kind.label)）\(line.sentence.gist)")
        previous = line.sentence
      }
      rows.append("  → " + line.outcome.text)
    }
    rows.append("")
    rows.append(totals.text)
    return rows.joined(separator: "\n") + "\n"
  }
}

extension HandbookCoverage.Outcome {
  /// One line of words for the report.
  public var text: String {
    switch self {
    case .servedByRules(let clause, let rules): "\(clause.rawValue) → 規則 \(rules.joined(separator: "、"))"
    case .reasonWithoutRule(let clause, let reason): "\(clause.rawValue) → 規則なし（理由: \(reason)）"
    case .noNorm(let reason): "条項なし（理由: \(reason)）"
    case .gap(let clause): "\(clause.rawValue) → 規則も理由もありません"
    }
  }
}

extension HandbookCoverage.Totals {
  /// The sums in words.
  public var text: String {
    "全\(sentences)文のうち、求めを含むもの\(normative)文（条項\(clauses)件、規則で点検するもの\(servedByRules)文）、"
      + "含まないもの\(withoutNorm)文。説明の付いたもの\(accountedFor)文（\(percent)％）。"
  }
}
