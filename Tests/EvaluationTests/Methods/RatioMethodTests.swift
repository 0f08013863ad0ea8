import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Ratio of actual to target")
struct RatioMethodTests {
  @Test("a target of 0 leaves the ratio undefined, not infinite")
  func targetZero() {
    let zero = indicator(.decrease) { $0.targets = [Target(value: 0, deadline: .by(reiwa(7)))] }
    #expect(assess(zero, [actual(reiwa(6), "3")]).ratio == .undefined(.targetIsZero))
    #expect(assess(zero, [actual(reiwa(6), "0")]).ratio == .undefined(.targetIsZero))
  }

  @Test("an actual value of 0 is a value, and its ratio is 0")
  func actualZero() {
    #expect(assess(indicator(), [actual(reiwa(6), "0")]).ratio == .value(0))
  }

  @Test("what is missing is named")
  func missing() {
    #expect(assess(indicator(), []).ratio == .undefined(.noActual))
    #expect(assess(indicator(), [gap(reiwa(6), .notMeasured)]).ratio == .undefined(.notMeasured))
    #expect(assess(indicator(), [], on: "2021-05-01").ratio == .undefined(.notYetStarted))
    #expect(assess(indicator { $0.targets = [] }, [actual(reiwa(6), "3")]).ratio == .undefined(.noTarget))
    #expect(assess(indicator { $0.nature = .qualitative }, []).ratio == .undefined(.qualitative))
  }

  @Test("the plain ratio is given for an indicator that is to fall, and does not decide")
  func decrease() {
    let assessment = assess(indicator(.decrease) { $0.method = .ratio }, [actual(reiwa(6), "80")])
    #expect(assessment.ratio == .value(400))
    #expect(assessment.pace == .worse)
  }

  @Test("the target of the value's own year is the one it is held against")
  func yearlyTarget() {
    let yearly = indicator {
      $0.method = .ratio
      $0.targets = [
        Target(value: 60, deadline: .by(reiwa(6))), Target(value: 70, deadline: .by(reiwa(7))),
      ]
    }
    #expect(assess(yearly, [actual(reiwa(6), "61")]).pace == .onPace)
    #expect(assess(yearly, [actual(reiwa(6), "59")]).pace == .behind)
    #expect(assess(yearly, [actual(reiwa(5), "59")]).pace == .cannotTell)
    #expect(assess(yearly, [actual(reiwa(5), "10")]).pace == .worse)
  }

  @Test(
    "愛知県's grades follow from the ratio",
    arguments: [("120", "A"), ("100", "A"), ("99.99", "B"), ("80", "B"), ("50", "C"), ("49.9", "D"), ("-3", "D")])
  func aichi(_ rate: String, _ grade: String) {
    #expect(GradeComputation.grade(for: decimal(rate), on: aichiScale)?.label == grade)
  }
}

/// 愛知県 ITプラン: A from 100, B from 80, C from 50, D below.
let aichiScale = GradeScale(
  id: "aichi", title: "目標値に対する達成度",
  grades: [
    Grade(label: "A", lowerBound: 100), Grade(label: "B", lowerBound: 80), Grade(label: "C", lowerBound: 50),
    Grade(label: "D"),
  ])
