internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// What one plan asks of a person.
struct PlanWork {
  let request: OfficeRequest
  let draft: Draft
  let changes: (entries: [AuditEntry], hasMore: Bool)
  /// Proposals whose present step is this person's to take.
  let waiting: [Kept<Proposal>]

  func write(into html: inout HTML) {
    html.element(.section, [.labelledBy("plan-" + draft.id)]) { html in
      html.element(.h2, [.id("plan-" + draft.id)]) { $0.link(.plan(draft.id), text: draft.plan.title) }
      DecisionWork.write(waiting, request, draft, into: &html)
      writeOwnSection(&html)
      if request.account?.has(.planOfficer) ?? false { writeOffice(&html) }
      writeChanges(&html)
    }
  }

  private func writeOwnSection(_ html: inout HTML) {
    guard let id = request.account?.section,
      let line = draft.assignments.first(where: { $0.section.id.rawValue == id })
    else { return }
    html.element(.h3, text: line.section.name + "の仕事")
    html.element(.p) { html in
      if let assignment = line.assignment {
        html.text("状況：\(assignment.state.label)")
        if let due = assignment.dueOn {
          html.text("　期限：")
          html.date(due)
          if assignment.isOverdue(on: request.today) {
            html.text(" ")
            html.element(.span, [.class("overdue")], text: "期限超過")
          }
        }
      } else {
        html.text("回答の依頼はまだありません。")
      }
    }
    writeYear(line.section.id, &html)
    SectionWork(draft: draft, section: line.section.id).writeList(into: &html)
    guard let assignment = line.assignment else { return }
    if let reason = assignment.returnReason {
      html.element(.div, [.class("stop")]) { $0.element(.p, text: "差戻しの理由：" + reason) }
    }
    let isToConfirm = assignment.state == .replied && request.may(.confirmForSection, sections: [id])
    let text = isToConfirm ? "回答を確かめる" : assignment.state.isOpen ? "回答の画面を開く" : "回答の状況を見る"
    html.element(.p) { html in
      html.link(
        .section(draft.id, id), [.class(isToConfirm || assignment.state.isOpen ? "button" : "button second")],
        text: text)
    }
  }

  /// What the yearly round asks of the own section.
  private func writeYear(_ section: RecordID<Section>, _ html: inout HTML) {
    guard let work = YearWork.of(section, draft, on: request.today), !work.isEmpty else { return }
    html.element(.ul, [.class("work-list")]) { html in
      if work.figures > 0 {
        writeYear(
          "\(Wareki.text(work.year))の実績値を報告する（\(work.figures)件）", work.figuresDue,
          OfficePath.sectionFigures(draft.id, section.rawValue).text([("year", work.year.description)]), &html)
      }
      if work.sheets > 0 {
        writeYear(
          "\(Wareki.text(work.year))の評価を書く（\(work.sheets)件）", work.sheetsDue,
          OfficePath.year(draft.id, work.year.description).text, &html)
      }
    }
  }

  private func writeYear(_ text: String, _ due: CalendarDate?, _ address: String, _ html: inout HTML) {
    html.element(.li) { html in
      html.element(.a, [.href(address)], text: text)
      guard let due else { return }
      html.text("　期限：")
      html.date(due)
      if due < request.today {
        html.text(" ")
        html.element(.span, [.class("overdue")], text: "期限超過")
      }
    }
  }

  private func writeOffice(_ html: inout HTML) {
    let lines = draft.assignments
    let open = lines.count { $0.assignment?.state.isOpen ?? false }
    let overdue = lines.count { $0.assignment?.isOverdue(on: request.today) ?? false }
    html.element(.ul, [.class("counts")]) { html in
      html.element(.li) {
        $0.link(.check(draft.id), text: "誤り \(draft.report.count(.error))件、注意 \(draft.report.count(.warning))件")
      }
      html.element(.li) { $0.link(.sections(draft.id), text: "回答待ちの課 \(open)") }
      if overdue > 0 { html.element(.li, [.class("overdue")], text: "期限を過ぎた課 \(overdue)") }
      html.element(.li) { $0.link(.guide(draft.id), text: "進め方と、足りないもの") }
      if let year = draft.reviewYears(on: request.today).last {
        let state = YearState(draft, year: year)
        html.element(.li) { html in
          html.link(.year(draft.id, year.description), text: "\(Wareki.text(year))の評価")
          html.text("：" + YearWords.sentence(state, draft))
        }
      }
    }
  }

  private func writeChanges(_ html: inout HTML) {
    guard !changes.entries.isEmpty else { return }
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "前に確認してからの、ほかの人の変更（\(changes.entries.count)件\(changes.hasMore ? "以上" : "")）")
      html.element(.ul, [.class("work-list")]) { html in
        for entry in changes.entries {
          html.element(.li) { html in
            html.element(
              .p, text: "\(RecordWords.japanTime(entry.at))　\(entry.actor)　\(RecordWords.word(for: entry.act))")
            if !entry.detail.isEmpty { html.element(.p, [.class("help")], text: entry.detail) }
          }
        }
      }
      html.postForm(.seen(draft.id), token: request.formToken) { html in
        html.hidden("through", String(draft.entry))
        html.element(.button, [.type("submit"), .class("button quiet")], text: "確認済みにする")
      }
    }
  }
}
