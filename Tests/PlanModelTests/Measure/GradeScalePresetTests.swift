import PlanModel
import Testing

@Suite("Scales to choose from")
struct GradeScalePresetTests {
  @Test("each has a name of its own that a plan can hold, and grades or points")
  func names() {
    let ids = GradeScalePresets.all.map(\.scale.id)
    #expect(Set(ids).count == ids.count && ids.count >= 10)
    for preset in GradeScalePresets.all {
      #expect(preset.scale.id.isWellFormed)
      #expect(!preset.scale.grades.isEmpty || !preset.scale.pointSteps.isEmpty)
      #expect(Set(preset.scale.grades.map(\.label)).count == preset.scale.grades.count)
      #expect(GradeScalePresets.preset(preset.scale.id) == preset)
    }
  }

  @Test("each of a single body tells where it was read, and all tell what is not known")
  func sources() {
    for preset in GradeScalePresets.all {
      #expect(preset.scale.basis?.hasSuffix("。") == true)
      if let source = preset.scale.source { #expect(preset.origin.hasPrefix(source.publisher ?? "-")) }
      if !preset.origin.contains("など") { #expect(preset.scale.source?.note?.contains("確度") == true) }
    }
  }

  @Test("scales of words alone have no number, no condition and no stated figure")
  func words() {
    for scale in GradeScalePresets.words.map(\.scale) {
      #expect(scale.figure == nil && scale.pointSteps.isEmpty)
      #expect(scale.grades.allSatisfy { $0.lowerBound == nil && $0.condition == nil && $0.label.count > 0 })
    }
  }
}
