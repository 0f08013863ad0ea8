import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Records that do not fit together")
struct DamagedRecordsTests {
  private let plan: Plan = {
    var plan = Plan(id: "p", title: "計画")
    plan.sections = [Section(id: "s", name: "課")]
    plan.measures = ["m-1", "m-2"].map { id in
      var measure = Measure(id: RecordID(id), title: "施策")
      measure.lead = "s"
      measure.indicators = [Indicator(id: RecordID("k-" + id), title: "指標")]
      measure.reviews = [Review(fiscalYear: FiscalYear(2024), stage: .external)]
      return measure
    }
    plan.observations = [Observation(indicator: "k-m-1", period: .fiscalYear(FiscalYear(2024)), value: .number(1))]
    return plan
  }()

  private func join(_ change: (inout [PlanRecord]) -> Void) -> PlanReading {
    var records = PlanRecords.split(plan)
    change(&records)
    return PlanRecords.join(records)
  }

  private func place(of id: String, in records: [PlanRecord]) -> Int {
    records.firstIndex { $0.id == id } ?? 0
  }

  @Test("the names of records say what they hold")
  func names() {
    let names = PlanRecords.split(plan).map { "\($0.kind) \($0.id) \($0.parent ?? "-") \($0.position)" }
    #expect(
      names == [
        "plan p - 0", "section s - 0", "measure m-1 - 0", "indicator k-m-1 m-1 0", "review m-1@FY2024@external m-1 0",
        "measure m-2 - 1000", "indicator k-m-2 m-2 0", "review m-2@FY2024@external m-2 0",
        "observation k-m-1@FY2024 k-m-1 0",
      ])
  }

  @Test("an indicator or review without its measure is reported")
  func orphans() {
    let reading = join { records in records.removeAll { $0.kind == "measure" && $0.id == "m-2" } }
    #expect(reading.plan.measures.map(\.id) == ["m-1"])
    #expect(reading.findings.map(\.rule.rawValue) == ["reading-dangling-reference", "reading-dangling-reference"])
    #expect(
      reading.findings.map(\.place) == [Place(.indicator("k-m-2")), Place(.review("m-2", FiscalYear(2024)))])
    #expect(reading.findings.allSatisfy { $0.severity == .error && $0.summary.contains("m-2") })
  }

  @Test("a record of an unknown kind is reported")
  func unknownKind() {
    let reading = join { $0.append(PlanRecord(kind: "memo", id: "x", json: Array("{}".utf8))) }
    #expect(reading.plan == plan)
    #expect(reading.findings.map(\.summary).joined().contains("memo／x"))
  }

  @Test("damage in one record leaves the others readable", arguments: ["{\"id\":", "", "[1]", "\"x\"", "{} {}"])
  func damaged(text: String) {
    let reading = join { $0[place(of: "s", in: $0)].json = Array(text.utf8) }
    #expect(reading.findings.count == 1)
    #expect(reading.findings.first?.place.record == .section("s"))
    #expect(reading.plan.measures == plan.measures)
    let measure = join { $0[place(of: "m-2", in: $0)].json = Array(text.utf8) }
    #expect(measure.plan.measures == [plan.measures[0]])
    #expect(measure.findings.first?.place.record == .measure("m-2"))
  }

  @Test("bytes that are no UTF-8 are reported with their record")
  func notText() {
    let reading = join { $0[place(of: "m-1", in: $0)].json = [0x7B, 0xFF, 0x7D] }
    #expect(reading.findings.first?.place == Place(.measure("m-1")))
  }

  @Test("without the plan's own record the others are read")
  func withoutPlan() {
    let reading = join { records in records.removeAll { $0.kind == "plan" } }
    #expect(reading.plan.measures == plan.measures)
    #expect(reading.findings.contains { $0.rule == ReadingRule.missingFile.id })
    #expect(PlanRecords.join([]).findings.contains { $0.rule == ReadingRule.missingFile.id })
  }

  @Test("a field that is wrong is named with its record, without a line")
  func wrongField() {
    let reading = join {
      $0[place(of: "m-1", in: $0)].json = Array("{\"id\":\"m-1\",\"title\":\"x\",\"goalDeadline\":\"いつか\"}".utf8)
    }
    #expect(reading.findings.map(\.place) == [Place(.measure("m-1"), field: "goalDeadline")])
  }

  @Test("lists written into the plan's own record do not hide the records")
  func listsInside() {
    let json = "{\"schema\":\"tebiki-plan/1\",\"id\":\"p\",\"title\":\"計画\",\"measures\":[]}"
    let reading = join { $0[place(of: "p", in: $0)].json = Array(json.utf8) }
    #expect(reading.plan == plan)
    #expect(reading.findings.map(\.rule) == [ReadingRule.duplicateKey.id])
  }

  @Test("a place between two brothers is found where there is one")
  func positions() {
    #expect(PlanRecords.position(between: nil, and: nil) == 0)
    #expect(PlanRecords.position(between: 1000, and: nil) == 2000)
    #expect(PlanRecords.position(between: nil, and: 0) == -1000)
    #expect(PlanRecords.position(between: 1000, and: 2000) == 1500)
    #expect(PlanRecords.position(between: 1000, and: 1001) == nil)
    #expect(PlanRecords.position(between: 5, and: 5) == nil)
    #expect(PlanRecords.position(between: .max, and: nil) == nil)
    #expect(PlanRecords.position(between: nil, and: .min) == nil)
    #expect(PlanRecords.position(between: .min, and: .max) == -1)
  }

  @Test("places are kept wherever the order allows it", arguments: 0..<200)
  func keptPositions(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let before: [Int64?] = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Bool.random(using: &generator) ? Int64.random(in: -5...20, using: &generator) * 100 : nil
    }
    guard let places = RecordPositions.placed(before) else { return }
    #expect(places.count == before.count)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    let known = before.compactMap { $0 }
    if zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }) {
      #expect(zip(before, places).allSatisfy { $0 == nil || $0 == $1 })
    }
  }
}
