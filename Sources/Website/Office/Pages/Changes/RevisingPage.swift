internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// 改定を始める: how a revision begins, and whether one is on its way already.
enum RevisingPage {
  static let routes = [OfficeRoute(.get, .revising("{plan}"), .readPlan) { try await page($0) }]

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    var page = OfficePage(title: "計画の改定", request, section: .decision)
    page.trail = [(.decision(draft.id), PlanSection.decision.title)]
    guard let newest = draft.editions.last else {
      return .page(page.bytes { html in html.element(.p, text: "公表した版がまだないため、改定ではなく、最初の決定に向けて編集してください。") })
    }
    let outcome = try await ComparePlanStates(
      draft, from: .edition(newest.number), to: .draft, store: request.office.store
    ).run()
    let count = outcome?.changes.lines.count ?? 0
    return .page(
      page.bytes { html in
        if count > 0 {
          html.element(.p, [.class("lead")], text: "今の下書きには、公表した第\(newest.number)版からの変更が\(count)件あります。これが改定案です。")
          html.element(.p) { $0.link(.changes(draft.id), text: "第\(newest.number)版との違いを見る") }
        } else {
          html.element(
            .p, [.class("lead")], text: "今の下書きは、公表した第\(newest.number)版と同じです。直したいところを編集すると、改定案になります。")
        }
        RevisionMarksView(draft: draft, marks: RevisionMarks(draft, changes: outcome?.changes)).write(into: &html)
        writeSteps(draft, newest.number, &html)
      })
  }

  private static func writeSteps(_ draft: Draft, _ edition: Int64, _ html: inout HTML) {
    html.element(.section, [.labelledBy("how")]) { html in
      html.element(.h2, [.id("how")], text: "改定の進め方")
      html.element(.ol) { html in
        html.element(.li) { html in
          html.link(.chapters(draft.id), text: "章")
          html.text("、")
          html.link(.measures(draft.id), text: "施策と指標")
          html.text("、")
          html.link(.parts(draft.id), text: "基本情報")
          html.text("を編集します。保存のたびに変更の理由を入力します。公表中の第\(edition)版は、次の版を公表するまで変わりません。")
        }
        html.element(.li) { html in
          html.link(.changes(draft.id), text: "前の版との違い")
          html.text("を確かめます。やめる変更は、その記録の履歴を開き、第\(edition)版の内容に当たる版に「この版に戻す」で戻してください。計画の全体を一度に戻すことはできません。")
        }
        html.element(.li) { html in
          html.link(.decision(draft.id), text: "決裁と公表")
          html.text("で起案し、決裁を受けて公表します。決定日、変更の概要及び理由は、公表のときに改定の記録として計画に加わります。")
        }
      }
    }
  }
}
