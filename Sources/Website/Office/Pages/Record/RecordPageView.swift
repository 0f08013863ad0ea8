internal import Accounts
internal import HTTPTypes
internal import Handbook
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes the editor: the form on the left; guidance, what belongs to the record and its history on the right.
struct RecordPageView {
  let request: OfficeRequest
  let draft: Draft
  let model: RecordPageModel

  init(_ request: OfficeRequest, _ model: RecordPageModel) throws {
    self.request = request
    self.model = model
    draft = try request.plan
  }

  func answer(_ status: HTTPResponse.Status = .ok) throws -> OfficeAnswer {
    var page = OfficePage(title: title, request, section: section)
    page.trail = trail
    return .page(
      page.bytes { html in
        if page.notice == .saved || page.notice == .added {
          html.element(.span, [HTMLAttribute("data-saved", ""), HTMLAttribute("hidden", "hidden")]) { _ in }
        }
        writeProblemSummary(&html)
        html.element(.div, [.class("beside")]) { html in
          html.element(.div) { html in writeForm(&html) }
          html.element(.div) { html in RecordAside(view: self).write(into: &html) }
        }
      }, status)
  }

  private var title: String {
    guard let id = model.id else { return RecordTitle.word(model.kind) + "の追加" }
    return RecordTitle.of(model.kind, id, in: draft)
  }

  private var section: PlanSection {
    switch model.kind {
    case PlanRecords.Kind.chapter: .chapters
    case PlanRecords.Kind.section: .sections
    case PlanRecords.Kind.gradeScale, PlanRecords.Kind.plan: .basics
    default: .measures
    }
  }

  private var trail: [(path: OfficePath, title: String)] {
    var trail: [(path: OfficePath, title: String)] = [(section.path(draft.id), section.title)]
    var above: [(path: OfficePath, title: String)] = []
    var kind = model.kind
    var parent = model.parent
    while let id = parent, above.count < 3 {
      kind = kind == PlanRecords.Kind.observation ? PlanRecords.Kind.indicator : PlanRecords.Kind.measure
      above.insert((.record(draft.id, kind: kind, id), RecordTitle.of(kind, id, in: draft)), at: 0)
      parent = draft.record(kind, id)?.content?.parent
    }
    trail += above
    return trail
  }

  /// The way to each problem at the top, for those who cannot see the fields at a glance.
  private func writeProblemSummary(_ html: inout HTML) {
    guard model.problem != nil || model.reasonProblem != nil else { return }
    html.element(.div, [.class("summary-of-problems"), .role("alert")]) { html in
      html.element(.h2, text: model.problem ?? "保存していません")
      html.element(.ul) { html in
        for finding in model.findings where finding.severity == .error {
          html.element(.li) { html in
            let field = finding.place.field.flatMap { model.form.field(nearest: $0)?.path }
            if let field {
              html.link(toFragment: field, text: finding.summary)
            } else {
              html.text(finding.summary + finding.remedyOnPage)
            }
          }
        }
        if let reason = model.reasonProblem { html.element(.li) { $0.link(toFragment: "reason", text: reason) } }
      }
    }
  }

  private var action: OfficePath {
    if let id = model.id { return .record(draft.id, kind: model.kind, id) }
    return .newRecord(draft.id, kind: model.kind, parent: model.parent ?? RecordPage.noParent)
  }

  private func writeForm(_ html: inout HTML) {
    if let preview = model.preview {
      html.element(.section, [.labelledBy("preview")]) { html in
        html.element(.h2, [.id("preview")], text: "公表したときの見え方")
        html.element(.div, [.class("preview")]) { html in
          html.markdown(preview, below: 2, illustrations: draft.shownIllustrations)
        }
      }
    }
    guard model.canEdit else {
      html.element(.p, text: "閲覧のみできます。変更は、担当課又は計画担当が行います。")
      html.element(.fieldset, [HTMLAttribute("disabled", "disabled")]) { html in
        html.element(.legend, [.class("visually-hidden")], text: title)
        FormView(form: model.form, findings: model.findings, choices: ReferenceChoices(draft)).write(into: &html)
      }
      return
    }
    html.postForm(
      action, token: request.formToken,
      [
        HTMLAttribute("data-record", "\(draft.id)/\(model.kind)/\(model.id ?? "new-" + (model.parent ?? ""))"),
        HTMLAttribute("data-base", String(model.basedOn)), HTMLAttribute("novalidate", "novalidate"),
      ]
    ) { html in
      html.hidden("based-on", String(model.basedOn))
      FormView(form: model.form, findings: model.findings, choices: ReferenceChoices(draft)).write(into: &html)
      SaveBar(
        asksReason: draft.isRevision, reason: model.reason, problem: model.reasonProblem,
        offersPreview: model.kind == PlanRecords.Kind.chapter
      ).write(into: &html)
    }
  }
}

/// The bar at the foot of a form: why, and save.
struct SaveBar {
  var asksReason: Bool
  var reason = ""
  var problem: String?
  var offersPreview = false

  func write(into html: inout HTML) {
    html.element(.div, [.class("save-bar")]) { html in
      html.field(
        "reason", asksReason ? "変更の理由" : "変更の理由（任意）", value: reason, problem: problem, isRequired: asksReason)
      html.submit("保存する", [.name("save"), .value("1"), HTMLAttribute("data-saves", "")])
      if offersPreview {
        html.element(
          .button, [.type("submit"), .name("preview"), .value("1"), .class("button second")], text: "見え方を確かめる")
      }
      html.element(.output, [HTMLAttribute("data-draft-note", "")]) { _ in }
    }
  }
}
