import PlanModel
import Testing

@testable import Publishing

@Suite("The public check page, where a reason is recorded instead")
struct RecordedReasonTests {
  private func text(of result: RuleResult, _ plan: Plan) -> String {
    let files = PublicSite.files(
      for: SamplePlan.checked(plan, results: [result]), assessments: [], on: SamplePlan.date)
    return files.first { $0.path == SitePath.check.file }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test("shows what is missing together with the reason and who gave it")
  func reason() {
    let judgement = Judgement(
      rule: "measure-has-goal-and-time", isSatisfied: true, judgedBy: "情報政策課長",
      judgedOn: CalendarDate(iso: "2026-02-20"), reason: "国の指針の改定を待つため<&>。")
    let finding = Finding(
      rule: "measure-has-goal-and-time", severity: .information, place: Place(.measure("m-1-1"), field: "goal"),
      summary: "施策に目標がありません。", remedy: "goal を記載してください。")
    var plan = SamplePlan.plan()
    plan.judgements = [judgement]
    let result = RuleResult(
      rule: "measure-has-goal-and-time", title: "施策に目標及び達成の時期がある", clauses: [], verdict: .violated([finding]),
      acceptsReason: true, judgement: judgement)
    let text = text(of: result, plan)
    #expect(text.contains("施策に目標がありません。"))
    #expect(text.contains("記録した理由：国の指針の改定を待つため&lt;&amp;&gt;。　情報政策課長（令和8年（2026年）2月20日）"))
    #expect(text.contains("1件（うち、理由を記録したもの1件）"))
    #expect(text.contains("理由により差し支えない") && !text.contains("<td>満たしている"))
  }
}
