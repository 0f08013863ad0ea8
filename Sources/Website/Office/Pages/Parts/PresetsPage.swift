internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// 判定尺度の例: scales as bodies published them, to be taken over and adapted; and the usual yearly round.
enum PresetsPage {
  static let routes = [
    OfficeRoute(.get, .presets("{plan}"), .editPlan) { try page($0, problem: nil) },
    OfficeRoute(.post, .presets("{plan}"), .editPlan) { try await adopt($0) },
  ]

  private static func adopt(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let scale = request.form["scale"] ?? ""
    let preset: AdoptPreset.Preset = scale.isEmpty ? .round : .scale(RecordID(scale))
    do {
      try await AdoptPreset(draft: draft, preset: preset, actor: request.actor).run(on: request.office.store)
    } catch {
      return try page(request, problem: try error.asFinding.message)
    }
    return scale.isEmpty ? .see(.part(draft.id, "round"), done: .added) : .see(.parts(draft.id), done: .added)
  }

  private static func page(_ request: OfficeRequest, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    var page = OfficePage(
      title: "判定尺度と進め方の例", request, section: .basics, lead: "実際に使われている判定尺度を取り込み、自分の団体に合わせて直せます。")
    page.trail = [(.parts(draft.id), PlanSection.basics.title)]
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        if draft.plan.yearlyRound == nil { writeRound(draft, request, &html) }
        for preset in GradeScalePresets.all { write(preset, draft, request, &html) }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func writeRound(_ draft: Draft, _ request: OfficeRequest, _ html: inout HTML) {
    let round = YearlyRoundPreset.usual
    html.element(.section, [.labelledBy("round")]) { html in
      html.element(.h2, [.id("round")], text: "年次の進め方の例")
      html.facts(
        [("行う評価", round.stages.map(\.label).joined(separator: " → "))]
          + round.milestones.map { ($0.kind.label, "翌年度の\($0.month)月\($0.day)日まで") })
      html.element(.p, text: "日付は一つの例で、法や手引が定めるものではありません。")
      html.postForm(.presets(draft.id), token: request.formToken) { $0.submit("この進め方を取り込む") }
    }
  }

  private static func write(
    _ preset: GradeScalePreset, _ draft: Draft, _ request: OfficeRequest, _ html: inout HTML
  ) {
    let scale = preset.scale
    let id = "scale-" + scale.id.rawValue
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)], text: scale.title)
      html.facts([("使っている団体", preset.origin), ("区分の決め方", scale.basis ?? "")])
      html.element(.ul) { html in
        for grade in scale.grades {
          let bound = grade.lowerBound.map { "　\(JapaneseNumber.plain($0))以上" } ?? ""
          html.element(.li, text: grade.label + (grade.meaning.map { "：" + $0 } ?? "") + bound)
        }
      }
      if let source = scale.source {
        let words = [source.title, source.url].compactMap { $0 }.joined(separator: " ")
        html.element(.p, [.class("help")], text: "出典：" + words)
      }
      if draft.plan.gradeScales.contains(where: { $0.id == scale.id }) {
        html.element(.p, text: "この計画に取り込んでいます。")
      } else {
        html.postForm(.presets(draft.id), token: request.formToken) { html in
          html.hidden("scale", scale.id.rawValue)
          html.element(.button, [.type("submit"), .class("button second")]) { html in
            html.text("取り込む")
            html.element(.span, [.class("visually-hidden")], text: "（\(scale.title)）")
          }
        }
      }
    }
  }
}
