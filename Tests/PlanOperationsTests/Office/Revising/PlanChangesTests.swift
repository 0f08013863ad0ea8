import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@Suite("What changed between two states of a plan")
struct PlanChangesTests {
  private let plan = SamplePlan.prefecture.plan

  @Test("the same plan has no changes, and remarks of the office are none")
  func same() {
    #expect(PlanChanges.between(plan, plan).isEmpty)
    #expect(PlanChanges.between(plan, plan.withoutRemarks).isEmpty)
    #expect(PlanChanges.between(plan, plan).summary.isEmpty)
  }

  @Test("added, withdrawn and changed records are told with their titles and fields")
  func records() throws {
    var later = plan
    later.chapters[0].body += "\n\n一文を加えました。"
    later.contact?.name = "新しい課"
    later.measures.append(Measure(id: "m-new", title: "新しい施策"))
    let gone = later.measures[0].indicators.removeLast()
    let changes = PlanChanges.between(plan, later)
    let chapter = try #require(changes.group(PlanRecords.Kind.chapter)?.lines.first)
    #expect(chapter.change == .changed && chapter.fields.map(\.path) == ["body"])
    let part = try #require(changes.group(PlanRecords.Kind.plan)?.lines.first)
    #expect(part.title == "決定・公表・問合せ先" && part.fields.first?.after?.contains("新しい課") ?? false)
    let measure = try #require(changes.group(PlanRecords.Kind.measure))
    #expect(measure.lines.map(\.change) == [.added] && measure.lines[0].title == "新しい施策")
    let indicator = try #require(changes.group(PlanRecords.Kind.indicator)?.lines.first)
    #expect(indicator.change == .withdrawn && indicator.title == gone.title && indicator.above != nil)
    #expect(
      changes.summary.hasPrefix("基本情報の「決定・公表・問合せ先」及び章「")
        && changes.summary.contains("を改めました。施策「新しい施策」を加えました。指標「\(gone.title)」を取りやめました。"))
  }

  @Test("another order alone is told as such")
  func order() throws {
    var later = plan
    later.chapters.swapAt(0, 1)
    let group = try #require(PlanChanges.between(plan, later).group(PlanRecords.Kind.chapter))
    #expect(group.isReordered && group.lines.isEmpty)
  }

  @Test("each change comes with the reasons of the saves since the decided text, and only those")
  func reasons() async throws {
    let trial = try await DecisionTrial()
    let id = try await trial.decide()
    try await trial.rename(to: "決裁中に改めた名称")
    try await trial.publish(id)
    try await trial.rename(to: "公表の後に改めた名称")
    let outcome = try #require(
      try await ComparePlanStates(
        trial.draft(), from: .edition(1), to: .draft, store: trial.store
      ).run())
    #expect(outcome.changes.lines.map(\.id) == ["m-1-1"])
    let versions = try #require(outcome.reasons.values.first)
    #expect(versions.count == 2 && versions.allSatisfy { $0.reason == "取込み" && $0.actor == "企画課" })
    #expect(
      try await ComparePlanStates(trial.draft(), from: .edition(7), to: .draft, store: trial.store).run() == nil)
  }
}
