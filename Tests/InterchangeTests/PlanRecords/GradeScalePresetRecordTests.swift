import PlanModel
import Testing

@testable import Interchange

@Suite("Scales to choose from, written and read")
struct GradeScalePresetRecordTests {
  @Test("come back from canonical JSON as they were, with nothing to mend", arguments: GradeScalePresets.all)
  func roundTrip(_ preset: GradeScalePreset) {
    let plan = Plan(id: "p", title: "計画") { $0.gradeScales = [preset.scale] }
    let reading = CanonicalJSON.read(CanonicalJSON.bytes(for: plan))
    #expect(reading.plan.gradeScales == [preset.scale])
    #expect(reading.findings.isEmpty)
  }
}
