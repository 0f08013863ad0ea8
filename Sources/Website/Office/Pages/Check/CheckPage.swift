internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What the check says, grouped by clause, with the questions that a person answers.
enum CheckPage {
  static let routes =
    [OfficeRoute(.get, .check("{plan}"), .readPlan) { try page($0) }] + JudgementPage.routes

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let filter = CheckFilter(request.query, account: request.account)
    let view = CheckView(
      draft: draft, model: CheckModel(draft, filter), filter: filter, account: request.account,
      token: request.formToken, canJudge: request.may(.judge))
    let day = Wareki.textWithWesternYear(draft.report.asOf)
    let page = OfficePage(
      title: "点検", request, section: .check,
      lead: "\(day)に効力のある法令と手引に照らした結果です。直すところを選ぶと、その欄が開きます。")
    return .page(page.bytes { view.write(into: &$0) })
  }
}
