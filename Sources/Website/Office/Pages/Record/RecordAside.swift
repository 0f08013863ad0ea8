internal import Accounts
internal import Handbook
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// What stands beside the editor: guidance for a chapter, what belongs to the record, its history, moving, withdrawing.
struct RecordAside {
  let view: RecordPageView

  private var model: RecordPageModel { view.model }
  private var draft: Draft { view.draft }

  func write(into html: inout HTML) {
    writeGuidance(&html)
    if model.kind == PlanRecords.Kind.chapter || model.kind == PlanRecords.Kind.measure {
      IllustrationHint(draft: draft).write(into: &html)
    }
    writeWayToReply(&html)
    guard let id = model.id else { return }
    switch model.kind {
    case PlanRecords.Kind.measure:
      writeMark(id, &html)
      writeChildren(PlanRecords.Kind.indicator, of: id, "指標", &html)
      writeChildren(PlanRecords.Kind.review, of: id, "年度ごとの評価", &html)
    case PlanRecords.Kind.indicator:
      writeWayToFigures(id, &html)
      writeChildren(PlanRecords.Kind.observation, of: id, "実績値", &html)
    default: break
    }
    html.element(.section, [.labelledBy("handling")]) { html in
      html.element(.h2, [.id("handling")], text: "この記録の扱い")
      html.element(.p) { $0.link(.history(draft.id, kind: model.kind, id), text: "変更の履歴を見る") }
      let isOwnSection = model.kind == PlanRecords.Kind.section && !view.request.may(.editPlan)
      if model.canEdit, model.kind != PlanRecords.Kind.plan, !isOwnSection { writeHandling(id, &html) }
    }
  }

  /// Those whose section was asked get from their work straight to the reply.
  private func writeWayToReply(_ html: inout HTML) {
    guard let section = view.request.account?.section,
      let line = draft.assignments.first(where: { $0.section.id.rawValue == section }),
      line.assignment?.state.isOpen ?? false
    else { return }
    html.element(.p) { html in
      html.link(.section(draft.id, section), [.class("button second")], text: "\(line.section.name)の回答の画面を開く")
    }
  }

  /// What the last closed year's review wants changed here.
  private func writeMark(_ id: String, _ html: inout HTML) {
    let marks = RevisionMarks(draft, changes: nil).marks
    guard let mark = marks.first(where: { $0.measure.rawValue == id }) else { return }
    html.element(.div, [.class("guidance")]) { html in
      html.element(.h2, text: "\(Wareki.text(mark.year))の評価：\(mark.direction ?? "見直しの求め")")
      html.element(.p, text: mark.request ?? mark.advice)
    }
  }

  /// Values are reported where last time's stand beside them, not one by one.
  private func writeWayToFigures(_ id: String, _ html: inout HTML) {
    let line = DueFigures.lines(draft, sections: nil, on: view.request.today).first { $0.indicator.id.rawValue == id }
    guard let section = line?.section else { return }
    if let reason = line?.present?.staleness ?? line?.before?.staleness {
      html.element(.div, [.class("stop")]) { $0.element(.p, text: "算出した値が古くなっています。" + reason) }
    }
    html.element(.p) { html in
      html.link(
        .sectionFigures(draft.id, section.id.rawValue), [.class("button second")], text: "\(section.name)の実績値を報告する画面")
    }
  }

  private func writeGuidance(_ html: inout HTML) {
    guard model.kind == PlanRecords.Kind.chapter else { return }
    let chosen = model.form.field(nearest: "roles")?.values ?? []
    let roles = chosen.compactMap { ChapterRole(rawValue: $0) }
    guard !roles.isEmpty else { return }
    html.element(.div, [.class("guidance")]) { html in
      for role in roles {
        let guidance = ChapterGuidance.guidance(for: role)
        html.element(.h2, text: "「\(role.label)」の手がかり")
        html.element(.p, text: guidance.aim)
        html.element(.ul) { html in for question in guidance.questions { html.element(.li, text: question) } }
      }
    }
  }

  private func writeChildren(_ kind: String, of id: String, _ title: String, _ html: inout HTML) {
    let children = draft.records(kind, parent: id)
    html.element(.section, [.labelledBy("children-" + kind)]) { html in
      html.element(.h2, [.id("children-" + kind)], text: title)
      if children.isEmpty { html.element(.p, text: "まだありません。") }
      html.element(.ul, [.class("work-list")]) { html in
        for child in children {
          html.element(.li) { html in
            html.link(
              .record(draft.id, kind: kind, child.key.id), text: RecordTitle.of(kind, child.key.id, in: draft))
            let count = draft.report.findings.count { RecordTitle.concerns($0, kind, child.key.id) }
            if count > 0 { html.element(.p, [.class("help")], text: "指摘 \(count)件") }
          }
        }
      }
      if model.canEdit {
        html.element(.p) { html in
          html.link(.newRecord(draft.id, kind: kind, parent: id), [.class("button second")], text: "\(title)を追加する")
        }
      }
    }
  }

  private func writeHandling(_ id: String, _ html: inout HTML) {
    if [PlanRecords.Kind.chapter, PlanRecords.Kind.measure, PlanRecords.Kind.indicator].contains(model.kind) {
      html.postForm(.moveRecord(draft.id, kind: model.kind, id), token: view.request.formToken, [.class("actions")]) {
        html in
        html.element(.button, [.type("submit"), .name("to"), .value("up"), .class("button quiet")], text: "一つ前へ")
        html.element(.button, [.type("submit"), .name("to"), .value("down"), .class("button quiet")], text: "一つ後へ")
      }
    }
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "この記録を取り下げる")
      html.postForm(.withdrawRecord(draft.id, kind: model.kind, id), token: view.request.formToken) { html in
        html.element(.p, text: "公表する計画から除かれます。これに属する記録も取り下げます。履歴は残り、元に戻すことができます。")
        html.field("withdraw-reason", "取り下げる理由", isRequired: true)
        html.element(.button, [.type("submit"), .class("button danger")], text: "取り下げる")
      }
    }
  }
}
