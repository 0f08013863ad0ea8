import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Plans written as StratML")
struct StratMLExportTests {
  private typealias Samples = StratMLSamples

  @Test("whatever a plan holds, the document keeps the schema", arguments: 0..<50)
  func schema(seed: Int) {
    let plan = Samples.plan(seed: seed)
    for part in Samples.parts {
      let problems = StratMLSchema.of(part).problems(in: Samples.bytes(plan, part))
      #expect(problems.isEmpty, "\(part) \(problems.prefix(3))")
    }
  }

  @Test("見本県 keeps the schema in every part, and is read back without a repair")
  func sample() throws {
    let plan = try FormSupport.sample()
    for part in Samples.parts {
      let bytes = Samples.bytes(plan, part)
      #expect(StratMLSchema.of(part).problems(in: bytes).isEmpty)
      let reading = StratMLImport.read(bytes)
      #expect(reading.repairs.isEmpty, "\(reading.repairs.prefix(3).map(\.message))")
      #expect(reading.plan?.measures.count == plan.measures.count)
      #expect(reading.plan?.bodies == plan.bodies)
    }
  }

  @Test("a plan of nothing but a title, and one whose records share their ids, keep the schema")
  func extremes() {
    let empty = Plan(id: "1", title: "")
    let twins = Plan(id: "1", title: "二重の計画") { plan in
      plan.bodies = [LocalGovernmentCode("310000"), LocalGovernmentCode("310000")].compactMap { $0 }
      plan.measures = ["a", "a", "1 b", "あ", "a__2", "_"].map { Measure(id: RecordID($0), title: "施策") }
      plan.indicators = ["a", "a", "\u{0}"].map { Indicator(id: RecordID($0), title: "指標") }
    }
    for plan in [empty, twins] {
      for part in Samples.parts {
        let problems = StratMLSchema.of(part).problems(in: Samples.bytes(plan, part))
        #expect(problems.isEmpty, "\(problems)")
      }
    }
    let back = StratMLImport.read(Samples.bytes(twins)).plan
    #expect(back?.measures.map(\.id) == twins.measures.map(\.id))
    #expect(back?.bodies == twins.bodies)
  }

  @Test("the table of schemas finds what is wrong")
  func schemaFindsFaults() {
    let schema = StratMLSchema.partTwo
    #expect(schema.problems(in: Array(Samples.sound.utf8)).isEmpty)
    let faults: [(String, String)] = [
      ("<Name>海辺市デジタル計画</Name>", ""), ("_o1", "1o"), ("_o1", "_i1"), ("2026-03-31<", "2026/3/31<"),
      ("1000", "1,000"), ("\"Outcome\"", "\"outcome\""), ("<Submitter>", "<Sender/><Submitter>"),
      ("Type=\"Strategic_Plan\"", ""), ("<Vision>", "<Mission/><Vision>"), ("urn:ISO", "urn:iso"),
    ]
    for (old, new) in faults { #expect(!schema.problems(in: Samples.sound(old, new)).isEmpty, "\(old) → \(new)") }
  }

  @Test(
    "measures stand under their first adopted pillar, all others and the plan's indicators under goals of their own")
  func goals() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.pillars = [PillarChoice(.dataUse, policy: "使いやすく"), PillarChoice(.onlineProcedures, isAdopted: false)]
      plan.measures = [
        Measure(id: "m1", title: "一") { $0.pillars = [.onlineProcedures, .dataUse] },
        Measure(id: "m2", title: "二") { $0.pillars = [.onlineProcedures] }, Measure(id: "m3", title: "三"),
      ]
      plan.indicators = [Indicator(id: "k", title: "満足度")]
    }
    let text = String(decoding: Samples.bytes(plan), as: UTF8.self)
    let goals = text.components(separatedBy: "<Goal>").dropFirst()
    #expect(goals.count == 3)
    #expect(goals.map { $0.contains("_M.m1<") } == [true, false, false])
    #expect(goals.map { $0.contains("_M.m2<") && $0.contains("_M.m3<") } == [false, true, false])
    #expect(goals.map { $0.contains("_I.k<") } == [false, false, true])
    let back = StratMLImport.read(Array(text.utf8)).plan
    #expect(back?.measures.map(\.pillars) == [[.onlineProcedures, .dataUse], [.onlineProcedures], []])
    #expect(back?.pillars == [PillarChoice(.dataUse, policy: "使いやすく")])
  }

  @Test("a fiscal year runs from April to March, and a report alone holds results")
  func results() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.indicators = [
        Indicator(id: "k", title: "件数") {
          $0.targets = [Target(value: 5, deadline: .by(.fiscalYear(FiscalYear(2026))))]
        }
      ]
      plan.observations = [Observation(indicator: "k", period: .fiscalYear(FiscalYear(2026)), value: .number(4))]
    }
    let report = String(decoding: Samples.bytes(plan), as: UTF8.self)
    #expect(report.contains("<StartDate>2026-04-01</StartDate>"))
    #expect(report.contains("<EndDate>2027-03-31</EndDate>"))
    #expect(report.contains("<ActualResult>"))
    for type in [StratMLDocumentType.strategicPlan, .performancePlan] {
      let document = StratMLExport.document(of: plan, part: .two(type))
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(!text.contains("<ActualResult>") && text.contains("Type=\"\(type.rawValue)\""))
      #expect(document.losses.map(\.kind) == [.results])
    }
  }

  @Test("remarks of officers stay in the house")
  func remarks() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.measures = [Measure(id: "m", title: "施策") { $0.content = "進めます。<!-- 財政課と協議中 -->" }]
    }
    #expect(!String(decoding: Samples.bytes(plan), as: UTF8.self).contains("協議中"))
  }
}
