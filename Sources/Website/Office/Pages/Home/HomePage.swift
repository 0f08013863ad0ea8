internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The first page after signing in: what is mine to do, by when, what is missing, what changed since I last looked.
enum HomePage {
  static let routes = [
    OfficeRoute(.get, .home, .ownAccount) { try await page($0) },
    OfficeRoute(.post, .seen("{plan}"), .readPlan) { request in
      let draft = try request.plan
      let through = request.form.number("through") ?? draft.entry
      try await ReadChangesSince(
        plan: draft.id, account: request.account?.id ?? "", store: request.office.store
      ).markSeen(through: min(through, draft.entry), actor: request.actor)
      return .see(.home, done: .seen)
    },
  ]

  /// The most plans whose work is shown; the rest is listed by title.
  private static let mostPlans = 12

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let body = request.account?.body
    let plans = try await request.readablePlans()
    let isReader = request.may(.readPlan)
    var works: [PlanWork] = []
    for plan in plans.prefix(mostPlans) {
      guard let draft = try await request.office.drafts.draft(plan.id) else { continue }
      let changes = try await ReadChangesSince(
        plan: plan.id, account: request.account?.id ?? "", store: request.office.store
      ).run(actor: request.actor)
      let waiting =
        if let account = request.account {
          try await DecisionWork.waiting(for: account, in: draft, on: request.office.store)
        } else { [Kept<Proposal>]() }
      works.append(PlanWork(request: request, draft: draft, changes: changes, waiting: waiting))
    }
    // What waits for this person, or for the own section, comes first.
    let section = request.account?.section
    func isYearOpen(_ section: String, _ draft: Draft) -> Bool {
      guard draft.plan.section(RecordID(section)) != nil else { return false }
      return !(YearWork.of(RecordID(section), draft, on: request.today)?.isEmpty ?? true)
    }
    func waits(_ work: PlanWork) -> Bool {
      !work.waiting.isEmpty || section.map { isYearOpen($0, work.draft) } ?? false
        || work.draft.assignments.contains {
          $0.section.id.rawValue == section
            && ($0.assignment?.state.isOpen ?? false
              || $0.assignment?.state == .replied && request.account?.has(.sectionHead) ?? false)
        }
    }
    works = works.filter(waits) + works.filter { !waits($0) }
    let page = OfficePage(title: "仕事の一覧", request)
    return .page(
      page.bytes { html in
        if plans.isEmpty { html.element(.p, text: isReader ? "計画はまだありません。" : "あなたの役割では、団体の計画は表示されません。") }
        for work in works { work.write(into: &html) }
        if plans.count > mostPlans {
          html.element(.ul, [.class("work-list")]) { html in
            for plan in plans.dropFirst(mostPlans) { html.element(.li) { $0.link(.plan(plan.id), text: plan.title) } }
          }
        }
        html.element(.div, [.class("actions")]) { html in
          if request.may(.startPlan), body != nil { html.link(.newPlan, [.class("button")], text: "計画をつくり始める") }
          if request.may(.administerInstallation) {
            html.link(.nationalMeasures, [.class("button second")], text: "国の施策の一覧")
            html.link(.bodies, [.class("button second")], text: "団体の登録")
          }
        }
      })
  }
}
