internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Writes one part of the plan's own record as a form, with the way to its neighbours.
struct PlanPartView {
  let request: OfficeRequest
  let draft: Draft
  let model: RecordPageModel

  init(_ request: OfficeRequest, _ model: RecordPageModel) throws {
    self.request = request
    self.model = model
    draft = try request.plan
  }

  private var part: String { request.parameter("part") }

  func answer(_ status: HTTPResponse.Status = .ok) -> OfficeAnswer {
    let title = PlanPartsPage.parts.first { $0.name == part }?.title ?? ""
    var page = OfficePage(title: title, request, section: .basics)
    page.trail = [(.parts(draft.id), PlanSection.basics.title)]
    return .page(
      page.bytes { html in
        if page.notice == .saved {
          html.element(.span, [HTMLAttribute("data-saved", ""), HTMLAttribute("hidden", "hidden")]) { _ in }
        }
        writeParts(&html)
        if let problem = model.problem ?? model.reasonProblem {
          html.element(.div, [.class("stop"), .role("alert")]) { $0.element(.p, text: problem) }
        }
        writeForm(&html)
      }, status)
  }

  private func writeParts(_ html: inout HTML) {
    html.element(.nav, [.label("基本情報の中のページ")]) { html in
      html.element(.ol, [.class("steps")]) { html in
        for other in PlanPartsPage.parts {
          html.element(.li, other.name == part ? [HTMLAttribute("aria-current", "page")] : []) { html in
            html.link(.part(draft.id, other.name), text: other.title)
          }
        }
      }
    }
  }

  private func writeForm(_ html: inout HTML) {
    let view = FormView(form: model.form, findings: model.findings, choices: ReferenceChoices(draft))
    guard model.canEdit else {
      html.element(.p, text: "閲覧のみできます。変更は、計画担当が行います。")
      html.element(.fieldset, [HTMLAttribute("disabled", "disabled")]) { html in
        html.element(.legend, [.class("visually-hidden")], text: "基本情報")
        view.write(into: &html)
      }
      return
    }
    html.postForm(
      .part(draft.id, part), token: request.formToken,
      [
        HTMLAttribute("data-record", "\(draft.id)/plan/\(part)"), HTMLAttribute("data-base", String(model.basedOn)),
        HTMLAttribute("novalidate", "novalidate"),
      ]
    ) { html in
      html.hidden("based-on", String(model.basedOn))
      view.write(into: &html)
      SaveBar(asksReason: draft.isRevision, reason: model.reason, problem: model.reasonProblem).write(into: &html)
    }
  }
}
