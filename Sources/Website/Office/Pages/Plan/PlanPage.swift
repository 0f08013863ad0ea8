internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The overview of a plan: how it stands, what is missing, which section is how far.
enum PlanPage {
  static let routes = [OfficeRoute(.get, .plan("{plan}"), .readPlan) { try page($0) }]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let page = OfficePage(title: draft.plan.title, request, section: .overview, lead: state(of: draft))
    return .page(
      page.bytes { html in
        html.element(.div, [.class("actions")]) { html in
          html.link(.guide(draft.id), [.class("button second")], text: "進め方と、足りないもの")
          html.link(.progress(draft.id), [.class("button second")], text: "進捗の概況")
        }
        writeCounts(draft, &html)
        html.element(.section, [.labelledBy("sections")]) { html in
          html.element(.h2, [.id("sections")], text: "担当課の状況")
          SectionsTable(request: request, draft: draft).write(into: &html)
        }
        writeParts(draft, &html)
      })
  }

  private static func state(of draft: Draft) -> String {
    let edition = draft.editions.last.map { "公表した版：第\($0.number)版" } ?? "公表した版はまだありません"
    return "状況：\(draft.plan.status.label)。\(edition)。"
  }

  private static func writeCounts(_ draft: Draft, _ html: inout HTML) {
    html.element(.section, [.labelledBy("state")]) { html in
      html.element(.h2, [.id("state")], text: "点検の結果")
      html.element(.ul, [.class("counts")]) { html in
        for severity in Severity.allCases {
          html.element(.li) { html in
            html.element(.strong, text: "\(draft.report.count(severity))")
            html.text(" ")
            html.severity(severity)
          }
        }
        html.element(.li) { html in
          html.element(.strong, text: "\(draft.report.questions.count)")
          html.text(" 人の判断を待つ問い")
        }
      }
      html.element(.p) { $0.link(.check(draft.id), text: "点検の結果を見る") }
    }
  }

  private static func writeParts(_ draft: Draft, _ html: inout HTML) {
    html.element(.section, [.labelledBy("parts")]) { html in
      html.element(.h2, [.id("parts")], text: "計画の中身")
      html.element(.ul, [.class("counts")]) { html in
        html.element(.li, text: "章 \(draft.plan.chapters.count)")
        html.element(.li, text: "施策 \(draft.plan.measures.count)")
        html.element(.li, text: "指標 \(draft.plan.allIndicators.count)")
        html.element(.li, text: "実績値 \(draft.plan.observations.count)")
        html.element(.li, text: "担当課 \(draft.plan.sections.count)")
      }
    }
  }
}
