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
      "目標を改める。", "満足度", "速報", "出典：受付簿、D42",
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
