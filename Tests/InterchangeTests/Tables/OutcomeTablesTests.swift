import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The outcome chain in the layout of the national RS system")
struct OutcomeTablesTests {
  private func table(_ bytes: [UInt8]) -> [[String]] { CSVReader.read(bytes).rows.map(\.cells) }

  private let plan = Plan(id: "p", title: "計画") { plan in
    plan.bodies = LocalGovernments.find(name: "鳥取県").map(\.code)
    plan.sections = [Section(id: "joho", name: "情報政策課"), Section(id: "kyoku", name: "総務局")]
    plan.indicators = [
      Indicator(id: "all", title: "満足度") {
        $0.level = .impact; $0.reasonForMissingStep = "測れないため。"
      }
    ]
    plan.measures = [
      Measure(id: "m1", title: "一") { $0.lead = "kyoku" },
      Measure(id: "m2", title: "二") { measure in
        measure.lead = "joho"
        measure.budget = Budget(businessCode: "02-01", amounts: [])
        measure.indicators = [
          Indicator(id: "out", title: "講座の数") {
            $0.level = .activity
            $0.direction = .increase
            $0.unit = "回"
            $0.targets = [
              Target(value: 40, deadline: .by(.fiscalYear(FiscalYear(2025)))),
              Target(value: 60, deadline: .by(.fiscalYear(FiscalYear(2027)))),
            ]
            $0.leadsTo = ["come"]
          },
          Indicator(id: "come", title: "待ち時間") {
            $0.level = .outcome
            $0.outcomeTerm = .middle
            $0.direction = .decrease
            $0.targets = [Target(value: 5, deadline: .by(.fiscalYear(FiscalYear(2025))))]
            $0.leadsTo = ["all"]
          },
        ]
      },
    ]
    plan.observations = [
      Observation(indicator: "out", period: .fiscalYear(FiscalYear(2025)), value: .number(30)),
      Observation(indicator: "out", period: .fiscalYear(FiscalYear(2024)), value: .notMeasured),
      Observation(indicator: "out", period: .calendarYear(2023), value: .number(99)),
      Observation(indicator: "come", period: .fiscalYear(FiscalYear(2025)), value: .number(8)),
    ]
  }

  private func figures() -> [[String: String]] {
    let names = OutcomeFiguresTable.columns(plan).map(\.name)
    return table(OutcomeFiguresTable.csv(plan)).dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  @Test("the columns stand as the system has them: 28 before the years, and years only where there is data")
  func columns() {
    let names = OutcomeFiguresTable.columns(plan).map(\.name)
    #expect(OutcomeFiguresTable.leadingColumns.count == 28)
    #expect(names.suffix(2) == ["2025", "2027"])
    #expect(names.count == 30)
    #expect(OutcomeLinksTable.columns.count == 23)
    #expect(OutcomeFiguresTable.leadingColumns.count + OutcomeFiguresTable.years.count == 82)
  }

  @Test("four rows for each indicator, one for each activity, in the order of the plan")
  func rows() {
    let rows = figures()
    #expect(
      rows.map { $0["アクティビティ・アウトプット・アウトカムの番号"] }
        == ["全体-1", "全体-1", "全体-1", "全体-1", "施策1", "施策2"] + Array(repeating: "施策2-1", count: 4)
        + Array(repeating: "施策2-2", count: 4))
    let output = rows.filter { $0["活動指標／成果指標"] == "講座の数" }
    #expect(output.map { $0["目標年度／目標値／実績値／達成率"] } == ["目標年度", "目標値", "実績値", "達成率"])
    #expect(output.map { $0["2025"] } == ["2025", "40", "30", "75"])
    #expect(output.map { $0["2027"] } == ["2027", "60", "", ""])
    #expect(output[0]["課"] == "情報政策課" && output[0]["予算事業ID"] == "02-01" && output[0]["種別"] == "アウトプット")
    #expect(rows[4]["局・庁"] == "総務局" && rows[4]["課"] == "")
  }

  @Test("a rate of attainment stands only where a quotient means something")
  func rates() {
    let waiting = figures().filter { $0["活動指標／成果指標"] == "待ち時間" }
    #expect(waiting.map { $0["2025"] } == ["2025", "5", "8", ""])
    #expect(waiting[0]["改善の上向き／下向き"] == "下向き" && waiting[0]["アウトカムの期間"] == "中期")
  }

  @Test("links lead from the activity to its output and on, and a missing step tells its reason")
  func links() {
    let names = OutcomeLinksTable.columns.map(\.name)
    let rows = table(OutcomeLinksTable.csv(plan)).dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(rows.map { $0["派生元の番号"] } == ["全体-1", "施策2", "施策2-1", "施策2-2"])
    #expect(rows.map { $0["派生先の番号"] } == ["", "施策2-1", "施策2-2", "全体-1"])
    #expect(rows.map { $0["アウトカムを複数段階で設定できない理由"] } == ["測れないため。", "", "", ""])
  }

  @Test("every row has a cell for every column", arguments: 0..<20)
  func shape(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(1_500 + seed))
    let plan = generator.plan()
    for (bytes, columns) in [
      (OutcomeFiguresTable.csv(plan), OutcomeFiguresTable.columns(plan)),
      (OutcomeLinksTable.csv(plan), OutcomeLinksTable.columns),
    ] {
      let rows = table(bytes)
      #expect(rows.first == columns.map(\.name))
      #expect(rows.allSatisfy { $0.count == columns.count })
      #expect(Set(columns.map(\.name)).count == columns.count)
    }
  }

  @Test("what an actual value rests on stands beside it, and beside nothing else")
  func evidence() {
    var plan = plan
    plan.observations = [
      Observation(indicator: "out", period: .fiscalYear(FiscalYear(2025)), value: .number(30)) {
        $0.evidence.publisher = "総務省"
        $0.evidence.place = "第3表 B12"
        $0.evidence.formula = "=a/b"
        $0.reportedBy = "joho"
        $0.reportedOn = CalendarDate(iso: "2026-05-01")
        $0.correctionReason = "転記の誤り"
        $0.staleness = "割る数が0のため"
      }
    ]
    let names = ObservationTable.columns.map(\.name)
    let rows = table(ObservationTable.csv(plan)).dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    let actual = rows.first { $0["値の種類"] == "実績値" } ?? [:]
    #expect(actual["資料の発行者"] == "総務省" && actual["資料の中の場所"] == "第3表 B12" && actual["計算式"] == "'=a/b")
    #expect(actual["報告した課"] == "情報政策課" && actual["報告した日"] == "2026-05-01")
    #expect(actual["訂正の理由"] == "転記の誤り" && actual["計算し直せない理由"] == "割る数が0のため")
    #expect(rows.filter { $0["値の種類"] == "目標値" }.allSatisfy { $0["計算式"] == "" && $0["報告した日"] == "" })
  }

  @Test("indicators.json holds every indicator with its values as the canonical JSON has them")
  func indicatorsJSON() throws {
    let bytes = IndicatorsJSON.bytes(for: plan)
    #expect(JSONReader.read(bytes).problems.isEmpty)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let items = try #require(root["indicators"] as? [[String: Any]])
    #expect(items.map { $0["measure"] as? String } == [nil, "m2", "m2"])
    #expect(items.map { ($0["observations"] as? [Any])?.count } == [0, 3, 1])
    let parts = EditionParts(CanonicalJSON.bytes(for: plan))
    #expect(parts.indicators.map(\.observations.count) == [0, 3, 1])
  }
}
