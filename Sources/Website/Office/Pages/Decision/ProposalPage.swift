internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One proposal: its way, what it changes, what will be published, and what is to be done next.
enum ProposalPage {
  static let routes = [
    OfficeRoute(.get, .proposal("{plan}", "{proposal}"), .readPlan) { try await page($0) },
    OfficeRoute(.post, .takeStep("{plan}", "{proposal}"), .decide) { request in
      try await answer(request) { draft, kept, account in
        let wasDecision = kept.value.currentStep.map { kept.value.isDecision($0) } ?? false
        try await TakeStep(
          plan: draft.id, proposal: kept.id, version: seen(request), account: account,
          comment: request.form["comment"] ?? "", decidedOn: try day(request.form["decided-on"]),
          decidedBy: request.form["decided-by"] ?? ""
        ).run(on: request.office.store)
        return wasDecision ? .decided : .agreed
      }
    },
    OfficeRoute(.post, .sendBackProposal("{plan}", "{proposal}"), .decide) { request in
      try await answer(request) { draft, kept, account in
        try await SendBack(
          plan: draft.id, proposal: kept.id, version: seen(request), account: account,
          reason: request.form["reason"] ?? ""
        ).run(on: request.office.store)
        return .sentBack
      }
    },
    OfficeRoute(.post, .withdrawProposal("{plan}", "{proposal}"), .propose) { request in
      try await answer(request) { draft, kept, account in
        try await WithdrawProposal(
          plan: draft.id, proposal: kept.id, version: seen(request), actor: account.actor,
          reason: request.form["withdrawal-reason"] ?? ""
        ).run(on: request.office.store)
        return .proposalWithdrawn
      }
    },
    OfficeRoute(.post, .publishDecision("{plan}", "{proposal}"), .publish) { request in
      try await answer(request) { draft, kept, account in
        _ = try await PublishDecision(
          plan: draft.id, proposal: kept.id, actor: account.actor,
          reasonForDelay: request.form["reason-for-delay"] ?? ""
        ).run(on: request.office.store)
        await request.office.onPublication(draft.id)
        return .editionPublished
      }
    },
  ]

  private static func proposal(_ request: OfficeRequest, _ draft: Draft) throws -> Kept<Proposal> {
    guard let kept = draft.proposals.first(where: { $0.id == request.parameter("proposal") }) else {
      throw Refusal.notFound
    }
    return kept
  }

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    return try await ProposalView(request, draft, try proposal(request, draft)).answer()
  }

  /// Does something with a proposal; what the person can mend is said on the proposal's page.
  private static func answer(
    _ request: OfficeRequest, _ act: (Draft, Kept<Proposal>, Account) async throws -> Notice
  ) async throws -> OfficeAnswer {
    let draft = try request.plan
    let kept = try proposal(request, draft)
    guard let account = request.account else { throw Refusal.forbidden }
    do {
      let notice = try await act(draft, kept, account)
      return .see(.proposal(draft.id, kept.id), done: notice)
    } catch {
      let problem = try error.asFinding.message
      return try await ProposalView(request, draft, kept, problem: problem).answer(.unprocessableContent)
    }
  }

  private static func seen(_ request: OfficeRequest) -> Int64 { request.form.number("version") ?? 0 }

  /// The day as typed, by era or otherwise.
  private static func day(_ text: String?) throws -> CalendarDate? {
    guard let text, !text.isEmpty else { return nil }
    guard let day = JapaneseDateReader.date(text).value else {
      throw OperationStopped("決定した日「\(text.prefix(40))」を読み取れません。「令和8年3月27日」のように入力してください。", isFinding: true)
    }
    return day
  }
}
