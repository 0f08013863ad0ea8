import PlanModel
import Testing

@testable import Interchange

@Suite("Plans survive every way of writing")
struct RoundTripTests {
  @Test("A plan written as canonical JSON reads back the same", arguments: 0..<200)
  func canonicalJSON(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(seed))
    let plan = generator.plan()
    let bytes = CanonicalJSON.bytes(for: plan)
    let reading = CanonicalJSON.read(bytes)
    #expect(reading.plan == plan)
    #expect(CanonicalJSON.bytes(for: reading.plan) == bytes)
    expectNothingLost(reading)
  }

  @Test("A plan written as a folder reads back the same", arguments: 0..<200)
  func folder(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(seed))
    let plan = generator.plan()
    let files = PlanFolder.files(for: plan)
    let reading = PlanFolder.read(files: files)
    #expect(reading.plan == plan)
    #expect(PlanFolder.files(for: reading.plan) == files)
    expectNothingLost(reading)
  }

  /// Generated text is no address and generated figures say nothing sensible, but everything must have been read.
  private func expectNothingLost(_ reading: PlanReading) {
    let harmless: Set<ReadingRule> = [.doubtfulAddress, .duplicateObservation, .unreadableValue, .duplicateID]
    let lost = reading.findings.filter { finding in !harmless.contains { $0.id == finding.rule } }
    #expect(lost.isEmpty, "\(lost)")
  }
}
