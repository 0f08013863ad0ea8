import Handbook
import PlanModel
import Testing

struct GateTests {
  @Test("A plan without errors passes the gate, even with warnings and advice")
  func warningsPass() throws {
    var plan = ExamplePlan.prefecture.plan
    plan.vision = nil
    let checked = try #require(Checker.gate(plan, report: Checker.check(plan)))
    #expect(!checked.isPreview)
  }

  @Test("A plan with an error passes only for review, and is marked so")
  func errorsStop() throws {
    var plan = ExamplePlan.prefecture.plan
    plan.publication = nil
    let report = Checker.check(plan)
    #expect(Checker.gate(plan, report: report).map { _ in true } == nil)
    #expect(try #require(Checker.gate(plan, report: report, preview: true)).isPreview)
  }

  @Test("The report of another plan opens no gate")
  func foreignReport() {
    let report = Checker.check(ExamplePlan.prefecture.plan)
    #expect(Checker.gate(ExamplePlan.town.plan, report: report).map { _ in true } == nil)
  }
}
