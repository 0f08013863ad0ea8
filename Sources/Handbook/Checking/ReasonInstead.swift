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

  /// The reason that excuses one gap by naming its marks (``Gap/marks``); `nil` when none is recorded.
  ///
  /// Such a reason says that the thing is not what it looks like. It holds for what it names: what is written later is
  /// found again.
  init?(for gap: Gap, of rule: Rule, in judgements: [Judgement]) {
    guard !gap.marks.isEmpty else { return nil }
    let found = judgements.last { judgement in
      judgement.rule == rule.id && judgement.isSatisfied && gap.marks.allSatisfy { judgement.reason.contains($0) }
    }
    guard let found else { return nil }
    judgement = found
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
