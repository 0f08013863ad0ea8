public import PlanModel

/// A question that a person must answer before an edition is published.
public struct PublicationQuestion: Hashable, Sendable, Identifiable {
  /// The stable name: `cybersecurity`, `privacy`, or the rule whose question is open in the check.
  public let id: String
  /// A short heading.
  public let title: String
  /// The question, in a full sentence.
  public let text: String
  /// The clauses that lead to it.
  public let clauses: [ClauseID]
  /// What the check found about the same matter, to be looked at while answering.
  public let findings: [Finding]
  /// Whether it is asked of every edition anew; else an answer kept with the plan (`Judgement`) settles it.
  public let isOfTheEdition: Bool
}

/// A person's answer to a question of the edition. Kept with the decision, not with the plan: the next edition is asked
/// again.
public struct PublicationAnswer: Hashable, Sendable {
  /// The question.
  public var question: String
  /// Whether it was answered with yes.
  public var isConfirmed: Bool
  /// Who answered, by post.
  public var answeredBy: String
  /// When.
  public var answeredOn: CalendarDate?
  /// What was looked at.
  public var note: String?

  /// Makes an answer.
  public init(
    question: String, isConfirmed: Bool, answeredBy: String, answeredOn: CalendarDate? = nil, note: String? = nil
  ) {
    self.question = question
    self.isConfirmed = isConfirmed
    self.answeredBy = answeredBy
    self.answeredOn = answeredOn
    self.note = note
  }
}

/// The questions that must be answered before an edition is published (手引 I-9).
///
/// The handbook asks that cybersecurity and the handling of personal data be ensured while data are used and passed on, and
/// that laws, rules and ordinances be kept. Rules see whether the plan names its bases; whether the necessary is done for
/// what is published now, only the body can say.
public enum PublicationQuestions {
  /// What is asked of every edition anew: the stable name, the heading, and the sentence to be confirmed.
  public static let ofTheEdition = [
    (
      id: "cybersecurity", title: "サイバーセキュリティの確保",
      confirmation: "公表する内容と公表の仕組みについて、サイバーセキュリティを確保する取組が行われていることを、情報セキュリティの担当と確かめました。"
    ),
    (
      id: "privacy", title: "個人情報の適正な取扱い",
      confirmation: "公表する文章、表、図及び連絡先の取扱いが、個人情報保護法、関係する規則及び条例に沿っていることを、個人情報保護の担当と確かめました。"
    ),
  ]

  /// Both questions of the edition, and those that the check left open.
  public static func of(_ report: CheckReport) -> [PublicationQuestion] {
    let findings = Dictionary(grouping: report.findings, by: \.rule)
    func found(_ rules: [RuleID]) -> [Finding] { rules.flatMap { findings[$0] ?? [] } }
    let open = report.results.compactMap { result -> PublicationQuestion? in
      guard case .needsJudgement(let question) = result.verdict else { return nil }
      return PublicationQuestion(
        id: result.rule.rawValue, title: result.title, text: question, clauses: result.clauses, findings: [],
        isOfTheEdition: false)
    }
    return [
      PublicationQuestion(
        id: ofTheEdition[0].id, title: ofTheEdition[0].title,
        text: "この版で公表する内容と公表の仕組みについて、サイバーセキュリティを確保する取組が行われていることを、情報セキュリティの担当が確かめましたか。",
        clauses: inForce(["cybersecurity-and-privacy", "cybersecurity-policy-published"], report),
        findings: found(securityRules), isOfTheEdition: true),
      PublicationQuestion(
        id: ofTheEdition[1].id, title: ofTheEdition[1].title,
        text: "この版で公表する文章、表、実績値、図及び連絡先の取扱いが、個人情報保護法、それに基づく規則及び団体の条例に沿っていることを、個人情報保護の担当が確かめましたか。",
        clauses: inForce(
          [
            "cybersecurity-and-privacy", "ordinances-observed", "no-provision-beyond-purpose",
            "individual-numbers-not-provided",
          ], report),
        findings: found(privacyRules), isOfTheEdition: true),
    ] + open
  }

  /// Rules that look at the same matter as the question on cybersecurity.
  static let securityRules: [RuleID] = ["security-and-privacy-based", "cybersecurity-policy-recorded"]

  /// Rules that look at the same matter as the question on personal data.
  static let privacyRules: [RuleID] = [
    "security-and-privacy-based", "privacy-law-named", "no-abolished-ordinance", "no-individual-numbers",
    "no-identifying-numbers", "no-personal-names",
  ]

  private static func inForce(_ clauses: [ClauseID], _ report: CheckReport) -> [ClauseID] {
    clauses.filter { ClauseCatalogue.find($0)?.isInForce(on: report.asOf) ?? false }
  }
}
