import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Computed grades beside published ones")
struct GradeComputationTests {
  @Test("a computed grade leaves the published one as it is")
  func published() {
    // 群馬県: 95.0 → 92.9 against 100 was published as C; by 愛知県's scale and the ratio it would be B.
    let gunma = Indicator(id: "i", title: "コンピュータの基本的な操作") {
      $0.direction = .increase
      $0.method = .ratio
      $0.baseline = Baseline(value: 95, period: .fiscalYear(FiscalYear(2015)))
      $0.targets = [Target(value: 100, deadline: .by(reiwa(1)))]
    }
    let review = Review(fiscalYear: FiscalYear(2019)) { $0.publishedGrade = "C" }
    let computation = GradeComputation(
      review: review, indicator: gunma, observations: [actual(reiwa(1), "92.9")], planSpan: nil, scale: aichiScale)
    #expect(computation.published == "C")
    #expect(computation.computed?.label == "B")
    #expect(computation.rate == .value(decimal("92.9")))
    #expect(computation.differs)
  }

  @Test("a scale without published numbers computes nothing")
  func withoutNumbers() {
    let words = GradeScale(
      id: "gunma", title: "達成・前進・横ばい・後退", grades: ["達成", "前進", "横ばい", "後退"].map { Grade(label: $0) })
    #expect(GradeComputation.grade(for: 100, on: words) == nil)
    let half = GradeScale(
      id: "half", title: "一部のみ", grades: [Grade(label: "A", lowerBound: 100), Grade(label: "B"), Grade(label: "C")])
    #expect(GradeComputation.grade(for: 100, on: half) == nil)
    let rising = GradeScale(
      id: "rising", title: "逆順", grades: [Grade(label: "D", lowerBound: 0), Grade(label: "A", lowerBound: 100)])
    #expect(GradeComputation.grade(for: 100, on: rising) == nil)
    #expect(GradeComputation.grade(for: 100, on: GradeScale(id: "empty", title: "空", grades: [])) == nil)
  }

  @Test("a last grade with a bound of its own does not take the rest")
  func lastBound() {
    let closed = GradeScale(
      id: "closed", title: "下限あり", grades: [Grade(label: "A", lowerBound: 80), Grade(label: "B", lowerBound: 0)])
    #expect(GradeComputation.grade(for: 0, on: closed)?.label == "B")
    #expect(GradeComputation.grade(for: -1, on: closed) == nil)
  }

  @Test("values of later years and methods without a rate give no grade")
  func withoutRate() {
    let review = Review(fiscalYear: FiscalYear(2022))
    let early = GradeComputation(
      review: review, indicator: indicator(), observations: [actual(reiwa(5), "50")], planSpan: nil, scale: aichiScale)
    #expect(early.computed == nil)
    #expect(early.rate == .undefined(.noActual))
    let manual = GradeComputation(
      review: review, indicator: indicator { $0.method = .manual }, observations: [actual(reiwa(4), "50")],
      planSpan: nil, scale: aichiScale)
    #expect(manual.rate == nil && manual.computed == nil && !manual.differs)
  }
}
