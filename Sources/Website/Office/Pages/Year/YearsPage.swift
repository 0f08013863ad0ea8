internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The years of a plan and its round: which are open, which are closed, by when what is due.
enum YearsPage {
  static let routes = [
    OfficeRoute(.get, .years("{plan}"), .readPlan) { try page($0) },
    OfficeRoute(.get, .roundCalendar("{plan}"), .readPlan) { request in
      .file(
        try RoundCalendar.bytes(request), name: "yearly-round.ics", mediaType: DueDateNotice.calendarType)
    },
  ]

  private static func page(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let years = draft.reviewYears(on: request.today).reversed()
    let page = OfficePage(
      title: "年次評価", request, section: .years, lead: "毎年度の実績をまとめ、評価し、年次報告として公表します。その結果が、次の計画の見直しにつながります。")
    return .page(
      page.bytes { html in
        if years.isEmpty {
          html.element(.p, text: emptyText(draft.plan, request.today))
        }
        for year in years { write(YearState(draft, year: year), request, draft, &html) }
        writeRound(request, draft, &html)
      })
  }

  private static func emptyText(_ plan: Plan, _ today: CalendarDate) -> String {
    guard let first = plan.span?.first.fiscalYear else { return "計画期間を定めると、評価する年度がここに並びます。" }
    return "最初の年度（\(Wareki.textWithWesternYear(first))）が終わると、評価を始められます。"
  }

  private static func write(
    _ state: YearState, _ request: OfficeRequest, _ draft: Draft, _ html: inout HTML
  ) {
    let id = "year-" + state.year.description
    html.element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)]) { html in
        html.link(.year(draft.id, state.year.description), text: Wareki.textWithWesternYear(state.year))
      }
      html.element(.p, text: YearWords.sentence(state, draft))
      MilestoneTable(state: state, today: request.today).write(into: &html)
    }
  }

  private static func writeRound(_ request: OfficeRequest, _ draft: Draft, _ html: inout HTML) {
    html.element(.section, [.labelledBy("round")]) { html in
      html.element(.h2, [.id("round")], text: "年次の進め方")
      let round = draft.plan.round
      if draft.plan.yearlyRound == nil {
        html.element(.p, text: "この計画の進め方はまだ定められていないため、一般的な例を用いています。")
      }
      html.facts([
        ("行う評価", round.stages.map(\.label).joined(separator: " → ")),
        ("今後の方向を表す言葉", round.directions.map(\.label).joined(separator: "、")),
      ])
      html.element(.div, [.class("actions")]) { html in
        if request.may(.editPlan) {
          html.link(.part(draft.id, "round"), [.class("button second")], text: "進め方を定める")
          html.link(.presets(draft.id), [.class("button second")], text: "判定尺度と進め方の例")
        }
        html.link(.roundCalendar(draft.id), [.class("button second")], text: "自分の予定をカレンダーに取り込む")
      }
    }
  }
}

/// How a year stands, in sentences.
enum YearWords {
  static func sentence(_ state: YearState, _ draft: Draft) -> String {
    if draft.hasPublished(state.year) { return "年次報告を公表しています。" }
    if draft.isClosed(state.year) { return "年次報告をまとめました。決裁を受けて公表します。" }
    let open = state.unreported.count
    let judged = state.sheets.count { $0.stages.allSatisfy { $0.review != nil } }
    let figures = open == 0 ? "実績値は全て報告されています。" : "実績値が\(open)件報告されていません。"
    return figures + "全ての段階の評価を終えた施策は、\(state.sheets.count)件のうち\(judged)件です。"
  }
}

/// What is due when.
struct MilestoneTable {
  let state: YearState
  let today: CalendarDate

  func write(into html: inout HTML) {
    guard !state.milestones.isEmpty else { return }
    html.tableRegion("予定と進み具合") { html in
      html.element(.table) { html in
        html.element(.caption, text: "\(Wareki.text(state.year))の評価の予定と進み具合")
        html.row(header: ["期限", "行うこと", "進み具合"])
        html.element(.tbody) { html in for milestone in state.milestones { write(milestone, &html) } }
      }
    }
  }

  private func write(_ milestone: YearState.Milestone, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.td, text: Wareki.text(milestone.day))
      html.element(.th, [.scope("row")], text: milestone.kind.label)
      html.element(.td) { html in
        if let done = milestone.done, let all = milestone.of { html.text("\(done)／\(all)　") }
        if milestone.isDone {
          html.text("完了")
        } else if milestone.done != nil, milestone.isOverdue(on: today) {
          html.element(.span, [.class("overdue")], text: "期限超過")
        }
      }
    }
  }
}
