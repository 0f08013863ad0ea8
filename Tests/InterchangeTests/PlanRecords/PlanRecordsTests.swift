import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("A plan as records")
struct PlanRecordsTests {
  /// 見本県's plan and those of real bodies.
  private static let folders: [String] = {
    let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
    let real = examples.appending(path: "real")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: real.path)) ?? []
    let plans = names.sorted().map { real.appending(path: $0).path }
    return ([examples.appending(path: "mihon").path] + plans).filter {
      FileManager.default.fileExists(atPath: $0 + "/plan.yaml")
    }
  }()

  private func generated(_ seed: Int) -> Plan {
    var generator = PlanGenerator(seed: UInt64(seed))
    return generator.plan()
  }

  private func expectWhole(_ plan: Plan, shuffledBy seed: UInt64) {
    let records = PlanRecords.split(plan)
    let written = CanonicalJSON.bytes(for: plan)
    let direct = CanonicalJSON.read(written)
    let reading = PlanRecords.join(records)
    #expect(CanonicalJSON.bytes(for: reading.plan) == CanonicalJSON.bytes(for: direct.plan))
    #expect(reading.findings.map(\.summary).count == direct.findings.map(\.summary).count)
    #expect(reading.findings.allSatisfy { $0.place.source == nil })
    #expect(PlanRecords.split(plan) == records)
    var generator = SeededGenerator(seed: seed)
    let shuffled = PlanRecords.join(records.shuffled(using: &generator))
    #expect(shuffled.plan == reading.plan)
    #expect(shuffled.findings == reading.findings)
    let keys = Set(records.map { $0.kind + "/" + $0.id })
    #expect(keys.count == records.count)
    for record in records {
      #expect((1...200).contains(record.id.utf8.count))
      #expect(!record.id.utf8.contains { $0 < 0x20 || $0 == 0x7F })
      #expect(PlanRecords.Kind.all.contains(record.kind))
    }
  }

  @Test("generated plans come together as they were, in whatever order their records come", arguments: 0..<300)
  func generatedPlans(seed: Int) {
    let plan = generated(seed)
    expectWhole(plan, shuffledBy: UInt64(seed))
    #expect(PlanRecords.join(PlanRecords.split(plan)).plan == plan)
  }

  @Test("the plans of the examples come together as they were", arguments: folders)
  func examples(folder: String) throws {
    let plan = try PlanFolder.read(directory: folder).plan
    expectWhole(plan, shuffledBy: 1)
    #expect(CanonicalJSON.bytes(for: PlanRecords.join(PlanRecords.split(plan)).plan) == CanonicalJSON.bytes(for: plan))
  }

  @Test("there are examples")
  func thereAreExamples() { #expect(Self.folders.count >= 10) }

  @Test("a new title of a measure changes that record alone", arguments: 0..<50)
  func oneChange(seed: Int) {
    var plan = generated(seed)
    guard let index = plan.measures.indices.last else { return }
    let before = PlanRecords.split(plan)
    plan.measures[index].title += "（改）"
    let after = PlanRecords.split(plan)
    let changed = zip(before, after).filter { $0 != $1 }.map(\.1)
    #expect(before.count == after.count)
    #expect(changed.map(\.kind) == ["measure"])
    #expect(changed.first?.id == plan.measures[index].id.rawValue)
  }

  @Test("a measure put in the middle is the only new record, and nothing else moves")
  func inTheMiddle() throws {
    var plan = try PlanFolder.read(directory: #require(Self.folders.first)).plan
    let before = PlanRecords.split(plan)
    plan.measures.insert(Measure(id: "m-new", title: "新しい施策"), at: 3)
    let after = PlanRecords.split(plan, keepingPositionsOf: before)
    #expect(Set(after).subtracting(before).map(\.id) == ["m-new"])
    #expect(Set(before).isSubset(of: after))
    #expect(PlanRecords.join(after).plan == plan)
    let moved = plan.measures.remove(at: 7)
    plan.measures.insert(moved, at: 0)
    let again = PlanRecords.split(plan, keepingPositionsOf: after)
    #expect(Set(again).subtracting(after).map(\.id) == [moved.id.rawValue])
    // Observations follow the order of the measures.
    let isSame = CanonicalJSON.bytes(for: PlanRecords.join(again).plan) == CanonicalJSON.bytes(for: plan)
    #expect(isSame)
  }

  @Test("records of the same id and ids of any shape are kept apart")
  func strangeIDs() {
    let long = String(repeating: "長", count: 200)
    var plan = Plan(id: "p", title: "計画")
    plan.measures = ["m", "m", "m~2", long, "a\nb"].map { id in
      var measure = Measure(id: RecordID(id), title: "施策")
      measure.indicators = [Indicator(id: "k", title: id + "の指標")]
      measure.reviews = [Review(fiscalYear: FiscalYear(2024)), Review(fiscalYear: FiscalYear(2024))]
      return measure
    }
    expectWhole(plan, shuffledBy: 9)
    let records = PlanRecords.split(plan)
    #expect(records.filter { $0.kind == "measure" }.prefix(3).map(\.id) == ["m", "m~2", "m~2~2"])
    let joined = PlanRecords.join(records).plan
    #expect(joined.measures.map { $0.indicators.first?.title } == plan.measures.map { $0.indicators.first?.title })
    #expect(joined.measures.map(\.reviews.count) == [2, 2, 2, 2, 2])
  }
}
