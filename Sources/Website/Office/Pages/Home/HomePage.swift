internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The first page after signing in: the plans of one's body.
enum HomePage {
  static let routes = [OfficeRoute(.get, .home, .ownAccount) { try await page($0) }]

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let plans = try await request.office.index.plans(of: request.account?.body)
    let page = OfficePage(title: "仕事の一覧", request)
    return .page(
      page.bytes { html in
        html.element(.section, [.labelledBy("plans")]) { html in
          html.element(.h2, [.id("plans")], text: "計画")
          if plans.isEmpty { html.element(.p, text: "計画はまだありません。") }
          html.element(.ul, [.class("work-list")]) { html in
            for plan in plans { html.element(.li) { $0.link(.plan(plan.id), text: plan.title) } }
          }
          if request.may(.startPlan) {
            html.element(.div, [.class("actions")]) { $0.link(.newPlan, [.class("button")], text: "計画をつくり始める") }
          }
        }
      })
  }
}
