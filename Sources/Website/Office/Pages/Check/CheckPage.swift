internal import Accounts
internal import HTTPTypes
internal import Handbook
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What the check says, grouped by clause, with the questions that a person answers.
enum CheckPage {
  static let routes = [OfficeRoute(.get, .check("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let page = OfficePage(title: "点検", request, section: .check)
    return .page(
      page.bytes { html in
        html.element(.ul, [.class("findings")]) { html in
          for finding in draft.report.findings {
            html.element(.li) { html in
              html.element(.p) { html in
                html.severity(finding.severity)
                html.text(" ")
                html.link(
                  RecordTitle.path(finding.place.record, field: finding.place.field, in: draft.id),
                  text: finding.summary)
              }
              html.element(.p, text: finding.remedy)
            }
          }
        }
      })
  }
}
