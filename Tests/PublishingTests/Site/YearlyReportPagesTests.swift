import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("Yearly reports on the site")
struct YearlyReportPagesTests {
  private static let year = FiscalYear(2024)

  private func plan(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
    var plan = SamplePlan.plan()
    plan.span = DateSpan(first: Self.year.firstDay, last: Self.year.next.next.lastDay)
    plan.sections = [Section(id: "s", name: "窓口課")]
    plan.indicators = []
    plan.vision?.headlineIndicators = []
    plan.measures = [
      Measure(id: "m", title: "電子申請") {
        $0.lead = "s"
        $0.pillars = [.onlineProcedures]
        $0.indicators = [
          Indicator(id: "i", title: "利用率") { $0.unit = "％" }, Indicator(id: "j", title: "満足度"),
        ]
        $0.reviews = [
          Review(fiscalYear: Self.year) {
            $0.publishedGrade = "B"
            $0.reasonForDifference = "災害の影響を除いたため"
            $0.progress = "様式を<改め>ました。"
            $0.nextStep = "見直し"
            $0.changeRequest = "目標を改める。"
            $0.effects = [
              ReviewEffect(title: "窓口の時間") {
                $0.hours = 1_200; $0.reinvestedIn = "n"
              }
            ]
          },
          Review(fiscalYear: Self.year, stage: .external) { $0.comment = "妥当である。" },
        ]
      },
      Measure(id: "n", title: "相談の予約") { $0.lead = "s" },
    ]
    plan.observations = [
      Observation(indicator: "i", period: .fiscalYear(Self.year), value: .number(42)) {
        $0.status = .provisional
        $0.evidence.title = "受付簿"
        $0.evidence.place = "D42"
      }
    ]
    plan.yearlyRound = YearlyRound(
      stages: [.own, .external], milestones: [RoundMilestone(kind: .publication, month: 9, day: 30)],
      directions: [ReviewDirection(label: "見直し", consequence: .revise)])
    plan.yearlyReports = [
      YearlyReport(
        fiscalYear: Self.year, closedOn: CalendarDate(iso: "2025-09-01") ?? .earliest, summary: "利用が伸びました。",
        panelOpinion: "有識者会議：おおむね妥当。")
    ]
    change(&plan)
    return plan
  }

  private func pages(_ plan: Plan, on day: String = "2025-10-01") -> [String: String] {
    let date = CalendarDate(iso: day) ?? .earliest
    var outlook = PlanOutlook()
    outlook.yearEnds[Self.year] = [:]
    let files = PublicSite.files(
      for: SamplePlan.checked(plan), assessments: [], on: date, outlook: outlook)
    return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
  }

  @Test("a report tells what was done, said and decided, and what was not")
  func whole() throws {
    let pages = pages(plan())
    let report = try #require(pages["reports/fy2024/index.html"])
    for words in [
      "利用が伸びました。", "有識者会議", "様式を&lt;改め&gt;ました。", "災害の影響を除いたため", "妥当である。", "1,200時間", "相談の予約",
      "目標を改める。", "満足度", "速報", "受付簿、D42",
    ] {
      #expect(report.contains(words), "\(words)")
    }
    let missing = try #require(report.range(of: "報告されていない値"))
    #expect(report[missing.lowerBound...].contains("満足度"))
    let unjudged = try #require(report.range(of: "評価されていない施策"))
    #expect(report[unjudged.lowerBound...].contains("相談の予約"))
    #expect(pages["reports/index.html"]?.contains("令和6年度（2024年度）の年次報告") ?? false)
    #expect(pages["index.html"]?.contains("令和6年度（2024年度）の年次報告") ?? false)
    #expect(pages["sitemap/index.html"]?.contains("reports/fy2024") ?? false)
    #expect(pages["measures/m/index.html"]?.contains("reports/fy2024") ?? false)
  }

  /// The report of the year, on a site without faults.
  private func report(_ change: (inout Plan) -> Void = { _ in }) throws -> Substring {
    let plan = plan(change)
    let date = CalendarDate(iso: "2025-10-01") ?? .earliest
    let files = PublicSite.files(for: SamplePlan.checked(plan), assessments: [], on: date)
    #expect(SiteInspector.faults(files) == [])
    let file = try #require(files.first { $0.path == "reports/fy2024/index.html" })
    return Substring(String(decoding: file.bytes, as: UTF8.self))
  }

  private func part(_ page: Substring, from words: String) throws -> Substring {
    let place = try #require(page.range(of: words, options: .backwards))
    return page[place.lowerBound...]
  }

  @Test("what one stage wants changed stays asked for when a later stage is silent about the plan")
  func changesOfEveryStage() throws {
    let changes = try part(report(), from: "評価が計画の見直しを求めた施策")
    #expect(changes.contains("自己評価"))
    #expect(changes.contains("目標を改める。"))
    #expect(!changes.contains("外部評価"))
    let none = try report { plan in
      for place in plan.measures[0].reviews.indices {
        plan.measures[0].reviews[place].nextStep = nil
        plan.measures[0].reviews[place].changeRequest = " "
      }
    }
    #expect(none.contains("計画の見直しを求められた施策はありません。"))
  }

  @Test(
    "each value of the year stands with its target, its standing and all its evidence; the plan's own indicators too")
  func figures() throws {
    let due = Period.fiscalYear(Self.year)
    let page = try report { plan in
      plan.measures[0].indicators[0].targets = [
        Target(value: 45, deadline: .by(due)), Target(value: 90, deadline: .endOfPlan),
      ]
      plan.indicators = [Indicator(id: "k", title: "全体の指標") { $0.unit = "件" }]
      plan.observations[0].evidence.fileHash = "ab12"
      plan.observations.append(Observation(indicator: "k", period: due, value: .number(7)))
      plan.observations.append(Observation(indicator: "k", period: .fiscalYear(Self.year.next), value: .number(888)))
    }
    for words in ["45％", "90％", "速報", "SHA-256：ab12", "計画全体の指標", "7件", "確定"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("888"))
  }

  @Test("the grade that a whole measure was proposed is told beside the published one, on both pages")
  func proposed() throws {
    func pages(_ proposed: String?, reason: String? = nil) throws -> [String] {
      let pages = self.pages(
        plan {
          $0.measures[0].reviews[0].proposedGrade = proposed
          $0.measures[0].reviews[0].reasonForDifference = reason
        })
      return try ["reports/fy2024/index.html", "measures/m/index.html"].map { try #require(pages[$0]) }
    }
    for page in try pages("Ｃ低") {
      #expect(page.contains("Ｃ低") && page.contains("数値から算出した判定") && page.contains("最も低いもの"))
      #expect(page.contains("記載がありません。"))
    }
    for page in try pages("Ｃ低", reason: "災害のため") { #expect(!page.contains("記載がありません。")) }
    for page in try pages("B") { #expect(page.contains("最も低いもの") && !page.contains("記載がありません。")) }
    for page in try pages(nil) { #expect(!page.contains("最も低いもの") && !page.contains("記載がありません。")) }
  }

  @Test("published grades are counted by stage, in the order of their scale")
  func gradeCounts() throws {
    let page = try report { plan in
      plan.gradeScales = [GradeScale(id: "g", title: "3段階", grades: ["A", "B"].map { Grade(label: $0) })]
      plan.measures[0].reviews[0].gradeScale = "g"
      plan.measures[1].reviews = ["A", "B"].map { grade in
        Review(fiscalYear: Self.year) {
          $0.publishedGrade = grade
          $0.gradeScale = "g"
        }
      }
    }
    let table = try part(page, from: "公表した判定の数")
    let first = try #require(table.range(of: "1件"))
    let second = try #require(table.range(of: "2件"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test("telling what was done is no judgement; a measure kept for later is told once it was reviewed")
  func judged() throws {
    let page = try report { plan in
      plan.measures[1].priority = .later(condition: nil)
      plan.measures[1].reviews = [Review(fiscalYear: Self.year) { $0.progress = "準備をしました。" }]
    }
    #expect(page.contains("準備をしました。"))
    #expect(try part(page, from: "評価されていない施策").contains("相談の予約"))
  }

  @Test("with nothing reported and nothing judged the report says so, value by value")
  func empty() throws {
    let page = try report { plan in
      plan.observations = []
      plan.measures[0].reviews = []
      plan.yearlyReports[0].summary = nil
      plan.yearlyReports[0].panelOpinion = nil
    }
    let missing = try part(page, from: "報告されていない値")
    for words in ["利用率", "満足度", "電子申請", "相談の予約", "窓口課"] { #expect(missing.contains(words), "\(words)") }
    #expect(!page.contains("公表した判定の数"))
  }

  @Test("a late report is told on the front page of a plan without indicators, too")
  func overdueWithoutIndicators() {
    let late = plan {
      $0.yearlyReports = []
      $0.measures = []
    }
    #expect(pages(late)["index.html"]?.contains("過ぎています") ?? false)
  }

  @Test("the main navigation leads to the reports from the first that is there or overdue, and not before")
  func navigation() throws {
    let link = "href=\"../../reports/index.html\""
    #expect(pages(plan())["measures/m/index.html"]?.contains(link) ?? false)
    let waiting = plan { $0.yearlyReports = [] }
    #expect(pages(waiting)["measures/m/index.html"]?.contains(link) ?? false)
    #expect(!(pages(waiting, on: "2025-09-30")["measures/m/index.html"]?.contains("reports/") ?? true))
  }

  @Test("without a report and before its day there is no such page")
  func none() {
    let pages = pages(plan { $0.yearlyReports = [] }, on: "2025-09-30")
    #expect(pages["reports/index.html"] == nil)
    #expect(pages["reports/fy2024/index.html"] == nil)
  }

  @Test("a report that the plan's round promised is told to be late, from the day after, and not without a round")
  func overdue() {
    let late = plan { $0.yearlyReports = [] }
    #expect(pages(late)["index.html"]?.contains("令和6年度の年次報告は、公表の予定日（令和7年9月30日）を過ぎています。") ?? false)
    #expect(pages(late)["reports/index.html"]?.contains("過ぎています") ?? false)
    let silent = plan {
      $0.yearlyReports = []
      $0.yearlyRound = nil
    }
    #expect(!(pages(silent)["index.html"]?.contains("過ぎています") ?? true))
    #expect(!(pages(plan())["index.html"]?.contains("過ぎています") ?? true))
  }
}
