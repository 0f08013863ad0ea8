internal import Handbook
public import PlanModel

/// The clauses as text, grouped by the document that says them, and the account of the handbook's sentences.
public enum ListClauses {
  /// The clauses in force on `date`, or all when `nil`.
  public static func text(on date: CalendarDate? = nil) -> String {
    let rules = RuleCatalogue.rulesByClause
    let clauses = date.map { ClauseCatalogue.inForce(on: $0) } ?? ClauseCatalogue.all
    var lines: [String] = []
    var document = ""
    for clause in clauses {
      if clause.document.title != document {
        document = clause.document.title
        lines.append("")
        lines.append("■ \(document)")
      }
      lines.append("  \(clause.id)  \(clause.citation)（\(clause.force.label)）")
      lines.append("    \(clause.statement)")
      lines.append("    \(span(of: clause))")
      let served = rules[clause.id] ?? []
      if served.isEmpty {
        lines.append("    規則なし: \(clause.reasonWithoutRule ?? "理由の記載なし")")
      } else {
        lines.append("    規則: \(served.joined(separator: "、"))")
      }
    }
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  /// Every sentence of the handbook's part I with its clause and rule, or the reason for none, and the totals.
  public static func coverage() -> String {
    HandbookCoverage.report(clausesServedByRules: RuleCatalogue.rulesByClause).text
  }

  private static func span(of clause: Clause) -> String {
    let from = clause.inForceFrom.map(Wareki.text) ?? "始期の定めなし"
    let to = clause.inForceTo.map(Wareki.text) ?? "現在"
    let checked = clause.checkedOn.map(Wareki.text) ?? "不明"
    return "効力: \(from)から\(to)まで／確認日: \(checked)"
  }
}
