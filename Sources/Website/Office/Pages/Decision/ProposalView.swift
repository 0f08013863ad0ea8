internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes the page of a proposal.
struct ProposalView {
  let request: OfficeRequest
  let draft: Draft
  let kept: Kept<Proposal>
  let problem: String?
  /// The text that is to be decided, with what the decision tells as far as it is known.
  let text: Plan
  /// What it changes against the edition before.
  let changes: ComparePlanStates.Outcome?
  /// How many records were edited after it was proposed.
  let laterChanges: Int
  /// Whether it is this person's turn.
  let turn: StepTurn?

  var proposal: Proposal { kept.value }

  init(_ request: OfficeRequest, _ draft: Draft, _ kept: Kept<Proposal>, problem: String? = nil) async throws {
    self.request = request
    self.draft = draft
    self.kept = kept
    self.problem = problem
    let store = request.office.store
    let proposal = kept.value
    let proposed = try await ReadStoredPlan(plan: draft.id, at: .entry(proposal.entry), store: store).run().plan
    // A yearly report is decided as it will be published: without what is being revised in the draft.
    let results = try await YearlyResults.text(of: proposal, from: proposed, plan: draft.id, on: store)
    text = results ?? Self.decided(proposed, proposal, today: request.today)
    let to: PlanState = proposal.release?.edition.map { .edition($0) } ?? .entry(proposal.entry)
    if let results, proposal.release?.edition == nil {
      let before = try await store.edition(of: draft.id, number: proposal.after)
      let published = before.map { CanonicalJSON.read($0.json).plan }
      changes = published.map { .init(changes: PlanChanges.between($0, results)) }
    } else if proposal.after == 0 {
      changes = nil
    } else {
      changes = try await ComparePlanStates(draft, from: .edition(proposal.after), to: to, store: store).run()
    }
    laterChanges = proposal.state.isPending ? PlanChanges.between(proposed, draft.plan).lines.count : 0
    if let account = request.account, proposal.currentStep != nil, request.may(.decide) {
      turn = try await StepTurn.of(proposal, account, on: store)
    } else {
      turn = nil
    }
  }

  private static func decided(_ plan: Plan, _ proposal: Proposal, today: CalendarDate) -> Plan {
    guard let decision = proposal.decision else { return plan }
    let attempt = proposal.release?.attempts.last
    return proposal.applied(
      to: plan, decision: decision, publishedOn: proposal.release?.day ?? attempt?.day ?? today,
      reasonForDelay: attempt?.reasonForDelay)
  }

  func answer(_ status: HTTPResponse.Status = .ok) -> OfficeAnswer {
    var page = OfficePage(title: proposal.title, request, section: .decision, lead: "状況：\(proposal.state.label)")
    page.trail = [(.decision(draft.id), PlanSection.decision.title)]
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        writePublished(&html)
        if laterChanges > 0 {
          html.element(
            .p, [.class("pace-note")],
            text: "起案の後に、下書きで\(laterChanges)件の変更が保存されています。この決裁には含まれません。")
        }
        ProposalSteps(view: self).write(into: &html)
        writeFacts(&html)
        writeRoute(&html)
        writeChanges(&html)
        writeFormalText(&html)
        writePaper(&html)
        if proposal.state.isPending, request.may(.propose) { writeWithdrawal(&html) }
      }, status)
  }

  private func writePublished(_ html: inout HTML) {
    guard let release = proposal.release, let edition = release.edition else { return }
    html.element(.section, [.labelledBy("published")]) { html in
      html.element(.h2, [.id("published")], text: "公表した版")
      html.element(.p) { html in
        html.element(.a, [.href(PlanShelf.address(of: draft.id, edition: Int(edition)))], text: "第\(edition)版")
        html.text("として")
        if let day = release.day { html.date(day) }
        html.text("に公表しました。")
        if let lag = release.lag { html.text("決定から公表まで\(lag)日です。") }
      }
      html.element(.p) { html in
        html.text("最新の版のアドレス：")
        let address = PlanShelf.address(of: draft.id)
        html.element(.a, [.href(address)], text: request.origin + address)
      }
    }
  }

  private func writePaper(_ html: inout HTML) {
    html.element(.section, [.labelledBy("paper")]) { html in
      html.element(.h2, [.id("paper")], text: "起案文書")
      html.element(.p, text: "紙や文書管理システムで決裁を受けるときは、起案文書を印刷し、又は登録してください。")
      html.element(.ul) { html in
        for name in DecisionPaperPage.names {
          html.element(.li) {
            $0.link(
              .decisionPaper(draft.id, kept.id, name), text: "起案文書（\(name.hasSuffix("pdf") ? "PDF" : "Word")）")
          }
        }
      }
    }
  }

  private func writeFacts(_ html: inout HTML) {
    html.element(.section, [.labelledBy("facts")]) { html in
      html.element(.h2, [.id("facts")], text: "起案の内容")
      html.facts([
        ("種類", proposal.purpose.label),
        ("起案した人", proposal.proposerName),
        ("起案した日時", DecisionWork.time(proposal.proposedAt)),
        ("起案の理由", proposal.note),
        ("変更の概要", proposal.summary),
        ("決定した日", proposal.decision?.day.map { Wareki.textWithWesternYear($0) } ?? ""),
        ("決定した者", proposal.decision?.decidedBy ?? ""),
        ("取り下げた理由", proposal.withdrawalReason ?? ""),
      ])
    }
  }

  private func writeRoute(_ html: inout HTML) {
    html.element(.section, [.labelledBy("route")]) { html in
      html.element(.h2, [.id("route")], text: "決裁の経路")
      html.element(.ol, [.class("route")]) { html in
        for (place, step) in proposal.steps.enumerated() {
          html.element(.li, place == proposal.currentStep ? [HTMLAttribute("aria-current", "step")] : []) { html in
            html.element(.p) { html in
              html.element(.strong, text: step.title)
              let isDue = place == proposal.currentStep
              html.text("　" + (isDue ? "この段階の番です" : step.state.label))
            }
            html.element(.p, [.class("help")], text: who(step))
            if let comment = step.comment { html.paragraphs(comment) }
          }
        }
      }
    }
  }

  private func who(_ step: Proposal.Step) -> String {
    if let name = step.takenByName, let at = step.takenAt { return "\(name)　\(DecisionWork.time(at))" }
    return step.account.map { "利用者「\($0)」" } ?? "決裁者の誰でも"
  }

  /// The sentences that must be right before anything is published: formal status, publication, contact.
  private func writeFormalText(_ html: inout HTML) {
    html.element(.section, [.labelledBy("formal")]) { html in
      html.element(.h2, [.id("formal")], text: "公表される位置付けと問合せ先")
      let own = PlanRecords.split(text).first { $0.kind == PlanRecords.Kind.plan }
      let fields = RecordDifference.changes(from: nil, to: own)
      let wanted = ["title", "status", "roles", "adoption", "publication", "revisions", "contact"]
      html.facts(fields.filter { wanted.contains($0.path) }.map { ($0.label, $0.after ?? "") })
      html.element(.p) { $0.link(.proposedText(draft.id, kept.id), text: "決裁の対象となる全文を読む") }
    }
  }

  private func writeChanges(_ html: inout HTML) {
    html.element(.section, [.labelledBy("changes")]) { html in
      html.element(.h2, [.id("changes")], text: "前の版からの変更")
      guard let changes else {
        html.element(.p, text: "最初の版のため、比べる版はありません。")
        return
      }
      ChangesView(draft: draft, outcome: changes, level: 3, isFolded: true).write(into: &html)
    }
  }

  private func writeWithdrawal(_ html: inout HTML) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "この起案を取り下げる")
      html.postForm(.withdrawProposal(draft.id, kept.id), token: request.formToken) { html in
        html.hidden("version", String(kept.version))
        html.element(.p, text: "取り下げると、合議と決裁は初めからやり直しになります。計画の内容は変わりません。")
        html.field("withdrawal-reason", "取り下げる理由", isRequired: true)
        html.element(.button, [.type("submit"), .class("button danger")], text: "取り下げる")
      }
    }
  }
}
