internal import Accounts
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The table of sections × state.
struct SectionsTable {
  let request: OfficeRequest
  let draft: Draft

  func write(into html: inout HTML) {
    let lines = draft.assignments
    guard !lines.isEmpty else {
      html.element(.p, text: "担当課はまだありません。")
      return
    }
    let overdue = lines.count { $0.assignment?.isOverdue(on: request.today) ?? false }
    html.element(.div, [.class("table-region")]) { html in
      html.element(.table) { html in
        html.element(.caption, text: "担当課の状況（\(lines.count)課\(overdue > 0 ? "、期限を過ぎた課 \(overdue)" : "")）")
        html.row(header: ["担当課", "施策", "指摘", "状況", "期限"])
        html.element(.tbody) { html in for line in lines { writeRow(line, &html) } }
      }
    }
  }

  private func writeRow(_ line: Draft.AssignmentLine, _ html: inout HTML) {
    let measures = draft.plan.measures.filter { $0.lead == line.section.id }
    let errors = measures.reduce(0) { $0 + draft.findings(ofMeasure: $1).count { $0.severity != .information } }
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { html in
        html.link(.section(draft.id, line.section.id.rawValue), text: line.section.name)
        if let department = line.section.department { html.element(.span, [.class("remark")], text: department) }
      }
      html.element(.td, [.class("figure-cell")], text: "\(measures.count)件")
      html.element(.td, [.class("figure-cell")], text: errors == 0 ? "なし" : "\(errors)件")
      html.element(.td, text: line.assignment?.state.label ?? "依頼前")
      html.element(.td) { html in
        guard let due = line.assignment?.dueOn else {
          html.text("なし")
          return
        }
        html.date(due)
        if line.assignment?.isOverdue(on: request.today) ?? false {
          html.text(" ")
          html.element(.span, [.class("overdue")], text: "期限超過")
        }
      }
    }
  }
}

/// The form with which the plan office asks sections for their share.
struct AssignForm {
  let request: OfficeRequest
  let draft: Draft

  func write(into html: inout HTML) {
    let lines = draft.assignments
    guard !lines.isEmpty else { return }
    html.element(.section, [.labelledBy("ask")]) { html in
      html.element(.h2, [.id("ask")], text: "回答を依頼する")
      html.postForm(.sections(draft.id), token: request.formToken) { html in
        html.field(
          "due-all", "期限（施策があり、まだ依頼していない課の全て）", value: request.form["due-all"] ?? "",
          help: "例「令和8年10月31日」。課ごとに変えるときは、下の欄に入力します。", [.class("short")])
        html.element(.details, [.class("form-part")]) { html in
          html.element(.summary, text: "課ごとに期限と依頼の内容を決める")
          for line in lines { writeLine(line, &html) }
        }
        html.element(.div, [.class("actions")]) { $0.submit("回答を依頼する") }
      }
    }
  }

  private func writeLine(_ line: Draft.AssignmentLine, _ html: inout HTML) {
    let id = line.section.id.rawValue
    html.element(.fieldset, [.class("row-set")]) { html in
      html.element(.legend, text: line.section.name)
      html.hidden("version-\(id)", String(line.version))
      html.element(.div, [.class("row-fields")]) { html in
        html.field(
          "due-\(id)", "期限", value: request.form["due-\(id)"] ?? line.assignment?.dueOn?.description ?? "")
        html.field(
          "note-\(id)", "依頼の内容（任意）", value: request.form["note-\(id)"] ?? line.assignment?.note ?? "")
      }
      if let state = line.assignment?.state, !state.isOpen {
        html.element(.label, [.class("choice")]) { html in
          html.empty(.input, [.type("checkbox"), .name("again-\(id)"), .value("true")])
          html.element(.span, text: "「\(state.label)」ですが、もう一度依頼する")
        }
      }
    }
  }
}
