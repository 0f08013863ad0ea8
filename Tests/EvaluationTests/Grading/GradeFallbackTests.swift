import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Where the figure of a scale has no result")
struct GradeFallbackTests {
  private func compute(
    _ scale: GradeScale, _ indicator: Indicator, _ observations: [Observation], year: Int = 6,
    _ fill: (inout Review) -> Void = { _ in }
  ) -> GradeComputation {
    GradeComputation(
      review: Review(fiscalYear: FiscalYear(2018 + year), fill), indicator: indicator, observations: observations,
      planSpan: nil, scale: scale)
  }

  private func scale(_ figure: GradeFigure, _ fallbacks: [GradeFigure] = []) -> GradeScale {
    var scale = aichiScale
    scale.figure = figure
    scale.fallbacks = fallbacks
    return scale
  }

  @Test("a ratio never grades an indicator that is to fall; the share of the way from the baseline does")
  func fallingRatio() {
    let computation = compute(scale(.ratio), indicator(.decrease), [actual(reiwa(6), "45")])
    #expect(computation.figure == .baselineRelative)
    #expect(computation.rate == .value(50))
    #expect(computation.computed?.label == "C")
    #expect(
      computation.explanation
        == "「目標値に対する割合」は、減少を目指す指標で、この割合では良し悪しが逆になるため、算出できません。代わりに用いた基準値からの達成割合は50.0％で、「C」に当たります。"
    )
  }

  @Test("A-46 and A-48, above 100 percent by the ratio, do not earn the best grade", arguments: ["A-46", "A-48"])
  func realFalling(_ id: String) throws {
    let row = try #require(RealIndicator.all.first { $0["id"] == id })
    let computation = GradeComputation(
      review: Review(fiscalYear: FiscalYear(2024)), indicator: row.indicator, observations: row.observations,
      planSpan: nil, scale: scale(.ratio))
    #expect(computation.figure == .baselineRelative)
    #expect(computation.computed?.label == (id == "A-46" ? "C" : "B"))
  }

  @Test("A-39: a target of 0 with an actual value of 0 is reached", arguments: [GradeFigure.ratio, .baselineRelative])
  func zeroReached(_ figure: GradeFigure) throws {
    let row = try #require(RealIndicator.all.first { $0["id"] == "A-39" })
    let computation = GradeComputation(
      review: Review(fiscalYear: FiscalYear(2024)), indicator: row.indicator, observations: row.observations,
      planSpan: nil, scale: scale(figure))
    #expect(computation.figure == .reached)
    #expect(computation.rate == .value(100))
    #expect(computation.computed?.label == "A")
    #expect(computation.silences.count == 2)
    #expect(computation.explanation.hasSuffix("目標値に達しているため、100％として扱います。「A」に当たります。"))
  }

  @Test("a target of 0 that is missed from a baseline of 0 is left to a person")
  func zeroMissed() {
    let zero = indicator(.decrease) {
      $0.baseline?.value = 0
      $0.targets[0].value = 0
    }
    let computation = compute(scale(.ratio), zero, [actual(reiwa(6), "3")])
    #expect(computation.computed == nil && computation.figure == nil)
    #expect(computation.silences.map(\.figure) == [.ratio, .baselineRelative, .reached])
    #expect(computation.explanation.hasSuffix("ほかの値によっても算出できないため、担当者の判定によります。"))
  }

  @Test("a baseline equal to the target gives way to the ratio")
  func equalEnds() {
    let flat = indicator { $0.baseline?.value = 70 }
    let computation = compute(scale(.baselineRelative), flat, [actual(reiwa(6), "63")])
    #expect(computation.figure == .ratio)
    #expect(computation.rate == .value(90))
    #expect(computation.explanation.hasPrefix("「基準値からの達成割合」は、基準値と目標値が同じであるため、算出できません。"))
  }

  @Test("falling back below a baseline does not count as progress toward a target that lies there")
  func targetBehind() {
    // 大船渡市 0349 and 0327 have such targets; these figures are ours.
    let behind = indicator {
      $0.baseline?.value = 100
      $0.targets[0].value = 90
    }
    let computation = compute(scale(.baselineRelative), behind, [actual(reiwa(6), "45")])
    #expect(computation.figure == .ratio)
    #expect(computation.computed?.label == "C")
  }

  @Test("a level to be kept is graded by whether it is kept, not by a rate")
  func level() {
    let level = indicator(.keep) {
      $0.baseline?.value = 40
      $0.targets[0].value = 40
      $0.tolerance = 2
    }
    #expect(compute(scale(.ratio), level, [actual(reiwa(6), "42")]).computed?.label == "A")
    #expect(compute(scale(.ratio), level, [actual(reiwa(6), "60")]).computed == nil)
  }

  @Test("a negative target has no ratio")
  func negative() {
    let loss = indicator {
      $0.baseline?.value = -10
      $0.targets[0].value = -5
    }
    let computation = compute(scale(.ratio), loss, [actual(reiwa(6), "-6")])
    #expect(computation.figure == .baselineRelative)
    #expect(computation.rate == .value(80))
  }

  @Test("without a target, a baseline or a direction nothing is guessed")
  func missing() {
    let noTarget = compute(scale(.ratio), indicator { $0.targets = [] }, [actual(reiwa(6), "50")])
    #expect(noTarget.computed == nil && noTarget.rate == .undefined(.noTarget))
    #expect(noTarget.explanation.hasPrefix("「目標値に対する割合」は、数値の目標が定められていないため、算出できません。"))
    let noBaseline = indicator { $0.baseline = nil }
    #expect(compute(scale(.baselineRelative), noBaseline, [actual(reiwa(6), "63")]).figure == .ratio)
    let noDirection = compute(scale(.ratio), indicator(nil), [actual(reiwa(6), "63")])
    #expect(noDirection.computed == nil)
    #expect(noDirection.explanation == "目指す方向（増加・減少・維持の別）が定められていないため、判定は算出できません。")
  }

  @Test("a scale's own order goes before the usual one, and ends where it says")
  func ownOrder() {
    let falling = indicator(.decrease)
    let byHand = compute(scale(.ratio, [.byHand]), falling, [actual(reiwa(6), "45")])
    #expect(byHand.computed == nil && byHand.silences.map(\.figure) == [.ratio])
    #expect(byHand.explanation.hasSuffix("このため、担当者の判定によります。"))
    let expected = compute(scale(.ratio, [.expectedRatio]), falling, [actual(reiwa(6), "45")])
    #expect(expected.figure == .expectedRatio)
    #expect(expected.rate == .value(decimal("62.5")))
  }

  @Test(
    "every order ends, without trying a figure twice, with a person or the person comes first",
    arguments: GradeFigure.allCases, EvaluationMethodKind.allCases)
  func chains(_ figure: GradeFigure, _ kind: EvaluationMethodKind) {
    let chain = GradeFallback.chain(for: scale(figure), indicator { $0.method = kind })
    #expect(Set(chain).count == chain.count)
    #expect(chain.last == .byHand)
    #expect(!chain.contains(.indicatorMethod))
  }

  @Test("a scale without a stated figure uses the indicator's method, or positions where a grade has a condition")
  func unstated() {
    let unstated = aichiScale
    #expect(GradeFallback.chain(for: unstated, indicator { $0.method = .ratio }).first == .ratio)
    #expect(GradeFallback.chain(for: unstated, indicator()).first == .expectedRatio)
    var positions = aichiScale
    positions.grades[0].condition = .onPace
    #expect(GradeFallback.chain(for: positions, indicator()).first == .positions)
    positions.grades[0].condition = .noValue
    #expect(GradeFallback.chain(for: positions, indicator()).first == .expectedRatio)
  }
}
