import PlanModel

/// A reason that an officer has recorded in the place of what a clause asks for in principle (「原則として」).
///
/// It makes what was found lighter and never hides it: a reader sees what is missing, and why.
struct ReasonInstead {
  /// The judgement that holds the reason.
  let judgement: Judgement

  /// `nil` when the judgement excuses nothing: it gives no reason, or the clauses do not accept one.
  init?(_ judgement: Judgement, of rule: Rule, under profile: SeverityProfile) {
    guard judgement.isSatisfied, !judgement.reason.isBlank,
      profile.acceptsReason(under: rule.texts, weight: rule.weight)
    else { return nil }
    self.judgement = judgement
  }

  /// The finding as information, with the reason in its explanation.
  func easing(_ finding: Finding) -> Finding {
    var finding = finding
    finding.severity = .information
    finding.explanation = [finding.explanation, sentence].compactMap { $0 }.joined(separator: " ")
    return finding
  }

  private var sentence: String {
    let who = [judgement.judgedBy, judgement.judgedOn.map(Wareki.text)].compactMap { $0 }.filter { !$0.isBlank }
    return "理由が記録されています" + (who.isEmpty ? "" : "（\(who.joined(separator: "、"))）") + "：" + judgement.reason
  }
}
