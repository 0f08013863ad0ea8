internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What can be done next about a section's reply, and the message that asks for it.
struct SectionSteps {
  let request: OfficeRequest
  let draft: Draft
  let line: Draft.AssignmentLine

  private var id: String { line.section.id.rawValue }

  func write(into html: inout HTML) {
    guard let assignment = line.assignment else { return }
    if assignment.state.isOpen, request.may(.replyForSection, sections: [id]) { writeReply(&html) }
    let canReturn = assignment.state == .replied || assignment.state == .confirmed
    if canReturn, request.may(.confirmForSection, sections: [id]) { writeConfirmation(assignment.state, &html) }
    if request.may(.assignSections) { writeMessage(&html) }
  }

  private func writeReply(_ html: inout HTML) {
    html.element(.section, [.labelledBy("reply")]) { html in
      html.element(.h2, [.id("reply")], text: "回答する")
      html.postForm(.replyForSection(draft.id, id), token: request.formToken) { html in
        html.hidden("version", String(line.version))
        html.element(.p, text: "担当する施策の入力が済んだら、「回答を完了する」を押してください。課長の確認に回ります。")
        html.element(.div, [.class("actions")]) { $0.submit("回答を完了する") }
      }
    }
  }

  private func writeConfirmation(_ state: AssignmentState, _ html: inout HTML) {
    html.element(.section, [.labelledBy("confirmation")]) { html in
      html.element(.h2, [.id("confirmation")], text: state == .replied ? "回答を確かめる" : "回答を差し戻す")
      html.postForm(.confirmForSection(draft.id, id), token: request.formToken) { html in
        html.hidden("version", String(line.version))
        if state == .replied {
          html.element(.div, [.class("actions")]) { $0.submit("確認済みにする", [.name("confirm"), .value("1")]) }
        }
        html.field("reason", "差し戻すときの理由")
        html.element(.div, [.class("actions")]) { html in
          html.element(
            .button, [.type("submit"), .name("back"), .value("1"), .class("button danger")], text: "差し戻す")
        }
      }
    }
  }

  private func writeMessage(_ html: inout HTML) {
    guard let notice = SectionPage.notice(line, request, draft) else { return }
    html.element(.section, [.labelledBy("message")]) { html in
      html.element(.h2, [.id("message")], text: "課への連絡文")
      html.element(.p, text: "このまま写して使うか、ファイルをメールソフトで開いてください。")
      html.element(.div, [.class("field")]) { html in
        html.element(.label, [.for("message-text")], text: notice.subject)
        html.element(
          .textarea, [.id("message-text"), HTMLAttribute("readonly", "readonly"), HTMLAttribute("rows", "12")]
        ) { $0.text("\n" + notice.body) }
      }
      html.element(.ul, [.class("counts")]) { html in
        html.element(.li) { $0.link(.sectionMessage(draft.id, id), text: "メールの下書き（.eml）") }
        if line.assignment?.dueOn != nil {
          html.element(.li) { $0.link(.sectionCalendar(draft.id, id), text: "カレンダーの予定（.ics）") }
        }
      }
    }
  }
}
