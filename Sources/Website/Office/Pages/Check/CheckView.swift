internal import Accounts
internal import Handbook
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Writes the page of the check.
struct CheckView {
  let draft: Draft
  let model: CheckModel
  let filter: CheckFilter
  let account: Account?
  let token: String
  /// Whether the person may answer and give reasons.
  let canJudge: Bool

  func write(into html: inout HTML) {
    writeCounts(&html)
    CheckFilterView(draft: draft, filter: filter, account: account, canEdit: canJudge).write(into: &html)
    if !filter.isEmpty { html.element(.p, [.role("status")], text: "絞り込んだ結果：\(model.shown)件") }
    if model.shown == 0 {
      html.element(.p, text: filter.isEmpty ? "指摘も、人の判断を待つ問いもありません。" : "当てはまるものはありません。")
    }
    var places = FindingPlaces(draft)
    writeReading(&places, &html)
    for group in model.groups { write(group, &places, &html) }
    writeAnswers(&html)
  }

  private func writeCounts(_ html: inout HTML) {
    let report = draft.report
    html.element(.ul, [.class("counts")]) { html in
      for severity in Severity.allCases {
        html.element(.li) { html in
          html.element(.strong, text: String(report.count(severity)))
          html.text(" ")
          writeCount(.severity(severity), &html) { $0.severity(severity) }
        }
      }
      html.element(.li) { html in
        html.element(.strong, text: String(report.questions.count))
        html.text(" ")
        writeCount(.question, &html) { $0.text("人の判断を待つ問い") }
      }
    }
  }

  private func writeCount(_ weight: CheckFilter.Weight, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    let isChosen = filter.weight == weight
    html.element(
      .a, [.href(OfficePath.check(draft.id).text(filter.with(weight).query))] + (isChosen ? [.currentPage] : []),
      content)
  }

  private func writeReading(_ places: inout FindingPlaces, _ html: inout HTML) {
    guard !model.reading.isEmpty else { return }
    html.element(.section, [.labelledBy("reading"), .class("clause")]) { html in
      html.element(.h2, [.id("reading")], text: "読み取りの問題")
      html.element(.p, [.class("help")], text: "条項に照らす前に、記録の形そのものに見つかったものです。")
      write(model.reading, &places, &html)
    }
  }

  private func write(_ group: CheckModel.Group, _ places: inout FindingPlaces, _ html: inout HTML) {
    let id = "clause-" + group.clause.id.rawValue
    html.element(.section, [.labelledBy(id), .class("clause")]) { html in
      html.element(.h2, [.id(id)]) { html in
        html.element(.span, [.class("clause-place")], text: group.clause.citation)
        if let force = group.force {
          html.element(.span, [.class("force force-" + force.rawValue)], text: force.label)
        }
        html.element(.span, [.class("clause-title")], text: group.clause.title)
      }
      html.element(.details, [.class("more")]) { html in
        html.element(.summary) { html in
          html.text("求められていること")
          html.element(.span, [.class("visually-hidden")], text: "（\(group.clause.citation)）")
        }
        html.element(.p, text: group.clause.statement)
        html.element(
          .p, [.class("help")], text: "\(group.clause.document.title)（\(group.clause.document.edition)）の要旨です。")
      }
      for item in group.items { write(item, &places, &html) }
    }
  }

  private func write(_ item: CheckModel.Item, _ places: inout FindingPlaces, _ html: inout HTML) {
    html.element(.h3, [.id("rule-" + item.result.rule.rawValue)], text: item.result.title)
    if !item.others.isEmpty {
      let names = item.others.map { $0.citation + ($0.title.isEmpty ? "" : "「\($0.title)」") }
      html.element(.p, [.class("help")], text: "あわせて：" + names.joined(separator: "、"))
    }
    write(item.findings, &places, &html)
    if let question = item.question { writeQuestion(question, item.result, &html) }
    if !item.findings.isEmpty { writeReason(item.result, &html) }
  }

  private func write(_ findings: [Finding], _ places: inout FindingPlaces, _ html: inout HTML) {
    html.element(.ul, [.class("findings")]) { html in
      for finding in findings {
        let place = places.place(of: finding)
        html.element(.li) { html in
          html.element(.p) { html in
            html.severity(finding.severity)
            html.text(" ")
            html.element(.a, [.href(place.address)], text: finding.summaryOnPage)
          }
          if let title = place.title { html.element(.p, [.class("help")], text: title) }
          html.element(.p, text: finding.remedyOnPage)
          if let explanation = finding.explanation { html.element(.p, [.class("explanation")], text: explanation) }
        }
      }
    }
  }

  private func writeQuestion(_ question: String, _ result: RuleResult, _ html: inout HTML) {
    html.element(.p) { html in
      html.element(.span, [.class("severity severity-question")], text: "問い")
      html.text(" " + question)
    }
    if canJudge {
      form(result).write(into: &html)
    } else {
      html.element(.p, [.class("help")], text: "判断は、計画担当が記録します。")
    }
  }

  /// The way to give a reason instead, or to change the one that was given.
  private func writeReason(_ result: RuleResult, _ html: inout HTML) {
    guard canJudge else { return }
    if result.judgement != nil {
      html.element(.p) { html in
        html.link(
          .judgement(draft.id, rule: result.rule.rawValue), text: result.reasonInstead == nil ? "判断し直す" : "記録した理由を改める")
      }
    } else if result.acceptsReason {
      html.element(.details, [.class("more")]) { html in
        html.element(.summary) { html in
          html.text("理由を記録する")
          html.element(.span, [.class("visually-hidden")], text: "（\(result.title)）")
        }
        html.element(.p, text: "求められたとおりにしない理由があるときは、ここに記録します。指摘は「参考」として残り、理由とともに公表されます。")
        form(result).write(into: &html)
      }
    }
  }

  private func form(_ result: RuleResult) -> JudgementForm {
    JudgementForm(
      plan: draft.id, result: result, token: token, back: filter.query,
      basedOn: draft.judgement(of: result.rule)?.version ?? 0, judgedBy: account?.displayName ?? "")
  }

  private func writeAnswers(_ html: inout HTML) {
    guard !model.answers.isEmpty else { return }
    html.element(.section, [.labelledBy("answers")]) { html in
      html.element(.h2, [.id("answers")], text: "記録した判断と理由")
      html.element(.ul, [.class("work-list")]) { html in
        for answer in model.answers { html.element(.li) { write(answer, &$0) } }
      }
    }
  }

  private func write(_ answer: CheckModel.Answer, _ html: inout HTML) {
    let judgement = answer.judgement
    let way = !canJudge || !answer.canChange ? "詳細を見る" : answer.isReason ? "理由を改める" : "判断し直す"
    html.element(.h3, [.id("judgement-" + judgement.rule.rawValue)], text: answer.title)
    html.element(.p) { html in
      html.element(.strong, text: answer.verdict)
      let day = judgement.judgedOn.map { "　" + Wareki.textWithWesternYear($0) } ?? ""
      html.text("　" + judgement.judgedBy + day)
    }
    html.element(.p, text: "理由：" + judgement.reason)
    html.element(.p, [.class("help")], text: answer.effect)
    html.element(.p) { html in
      html.link(
        .judgement(draft.id, rule: judgement.rule.rawValue), [.label("\(way)（\(answer.title)）")], text: way)
    }
  }
}
