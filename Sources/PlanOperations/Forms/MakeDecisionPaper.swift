public import PlanModel
public import Publishing

/// Makes the paper of a proposal: 起案文書, for bodies whose decisions are kept as paper or in another system.
public struct MakeDecisionPaper: Sendable {
  /// The formats of the paper, by the ending of the file's name.
  public enum Format: String, CaseIterable, Sendable {
    case pdf
    case docx
  }

  /// The proposal.
  public var proposal: Proposal
  /// The text that is to be decided.
  public var plan: Plan
  /// What the check found: 「誤り0件、注意2件」.
  public var check: String
  /// Times as the house writes them, from milliseconds since 1970.
  public var time: @Sendable (Int64) -> String

  /// Makes the act.
  public init(_ proposal: Proposal, of plan: Plan, check: String, time: @escaping @Sendable (Int64) -> String) {
    self.proposal = proposal
    self.plan = plan
    self.check = check
    self.time = time
  }

  /// The paper, or why it cannot be made now.
  public func run(_ format: Format) async throws(OperationStopped) -> SiteFile {
    let form: EditionForm = format == .pdf ? .bookPDF : .bookWord
    return SiteFile(
      path: "paper." + format.rawValue, mediaType: form.mediaType,
      bytes: format == .pdf ? try await SetPDF(document).run() : try await WriteWord(document).run())
  }

  private var document: ComposedDocument {
    let decision = proposal.decision.map { decision in
      (decision.day.map { Wareki.textWithWesternYear($0) + "　" } ?? "") + decision.decidedBy
    }
    let steps = proposal.steps.map { step in
      [step.title, step.takenByName ?? "", step.takenAt.map(time) ?? "", step.comment ?? ""]
    }
    return DecisionPaper.document(
      DecisionPaper.Content(
        title: proposal.title, purpose: proposal.purpose.label, proposer: proposal.proposerName,
        proposedAt: time(proposal.proposedAt), note: proposal.note, summary: proposal.summary, decision: decision,
        steps: steps, check: check, date: CalendarDate.inJapan(unixSeconds: Int(proposal.proposedAt / 1_000))), of: plan
    )
  }
}
