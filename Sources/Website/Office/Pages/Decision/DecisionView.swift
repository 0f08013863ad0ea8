internal import Accounts
internal import HTTPTypes
internal import Handbook
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes the page of decisions: state, form, history.
struct DecisionView {
  let request: OfficeRequest
  let draft: Draft
  let form: ProposalForm
  /// What differs from the newest edition; `nil` when there is none.
  let changes: ComparePlanStates.Outcome?
  /// The report on the plan as it would be published.
  let outlook: CheckReport?
  /// What becomes public, and what is to be looked at before.
  let release: ReleaseCheck?

  init(_ request: OfficeRequest, _ draft: Draft, _ form: ProposalForm) async throws {
    self.request = request
    self.draft = draft
    var form = form
    if let newest = draft.editions.last {
      changes = try await ComparePlanStates(
        draft, from: .edition(newest.number), to: .draft, store: request.office.store
      ).run()
    } else {
      changes = nil
    }
    if form.words.summary.isEmpty, form.problem == nil, let summary = changes?.changes.summary {
      form.words.summary = summary
    }
    self.form = form
    let canPropose = draft.pendingProposal == nil && request.may(.propose)
    let act = canPropose ? request.account.map { ProposePlan(draft: draft, words: form.words, proposer: $0) } : nil
    outlook = act?.outlook()
    release = outlook.flatMap { act?.release($0) }
  }

  func answer(_ status: HTTPResponse.Status = .ok) -> OfficeAnswer {
    let page = OfficePage(
      title: PlanSection.decision.title, request, section: .decision, lead: "起案、合議、決裁、公表の順に進めます。公表されるのは、起案したときの内容です。")
    return .page(
      page.bytes { html in
        writeState(&html)
        if let outlook { writeProposing(outlook, &html) }
        writeHistory(&html)
      }, status)
  }

  private func writeState(_ html: inout HTML) {
    html.element(.section, [.labelledBy("state")]) { html in
      html.element(.h2, [.id("state")], text: "今の状況")
      if let pending = draft.pendingProposal {
        html.element(.p) { html in
          html.link(.proposal(draft.id, pending.id), text: pending.value.title)
          html.text("は、\(DecisionWork.whereabouts(pending.value))。")
        }
        html.element(.div, [.class("actions")]) {
          $0.link(.proposal(draft.id, pending.id), [.class("button")], text: "この起案を開く")
        }
      } else {
        html.element(.p, text: "進行中の起案はありません。")
      }
      writeEdition(&html)
    }
  }

  private func writeEdition(_ html: inout HTML) {
    guard let newest = draft.editions.last else {
      html.element(.p, text: "公表した版はまだありません。")
      return
    }
    html.element(.p) { html in
      html.text("公表中の版：")
      html.element(.a, [.href(PlanShelf.address(of: draft.id))], text: "第\(newest.number)版")
      html.text("（\(Wareki.text(EditionLibrary.day(of: newest)))公表）")
    }
    let count = changes?.changes.lines.count ?? 0
    html.element(.p) { html in
      if count > 0 {
        html.text("下書きには、第\(newest.number)版からの変更が\(count)件あります。")
        html.link(.changes(draft.id), text: "前の版との違いを見る")
      } else {
        html.text("下書きは、第\(newest.number)版と同じです。")
      }
    }
    html.element(.p) { $0.link(.revising(draft.id), text: "改定を始める（進め方）") }
    html.element(.p) { $0.link(.documents(draft.id), text: "計画書、概要図、新旧対照表などの文書を作る") }
  }

  private func writeProposing(_ outlook: CheckReport, _ html: inout HTML) {
    html.element(.section, [.labelledBy("propose")]) { html in
      html.element(.h2, [.id("propose")], text: "起案する")
      PasswordPages.writeProblem(form.problem, &html)
      let errors = outlook.findings.filter { $0.severity == .error }
      guard errors.isEmpty else {
        html.element(.p, text: "今の下書きを公表するとした場合の点検で、「誤り」が\(errors.count)件あります。直すと起案できます。")
        html.element(.ul, [.class("findings")]) { html in for error in errors { write(error, &html) } }
        return
      }
      if draft.isRevision, changes?.changes.isEmpty ?? false {
        html.element(.p, text: "公表した版から変わったところがないため、起案するものはありません。")
        return
      }
      let warnings = outlook.count(.warning)
      html.element(.p) { html in
        html.text("点検の「誤り」はありません。")
        if warnings > 0 {
          html.text("「注意」が\(warnings)件ありますが、起案できます。")
          html.link(.check(draft.id), text: "点検の結果を見る")
        }
      }
      if let release { ReleaseView(release: release, plan: draft.id).write(into: &html) }
      writeForm(&html)
    }
  }

  private func write(_ finding: Finding, _ html: inout HTML) {
    html.element(.li) { html in
      html.element(.p) { html in
        html.severity(finding.severity)
        html.text(" ")
        html.link(
          RecordTitle.path(finding.place.record, field: finding.place.field, in: draft.id), text: finding.summary)
      }
      html.element(.p, text: finding.remedyOnPage)
    }
  }

  private func writeHistory(_ html: inout HTML) {
    html.element(.section, [.labelledBy("history")]) { html in
      html.element(.h2, [.id("history")], text: "これまでの起案")
      if draft.proposals.isEmpty {
        html.element(.p, text: "まだありません。")
        return
      }
      html.element(.div, [.class("table-region")]) { html in
        html.element(.table) { html in
          html.element(.caption, text: "起案の一覧（新しい順）")
          html.row(header: ["件名", "起案", "状況", "版", "決定から公表まで"])
          html.element(.tbody) { html in for kept in draft.proposals { writeRow(kept, &html) } }
        }
      }
    }
  }

  private func writeRow(_ kept: Kept<Proposal>, _ html: inout HTML) {
    let proposal = kept.value
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { $0.link(.proposal(draft.id, kept.id), text: proposal.title) }
      html.element(.td, text: "\(DecisionWork.time(proposal.proposedAt))　\(proposal.proposerName)")
      html.element(.td, text: proposal.state.label)
      html.element(.td, text: proposal.release?.edition.map { "第\($0)版" } ?? "")
      html.element(.td, text: proposal.release?.lag.map { "\($0)日" } ?? "")
    }
  }
}
