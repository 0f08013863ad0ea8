import PlanModel
import Testing

@testable import Publishing

@Suite("The chain from activity to outcome as picture and table")
struct OutcomeChainChartTests {
  private let done = Indicator(id: "done", title: "電子化した手続") {
    $0.level = .activity
    $0.leadsTo = ["used"]
  }
  private let used = Indicator(id: "used", title: "利用率") {
    $0.level = .outcome
    $0.outcomeTerm = .short
    $0.isSurvey = true
  }

  private func page(_ indicators: [Indicator]) throws -> String {
    var plan = SamplePlan.plan()
    plan.measures = [Measure(id: "m", title: "施策") { $0.indicators = indicators }]
    plan.observations = []
    let files = PublicSite.files(for: SamplePlan.checked(plan), assessments: [], on: SamplePlan.date)
    #expect(SiteInspector.faults(files) == [])
    let file = try #require(files.first { $0.path == "measures/m/index.html" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("shows steps, links and questionnaires, with all of it in words too")
  func whole() throws {
    let text = try page([done, used])
    for words in [
      "layered-graph", "「電子化した手続」は「利用率」につながります。", "短期の成果", "アンケートによる",
      "<caption id=", "「施策」の取組から成果までのつながり", "成果は、アンケートの結果だけで測っています。",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("node-missing"))
  }

  @Test("draws a missing step dashed, with its reason or with the word that there is none")
  func missing() throws {
    var alone = done
    alone.leadsTo = []
    let bare = try page([alone])
    #expect(bare.contains("node-missing") && bare.contains("指標なし（理由の") && bare.contains("理由の記載なし"))
    alone.reasonForMissingStep = "測る仕組みがないため。"
    let told = try page([alone])
    #expect(told.contains("node-missing") && told.contains("理由：測る仕組みがないため。"))
    #expect(!told.contains("理由の記載なし"))
  }

  @Test("is left out where no indicator is a step")
  func nothing() throws {
    #expect(!(try page([Indicator(id: "x", title: "数")]).contains("id=\"chain\"")))
  }
}
