internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// 決裁と公表: how the plan stands, the form that puts it up for decision, and all proposals so far.
enum DecisionPage {
  static let routes = [
    OfficeRoute(.get, .decision("{plan}"), .readPlan) { request in
      let draft = try request.plan
      return try await DecisionView(request, draft, ProposalForm(draft, request)).answer()
    },
    OfficeRoute(.post, .decision("{plan}"), .propose) { try await propose($0) },
  ]

  private static func propose(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    guard let proposer = request.account else { throw Refusal.forbidden }
    var form = ProposalForm(draft, request)
    form.take(request.form)
    do {
      try await checkSeen(request, draft)
      let id = try await ProposePlan(draft: draft, words: form.words, proposer: proposer).run(
        on: request.office.store)
      return .see(.proposal(draft.id, id), done: .proposed)
    } catch {
      form.problem = try error.asFinding.message
      return try await DecisionView(request, draft, form).answer(.unprocessableContent)
    }
  }

  /// What a colleague changed after the page was opened must be seen before it is proposed.
  private static func checkSeen(_ request: OfficeRequest, _ draft: Draft) async throws {
    guard let seen = request.form.number("entry"), seen != draft.entry, seen > 0,
      let before = try await request.office.drafts.draft(draft.id, at: min(seen, draft.entry)),
      !PlanChanges.between(before.plan, draft.plan).isEmpty
    else { return }
    throw OperationStopped(
      "この画面を開いた後に、計画の内容が変わったため、まだ起案していません。下の内容を確かめてから、もう一度「起案する」を押してください。", isFinding: true)
  }
}

/// What the form of a proposal holds.
struct ProposalForm {
  var words: ProposePlan.Words
  var problem: String?
  /// What the decision can be about.
  let purposes: [Proposal.Purpose]
  /// Whether the plan itself tells no address of publication, so that it is asked for.
  let asksAddress: Bool

  /// The form with what is usual.
  init(_ draft: Draft, _ request: OfficeRequest) {
    purposes = ProposePlan.purposes(of: draft)
    let purpose = purposes.first ?? .adoption
    asksAddress = draft.plan.publication?.url?.trimmed.isEmpty ?? true
    words = ProposePlan.Words(
      title: purpose == .adoption
        ? "\(draft.plan.title)の決定について"
        : purpose == .revision
          ? "\(draft.plan.title)の変更について" : "\(draft.plan.title)の公表について",
      purpose: purpose, address: asksAddress ? request.origin + PlanShelf.address(of: draft.id) : "")
  }

  /// Takes what was typed.
  mutating func take(_ form: FormText) {
    words.title = form["title"] ?? ""
    words.note = form["note"] ?? ""
    words.summary = form["summary"] ?? ""
    words.confirmed = ReleaseView.confirmed(form)
    if asksAddress { words.address = form["address"] ?? "" }
    if let purpose = form["purpose"].flatMap({ Proposal.Purpose(rawValue: $0) }) { words.purpose = purpose }
  }
}
