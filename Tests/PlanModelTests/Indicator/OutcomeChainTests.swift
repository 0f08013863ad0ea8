import Testing

@testable import PlanModel

@Suite("The chain from activity to outcome")
struct OutcomeChainTests {
  private func indicator(
    _ id: RecordID<Indicator>, _ level: IndicatorLevel?, _ term: OutcomeTerm? = nil,
    to next: [RecordID<Indicator>] = [],
    _ fill: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    Indicator(id: id, title: id.rawValue) {
      $0.level = level
      $0.outcomeTerm = term
      $0.leadsTo = next
      fill(&$0)
    }
  }

  private func chain(_ own: [Indicator], beside: [Indicator] = []) -> OutcomeChain {
    OutcomeChain(own, all: own + beside)
  }

  @Test("a whole chain has its steps in order, its links and nothing missing")
  func whole() {
    let chain = chain([
      indicator("long", .outcome, .long), indicator("done", .activity, to: ["short"]),
      indicator("short", .outcome, .short, to: ["middle"]), indicator("middle", .outcome, .middle, to: ["long"]),
    ])
    #expect(chain.nodes.map(\.indicator) == ["done", "short", "middle", "long"])
    #expect(chain.edges.count == 3 && chain.missing.isEmpty && chain.isConnected)
    #expect(chain.steps == [.output, .shortOutcome, .middleOutcome, .longOutcome])
  }

  @Test("without an outcome the step is missing; with a reason, the reason stands there")
  func missingOutcome() {
    let bare = chain([indicator("done", .activity)])
    #expect(bare.missing.map(\.step) == [.outcome])
    #expect(bare.missing.first?.reason == nil && !bare.isConnected)
    let told = chain([indicator("done", .activity) { $0.reasonForMissingStep = "測る仕組みがない。" }])
    #expect(told.missing == [.init(step: .outcome, after: "done", reason: "測る仕組みがない。")])
    #expect(told.isConnected)
  }

  @Test("an outcome without an output, and a gap between short and long, are missing steps")
  func gaps() {
    let gap = chain([indicator("short", .outcome, .short), indicator("long", .outcome, .long)])
    #expect(gap.missing.map(\.step) == [.output, .middleOutcome])
  }

  @Test("indicators elsewhere in the plan are drawn when the chain leads to them, over any number of steps")
  func outside() {
    let chain = chain(
      [indicator("done", .activity, to: ["a"])],
      beside: [
        indicator("a", .outcome, .short, to: ["b"]), indicator("b", .impact, to: ["done"]), indicator("c", .outcome),
      ])
    #expect(chain.nodes.map(\.indicator) == ["done", "a", "b"])
    #expect(chain.nodes.map(\.isOutside) == [false, true, true])
    #expect(chain.backwardEdges == [.init(from: "b", to: "done")])
  }

  @Test("target groups, indicators without a level, unknown names and itself are no links")
  func strays() {
    let chain = chain([
      indicator("done", .activity, to: ["done", "none", "group", "plain", "good", "good"]),
      indicator("group", .targetGroup), indicator("plain", nil), indicator("good", .outcome),
    ])
    #expect(chain.nodes.map(\.indicator) == ["done", "good"])
    #expect(chain.edges == [.init(from: "done", to: "good")])
  }

  @Test("outcomes by questionnaire alone are named, beside a measured one they are not")
  func surveys() {
    let survey = indicator("asked", .outcome) { $0.isSurvey = true }
    #expect(chain([indicator("done", .activity), survey]).outcomesBySurveyAlone.map(\.indicator) == ["asked"])
    #expect(chain([survey, indicator("counted", .outcome)]).outcomesBySurveyAlone.isEmpty)
    #expect(chain([indicator("done", .activity)]).outcomesBySurveyAlone.isEmpty)
  }
}
