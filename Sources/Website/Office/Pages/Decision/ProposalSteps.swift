internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What can be done next with a proposal: agree, decide, send back, publish.
struct ProposalSteps {
  let view: ProposalView

  /// Days after which the reason for a late publication is asked for; the same rule of thumb as the check's.
  private static let promptDays = 30

  private var proposal: Proposal { view.proposal }

  func write(into html: inout HTML) {
    if let turn = view.turn, let place = proposal.currentStep {
      html.element(.section, [.labelledBy("next")]) { html in
        html.element(.h2, [.id("next")], text: "次にすること")
        if let refusal = turn.refusal {
          html.element(.p, text: refusal)
        } else {
          writeTaking(place, turn, &html)
          writeSendingBack(&html)
        }
      }
    } else if let place = proposal.currentStep {
      html.element(.p, text: "「\(proposal.steps[place].title)」を待っています。")
    }
    if proposal.state == .decided { writePublishing(&html) }
  }

  private func writeTaking(_ place: Int, _ turn: StepTurn, _ html: inout HTML) {
    let isDecision = proposal.isDecision(place)
    let kept = view.kept
    html.postForm(.takeStep(view.draft.id, kept.id), token: view.request.formToken) { html in
      html.hidden("version", String(kept.version))
      html.element(.p) { html in
        html.text("「\(proposal.steps[place].title)」の番です。")
        html.link(.proposedText(view.draft.id, kept.id), text: "全文")
        html.text("と、下の変更を確かめてください。")
      }
      if isDecision {
        if turn.isOwn { html.element(.p, text: "団体の利用者があなた一人のため、自分の起案を決裁できます。そのことが記録に残ります。") }
        let form = view.request.form
        html.field(
          "decided-by", "決定した者", value: form["decided-by"] ?? decider, help: "職名又は会議の名称（例 知事、デジタル社会推進本部会議）。計画に載ります。",
          isRequired: true)
        html.field(
          "decided-on", "決定した日", value: form["decided-on"] ?? Wareki.text(view.request.today),
          help: "会議で決定したときなどは、起案した日から今日までの日に改めてください。", isRequired: true, [.class("short")])
      }
      html.area("comment", "意見（任意）", value: view.request.form["comment"] ?? "")
      html.element(.div, [.class("actions")]) { $0.submit(isDecision ? "決裁する" : "同意する") }
    }
  }

  private var decider: String {
    view.text.adoption?.decidedBy ?? view.request.account?.displayName ?? ""
  }

  private func writeSendingBack(_ html: inout HTML) {
    html.element(
      .details, [.class("more")] + (view.request.form["reason"] == nil ? [] : [HTMLAttribute("open", "open")])
    ) {
      html in
      html.element(.summary, text: "差し戻す")
      html.postForm(.sendBackProposal(view.draft.id, view.kept.id), token: view.request.formToken) { html in
        html.hidden("version", String(view.kept.version))
        html.area("reason", "差戻しの理由", value: view.request.form["reason"] ?? "", isRequired: true)
        html.element(.button, [.type("submit"), .class("button danger")], text: "差し戻す")
      }
    }
  }

  private func writePublishing(_ html: inout HTML) {
    html.element(.section, [.labelledBy("next")]) { html in
      html.element(.h2, [.id("next")], text: "公表する")
      let days = proposal.decision?.day?.days(until: view.request.today)
      if let decision = proposal.decision, let day = decision.day {
        html.element(.p) { html in
          html.text("\(decision.decidedBy)が")
          html.date(day)
          html.text("に決定しました。")
          if let days { html.text(days == 0 ? "今日公表できます。" : "今日で\(days)日になります。遅滞なく公表してください（官民データ活用推進基本法第9条第4項）。") }
        }
      }
      guard view.request.may(.publish) else {
        html.element(.p, text: "計画担当が公表します。")
        return
      }
      html.postForm(.publishDecision(view.draft.id, view.kept.id), token: view.request.formToken) { html in
        html.element(.p) { html in
          html.text("下の位置付けと問合せ先を確かめてから公表してください。公表先：")
          html.element(.code, text: view.request.origin + PlanShelf.address(of: view.draft.id))
        }
        if let days, days > Self.promptDays {
          html.area(
            "reason-for-delay", "公表までに日を要した理由", value: view.request.form["reason-for-delay"] ?? "",
            help: "決定から\(days)日たっています。理由を書くと、計画に載ります。")
        }
        html.element(.div, [.class("actions")]) { $0.submit("公表する") }
      }
    }
  }
}
