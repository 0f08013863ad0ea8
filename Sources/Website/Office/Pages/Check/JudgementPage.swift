internal import Accounts
internal import HTTPTypes
internal import Handbook
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One rule with what is asked, what was answered so far, and the form to answer (anew).
enum JudgementPage {
  static let routes = [
    OfficeRoute(.get, .judgement("{plan}", rule: "{rule}"), .readPlan) { request in
      let (draft, result) = try subject(request)
      let judgement = draft.plan.judgements.last { $0.rule == result.rule }
      let form = JudgementForm(
        plan: draft.id, result: result, token: request.formToken,
        back: CheckFilter(request.query, account: request.account).query,
        basedOn: draft.judgement(of: result.rule)?.version ?? 0, isSatisfied: judgement?.isSatisfied,
        judgedBy: request.account?.displayName ?? "", reason: judgement?.reason ?? "")
      return try answer(request, form)
    },
    OfficeRoute(.post, .judgement("{plan}", rule: "{rule}"), .judge) { try await record($0) },
  ]

  private static func subject(_ request: OfficeRequest) throws -> (Draft, RuleResult) {
    let draft = try request.plan
    guard let result = draft.report.results.first(where: { $0.rule.rawValue == request.parameter("rule") }) else {
      throw Refusal.notFound
    }
    return (draft, result)
  }

  private static func record(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let (draft, result) = try subject(request)
    let typed = request.form
    let act = RecordJudgement(
      draft: draft, rule: result.rule, isSatisfied: typed["satisfied"].flatMap { Bool($0) },
      judgedBy: typed["judgedBy"] ?? "", reason: typed["reason"] ?? "", judgedOn: request.today,
      basedOn: typed.number("based-on") ?? 0, actor: request.actor)
    let back = CheckFilter(typed, account: request.account).query
    var form = JudgementForm(
      plan: draft.id, result: result, token: request.formToken, back: back, basedOn: act.basedOn,
      isSatisfied: act.isSatisfied, judgedBy: act.judgedBy, reason: act.reason)
    switch try await act.run(on: request.office.store) {
    case .saved: return .see(OfficePath.check(draft.id).text(back + [("done", Notice.judged.rawValue)]))
    case .wanting(let problems):
      form.problems = problems
      return try answer(
        request, form, .unprocessableContent, problem: "入力に足りないところがあるため、まだ保存していません。次のところを直して、もう一度記録してください。")
    case .overtaken(let other):
      form.basedOn = draft.judgement(of: result.rule)?.version ?? 0
      let who = other.isEmpty ? "ほかの人" : other
      return try answer(
        request, form, .conflict,
        problem: "\(who)が先に判断を記録したため、まだ保存していません。次の「今の記録」を確かめ、改めるときは、もう一度記録してください。")
    }
  }

  private static func answer(
    _ request: OfficeRequest, _ form: JudgementForm, _ status: HTTPResponse.Status = .ok, problem: String? = nil
  ) throws -> OfficeAnswer {
    let draft = try request.plan
    let result = form.result
    var page = OfficePage(
      title: result.title, request, section: .check, lead: RuleCatalogue.find(result.rule)?.why)
    page.trail = [(.check(draft.id), PlanSection.check.title)]
    return .page(
      page.bytes { html in
        if let problem { html.element(.div, [.class("stop"), .role("alert")]) { $0.element(.p, text: problem) } }
        writeClauses(draft, result, &html)
        writeVerdict(draft, result, &html)
        writeJudgement(draft, result, &html)
        if request.may(.judge) { writeForm(form, &html) }
      }, status)
  }

  private static func writeClauses(_ draft: Draft, _ result: RuleResult, _ html: inout HTML) {
    let profile = SeverityProfile(of: draft.plan, on: draft.report.asOf)
    html.element(.section, [.labelledBy("clauses")]) { html in
      html.element(.h2, [.id("clauses")], text: "根拠")
      html.element(.ul, [.class("work-list")]) { html in
        for clause in CheckModel.clauses(of: result, profile) {
          html.element(.li) { html in
            let force = CheckModel.force(of: clause, profile).map { "（\($0.label)）" } ?? ""
            html.element(.p) { html in
              html.element(.strong, text: clause.citation + force)
              html.text("　" + clause.title)
            }
            html.element(.p, text: clause.statement)
          }
        }
      }
    }
  }

  private static func writeVerdict(_ draft: Draft, _ result: RuleResult, _ html: inout HTML) {
    html.element(.section, [.labelledBy("verdict")]) { html in
      html.element(.h2, [.id("verdict")], text: "点検の結果")
      switch result.verdict {
      case .satisfied: html.element(.p, text: "満たしているものとして扱っています。")
      case .notApplicable(let reason): html.element(.p, text: "この計画は対象外です。" + reason)
      case .needsJudgement(let question): html.element(.p, text: question)
      case .violated(let findings):
        html.element(.ul, [.class("findings")]) { html in
          for finding in findings {
            html.element(.li) { html in
              html.element(.p) { html in
                html.severity(finding.severity)
                html.text(" " + finding.summaryOnPage)
              }
              html.element(.p, text: finding.remedyOnPage)
            }
          }
        }
      }
      if let rule = RuleCatalogue.find(result.rule) {
        html.element(
          .p, [.class("help")], text: "点検で確かめていないこと：" + RemedyWords.onPage(rule.doesNotCheck, at: Place(.plan)))
      }
    }
  }

  private static func writeJudgement(_ draft: Draft, _ result: RuleResult, _ html: inout HTML) {
    guard let judgement = draft.plan.judgements.last(where: { $0.rule == result.rule }) else { return }
    html.element(.section, [.labelledBy("present")]) { html in
      html.element(.h2, [.id("present")], text: "今の記録")
      let words = judgement.isSatisfied ? "満たしている" : "満たしていない"
      html.element(.p) { html in
        html.element(.strong, text: result.reasonInstead == nil ? words : "理由により差し支えない")
        html.text("　" + judgement.judgedBy)
        if let day = judgement.judgedOn { html.text("　" + Wareki.textWithWesternYear(day)) }
      }
      html.element(.p, text: "理由：" + judgement.reason)
      if let record = draft.judgement(of: result.rule) {
        html.element(.p) { html in
          html.link(
            .history(draft.id, kind: PlanRecords.Kind.judgement, record.key.id), text: "これまでの記録を見る（第\(record.version)版）"
          )
        }
      }
    }
  }

  private static func title(of form: JudgementForm) -> String {
    let isFirst = form.basedOn == 0
    if form.result.asksReason { return isFirst ? "理由を記録する" : "理由を改める" }
    return isFirst ? "判断を記録する" : "判断し直す"
  }

  private static func writeForm(_ form: JudgementForm, _ html: inout HTML) {
    html.element(.section, [.labelledBy("answer")]) { html in
      html.element(.h2, [.id("answer")], text: title(of: form))
      guard form.result.takesJudgement else {
        html.element(.p, text: "今の計画では、この規則について、人の判断や理由の記録を受け付けていません。義務に当たる事項は、理由の記録で代えることができません。")
        return
      }
      form.write(into: &html)
    }
  }
}
