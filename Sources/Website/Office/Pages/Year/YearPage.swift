internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// One year: every measure's sheet by stage, what is missing, how long sheets took, and the closing.
enum YearPage {
  static let routes = [
    OfficeRoute(.get, .year("{plan}", "{year}"), .readPlan) { try page($0, problem: nil) },
    OfficeRoute(.post, .closeYear("{plan}", "{year}"), .propose) { try await close($0) },
  ]

  /// The year that the path names, when the plan has it.
  static func year(_ request: OfficeRequest) throws -> FiscalYear {
    guard case .fiscalYear(let year)? = Period(code: request.parameter("year")),
      try request.plan.reviewYears(on: request.today).contains(year)
    else { throw Refusal.notFound }
    return year
  }

  private static func close(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    guard let proposer = request.account else { throw Refusal.forbidden }
    let opinion = request.form["opinion"] ?? ""
    let report = YearlyReport(
      fiscalYear: try year(request), closedOn: request.today, summary: request.form["summary"],
      panelOpinion: opinion.isEmpty ? nil : opinion)
    do {
      let id = try await CloseYear(
        draft: draft, report: report, proposer: proposer, confirmed: ReleaseView.confirmed(request.form)
      ).run(
        on: request.office.store, today: request.today)
      return .see(.proposal(draft.id, id), done: .yearClosed)
    } catch {
      return try page(request, problem: try error.asFinding.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    let state = YearState(draft, year: try year(request))
    var page = OfficePage(
      title: "\(Wareki.textWithWesternYear(state.year))の評価", request, section: .years,
      lead: YearWords.sentence(state, draft))
    page.trail = [(.years(draft.id), PlanSection.years.title)]
    let view = YearView(request: request, draft: draft, state: state, problem: problem)
    return .page(page.bytes { view.write(into: &$0) }, problem == nil ? .ok : .unprocessableContent)
  }
}

/// Writes the page of a year.
struct YearView {
  let request: OfficeRequest
  let draft: Draft
  let state: YearState
  let problem: String?

  func write(into html: inout HTML) {
    MilestoneTable(state: state, today: request.today).write(into: &html)
    writeSheets(&html)
    writeUnreported(&html)
    writeUnexplained(&html)
    writeTimes(&html)
    if request.may(.propose) { writeClosing(&html) }
  }

  /// The own section's first.
  private var sheets: [ReviewSheet] {
    let section = request.account?.section
    let isOwn = { (sheet: ReviewSheet) in sheet.measure.lead?.rawValue == section && section != nil }
    return state.sheets.filter(isOwn) + state.sheets.filter { !isOwn($0) }
  }

  private func writeSheets(_ html: inout HTML) {
    html.element(.section, [.labelledBy("sheets")]) { html in
      html.element(.h2, [.id("sheets")], text: "評価シート")
      html.tableRegion("評価シートの一覧") { html in
        html.element(.table) { html in
          html.element(.caption, text: "施策ごとの評価の進み具合")
          html.row(header: ["施策", "担当課", "確認が必要なこと"] + stages.map(\.label))
          html.element(.tbody) { html in for sheet in sheets { write(sheet, &html) } }
        }
      }
    }
  }

  private var stages: [ReviewStage] { state.sheets.first?.stages.map(\.stage) ?? [] }

  private func write(_ sheet: ReviewSheet, _ html: inout HTML) {
    let measure = sheet.measure
    html.element(.tr) { html in
      html.element(.th, [.scope("row")], text: ReferenceChoices.title(measure.number, measure.title))
      html.element(.td, text: measure.lead.flatMap { draft.plan.section($0)?.name } ?? "定められていません")
      html.element(.td, text: sheet.exceptions.isEmpty ? "なし" : "\(sheet.exceptions.count)件")
      for stage in sheet.stages {
        html.element(.td) { html in
          let path = OfficePath.reviewSheet(
            draft.id, state.year.description, kind: PlanRecords.Kind.measure, measure.id.rawValue, stage.stage.rawValue)
          html.link(path) { html in
            html.text(stage.review.map { $0.publishedGrade ?? "評価済み" } ?? "未評価")
            html.element(.span, [.class("visually-hidden")], text: "（\(measure.title)、\(stage.stage.label)）")
          }
        }
      }
    }
  }

  private func writeUnreported(_ html: inout HTML) {
    let provisional = state.sheets.flatMap(\.figures).count { $0.line.state == .provisional }
    if provisional > 0 {
      html.element(.p, text: "速報のままの値が\(provisional)件あります。年次報告には「速報」として載ります。")
    }
    guard !state.unreported.isEmpty else { return }
    html.element(.section, [.labelledBy("unreported")]) { html in
      html.element(.h2, [.id("unreported")], text: "報告されていない値（\(state.unreported.count)件）")
      html.element(.p, text: "年度を締めると、年次報告に「未報告」として載ります。")
      html.element(.ul) { html in
        for line in state.unreported {
          html.element(.li) { html in
            if let section = line.section {
              html.element(
                .a,
                [
                  .href(
                    OfficePath.sectionFigures(draft.id, section.id.rawValue).text([
                      ("year", state.year.description)
                    ]))
                ], text: line.indicator.title)
              html.text("（\(section.name)）")
            } else {
              html.text("\(line.indicator.title)（担当課が定められていません）")
            }
          }
        }
      }
    }
  }

  /// Grades that differ from the figures without a word, such as those that were taken over from elsewhere.
  private func writeUnexplained(_ html: inout HTML) {
    let findings = UnexplainedGrades.findings(in: draft.plan)
    guard !findings.isEmpty else { return }
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "数値から算出した判定と異なり、理由のない判定（\(findings.count)件）")
      html.element(.ul) { html in
        for finding in findings {
          html.element(.li) { html in
            let path = RecordTitle.path(finding.place.record, field: finding.place.field, in: draft.id)
            html.link(path, text: finding.summary)
          }
        }
      }
    }
  }

  private func writeTimes(_ html: inout HTML) {
    guard !state.minutes.isEmpty else { return }
    let minutes = state.minutes.values.sorted()
    let middle = minutes[minutes.count / 2]
    html.element(.p, [.class("help")]) { html in
      html.text(
        "評価シートの作成に要した時間は、\(minutes.count)件の合計で\(minutes.reduce(0, +))分、1件当たりの中央値は\(middle)分です。"
          + "開いてから保存するまでの時間（1回\(SheetTime.mostMinutes)分まで）をシートごとに数えたもので、個人ごとには集計していません。")
    }
  }

  private func writeClosing(_ html: inout HTML) {
    html.element(.section, [.labelledBy("closing")]) { html in
      html.element(.h2, [.id("closing")], text: "年度を締める")
      PasswordPages.writeProblem(problem, &html)
      if draft.hasPublished(state.year) { return html.element(.p, text: "年次報告を公表しました。見直しは「計画の改定」から始めます。") }
      if let pending = draft.pendingProposal {
        return html.element(.p) { html in
          html.link(.proposal(draft.id, pending.id), text: pending.value.title)
          html.text("が\(pending.value.state.label)のため、今は締められません。")
        }
      }
      html.element(
        .p, text: "締めると、実績値と評価が年次報告として固定され、決裁の後に一つの版として公表されます。計画の本文や目標は変わりません。改定中の下書きも、公表されません。")
      html.postForm(.closeYear(draft.id, state.year.description), token: request.formToken) { html in
        html.area(
          "summary", "その年度のまとめ", value: request.form["summary"] ?? state.report?.summary ?? "",
          help: "1年間に何ができ、何が残ったかを、住民に分かるように数行で書いてください。", isRequired: true)
        html.area(
          "opinion", "外部評価の意見", value: request.form["opinion"] ?? state.report?.panelOpinion ?? "",
          help: "外部評価を行ったときは、組織の名称と、計画の全体についての意見を書いてください。")
        ReleaseView.writeQuestions(confirmed: ReleaseView.confirmed(request.form), &html)
        html.element(.div, [.class("actions")]) { $0.submit("年度を締めて起案する") }
      }
    }
  }
}
