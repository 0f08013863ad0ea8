public import PlanModel

/// What must be known before an edition leaves the house: what stops it, what should be looked at, what a person must
/// answer, and what becomes public.
public struct ReleaseCheck: Sendable {
  /// Findings that stop publication.
  public let stops: [Finding]
  /// Findings on personal data and on rights that do not stop it, to be looked at by those who decide. Those with a recorded
  /// reason are among them, as information.
  public let remarks: [Finding]
  /// The questions to be answered, those of the edition first.
  public let questions: [PublicationQuestion]
  /// What becomes public.
  public let published: PublishedContents

  /// Looks at a plan, the report on it, and the figures that are published with it.
  ///
  /// - Parameters:
  ///   - report: the report on this plan. It may have been made without figures; they are judged here.
  ///   - files: the names of the files that are offered with the pages.
  public static func of(
    _ plan: Plan, report: CheckReport, figures: [PlanFigure] = [], files: [String] = []
  ) -> ReleaseCheck {
    let findings = figures.isEmpty ? report.findings : merged(plan, report, figures)
    let looked = Set(releaseRules.map(\.id))
    return ReleaseCheck(
      stops: findings.filter { $0.severity == .error },
      remarks: findings.filter { $0.severity != .error && looked.contains($0.rule) },
      questions: PublicationQuestions.of(report),
      published: PublishedContents(of: plan.withoutRemarks, figures: figures, files: files))
  }

  /// Whether nothing stops publication and every question is answered with yes, by somebody.
  ///
  /// Questions that the check left open are answered in the plan itself and do not wait for an answer here: the gate lets
  /// them pass as it does everywhere.
  public func isReady(_ answers: [PublicationAnswer]) -> Bool {
    stops.isEmpty && unanswered(answers).isEmpty
  }

  /// The questions of the edition that nobody answered, or that were answered with no. The last answer counts.
  public func unanswered(_ answers: [PublicationAnswer]) -> [PublicationQuestion] {
    questions.filter { question in
      guard question.isOfTheEdition else { return false }
      guard let answer = answers.last(where: { $0.question == question.id }) else { return true }
      return !answer.isConfirmed || answer.answeredBy.isBlank
    }
  }

  /// The rules that look at what must not leave the house.
  static let releaseRules: [Rule] = [
    .noIndividualNumbers, .noIdentifyingNumbers, .noPersonalNames, .figureRightsStated, .licenceAndCitationShown,
  ]

  /// The report's findings, with what is to be said of the figures.
  private static func merged(_ plan: Plan, _ report: CheckReport, _ figures: [PlanFigure]) -> [Finding] {
    let again = Checker.check(plan, asOf: report.asOf, figures: figures, rules: releaseRules).findings
    let known = Set(report.findings.map { FindingKey($0) })
    return report.findings + again.filter { !known.contains(FindingKey($0)) }
  }

  /// What makes two findings the same, wherever the plan was read from.
  private struct FindingKey: Hashable {
    let rule: RuleID
    let record: RecordReference
    let field: String?

    init(_ finding: Finding) {
      rule = finding.rule
      record = finding.place.record
      field = finding.place.field
    }
  }
}
