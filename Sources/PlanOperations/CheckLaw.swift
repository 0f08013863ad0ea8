internal import Handbook
public import PlanModel

/// Looks for clauses that must be read again: old readings, and texts that ended while a rule leans on them.
public struct CheckLaw: Sendable {
  /// The day asked about.
  public var date: CalendarDate
  /// How many days a reading counts as fresh.
  public var olderThanDays: Int

  /// Makes the act.
  public init(date: CalendarDate, olderThanDays: Int) {
    self.date = date
    self.olderThanDays = olderThanDays
  }

  /// What was found.
  public struct Outcome: Sendable {
    /// The list for people.
    public let text: String
    /// Whether something ended on which a rule still leans.
    public let mustFail: Bool
  }

  /// Looks.
  public func run() -> Outcome {
    let freshness = LawFreshness(
      on: date, olderThanDays: olderThanDays, clausesServedByRules: RuleCatalogue.rulesByClause)
    var lines: [String] = []
    if !freshness.expired.isEmpty {
      lines.append("■ 効力を失った条項（\(freshness.expired.count)件）")
      for expiry in freshness.expired {
        let clause = expiry.clause
        let end = clause.inForceTo.map(Wareki.text) ?? "不明"
        lines.append("  \(clause.id)  \(clause.citation)  \(end)まで")
        for user in expiry.leanedOnBy { lines.append("    頼っている規則: \(user)") }
      }
    }
    let dated = freshness.stale.filter { $0.checkedOn != nil }
    if !dated.isEmpty {
      lines.append("■ 確認日から\(olderThanDays)日を超えた条項（\(dated.count)件）")
      for clause in dated {
        let checked = clause.checkedOn.map(Wareki.text) ?? ""
        lines.append("  \(clause.id)  \(clause.citation)  \(checked)")
      }
    }
    let undated = freshness.stale.filter { $0.checkedOn == nil }
    if !undated.isEmpty {
      lines.append("■ 確認日の記録がない条項（\(undated.count)件）")
      for clause in undated { lines.append("  \(clause.id)  \(clause.citation)") }
    }
    if !freshness.stale.isEmpty {
      lines.append("原典（e-Gov法令検索など）と読み比べ、条項の確認日を改めてください。")
    }
    if lines.isEmpty { lines.append("\(Wareki.text(date))の時点で、確認し直す条項はありません。") }
    return Outcome(text: lines.joined(separator: "\n") + "\n", mustFail: freshness.mustFail)
  }
}
