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
    let computation = GradeComputation(
      review: Review(fiscalYear: FiscalYear(2024)), indicator: indicator { $0.method = .baselineRelative },
      observations: [actual(reiwa(6), "10")], planSpan: nil, scale: closed)
    #expect(computation.explanation == "基準値からの達成割合は-20.0％ですが、これに当たる区分がこの尺度にありません。")
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

  @Test("a difference asks for a reason until one is given")
  func reason() {
    for (reason, isNeeded) in [(nil, true), ("", true), ("　 ", true), ("災害により窓口を閉じたため。", false)] as [(String?, Bool)] {
      let review = Review(fiscalYear: FiscalYear(2024)) {
        $0.publishedGrade = "A"
        $0.reasonForDifference = reason
      }
      let computation = GradeComputation(
        review: review, indicator: indicator { $0.method = .ratio }, observations: [actual(reiwa(6), "35")],
        planSpan: nil, scale: aichiScale)
      #expect(computation.computed?.label == "C")
      #expect(computation.differs)
      #expect(computation.needsReason == isNeeded)
    }
  }

  @Test("a rate is rounded only where the scale says so, half up")
  func rounding() {
    var rounded = aichiScale
    #expect(GradeComputation.grade(for: decimal("99.95"), on: rounded)?.label == "B")
    rounded.rounding = 1
    #expect(GradeComputation.grade(for: decimal("99.95"), on: rounded)?.label == "A")
    #expect(GradeComputation.grade(for: decimal("99.94"), on: rounded)?.label == "B")
    rounded.rounding = 0
    #expect(GradeComputation.grade(for: decimal("99.5"), on: rounded)?.label == "A")
    #expect(GradeComputation.grade(for: decimal("99.49"), on: rounded)?.label == "B")
  }

  @Test("a rate is shown with as many places as it takes to see its grade")
  func shownRate() {
    let review = Review(fiscalYear: FiscalYear(2024))
    let near = indicator {
      $0.method = .ratio
      $0.targets[0].value = 10_000
    }
    let computation = GradeComputation(
      review: review, indicator: near, observations: [actual(reiwa(6), "9999")], planSpan: nil, scale: aichiScale)
    #expect(computation.explanation == "目標値に対する割合は99.99％で、「B」に当たります。")
  }

  @Test("a value of an earlier year is not passed off as that of the year under review")
  func earlierYear() {
    let computation = GradeComputation(
      review: Review(fiscalYear: FiscalYear(2024)), indicator: indicator(), observations: [actual(reiwa(5), "70")],
      planSpan: nil, scale: aichiScale)
    #expect(computation.computed == nil)
    #expect(computation.rate == .undefined(.noActual))
    #expect(computation.explanation == "令和6年度の実績値がないため、判定は算出できません。")
  }

  @Test("a bound, an unfinished year and a sum with a gap give a grade only where they cannot change it")
  func uncertain() {
    let review = Review(fiscalYear: FiscalYear(2024))
    func compute(_ value: String, _ fill: (inout Observation) -> Void) -> GradeComputation {
      GradeComputation(
        review: review,
        indicator: indicator {
          $0.method = .ratio
          $0.counting = .yearly
        }, observations: [actual(reiwa(6), value, fill)], planSpan: nil, scale: aichiScale)
    }
    let bound = compute("60") { $0.comparator = .atLeast }
    #expect(bound.computed == nil && bound.candidates.map(\.label) == ["A", "B"])
    #expect(bound.explanation == "実績値の範囲だけが示されているため、「A」、「B」のいずれであるかを算出できません。")
    #expect(compute("70") { $0.comparator = .atLeast }.computed?.label == "A")
    #expect(compute("10") { $0.comparator = .atMost }.computed?.label == "D")
    let interim = compute("40") { $0.asOf = day("2024-09-30") }
    #expect(interim.computed == nil && interim.candidates.map(\.label) == ["A", "B", "C"])
    #expect(compute("75") { $0.asOf = day("2024-09-30") }.computed?.label == "A")
  }

  @Test("a scale judged by hand and a goal in words are left to a person")
  func byHand() {
    var byHand = aichiScale
    byHand.figure = .byHand
    let review = Review(fiscalYear: FiscalYear(2024)) { $0.publishedGrade = "A" }
    let first = GradeComputation(
      review: review, indicator: indicator(), observations: [actual(reiwa(6), "10")], planSpan: nil, scale: byHand)
    #expect(first.computed == nil && !first.needsReason)
    #expect(first.explanation == "担当者が判定することとされているため、判定の算出は行いません。")
    let second = GradeComputation(
      review: review, indicator: indicator { $0.nature = .qualitative }, observations: [], planSpan: nil,
      scale: scaleByRatio)
    #expect(second.rate == .undefined(.qualitative))
    #expect(second.explanation == "定性的な指標であるため、判定は算出できません。")
  }

  private var scaleByRatio: GradeScale {
    var scale = aichiScale
    scale.figure = .ratio
    return scale
  }

  @Test("all reviews of a plan are computed in order; those of a whole measure are passed over")
  func wholePlan() {
    let plan = Plan(id: "p", title: "計画") {
      $0.gradeScales = [scaleByRatio]
      $0.measures = [
        Measure(id: "m", title: "施策") { measure in
          measure.indicators = [indicator()]
          measure.reviews = [
            Review(fiscalYear: FiscalYear(2024)) { $0.publishedGrade = "A" },
            Review(fiscalYear: FiscalYear(2024)) { review in
              review.indicator = "i"
              review.gradeScale = "aichi"
              review.publishedGrade = "A"
            },
            Review(fiscalYear: FiscalYear(2023)) { $0.indicator = "i" },
          ]
        }
      ]
      $0.observations = [actual(reiwa(6), "35")]
    }
    let grades = Evaluator.grades(of: plan)
    #expect(grades.map(\.index) == [1, 2])
    #expect(grades[0].computation.computed?.label == "C" && grades[0].computation.needsReason)
    #expect(grades[1].computation.explanation == "判定尺度が示されていないため、判定は算出できません。")
  }

  @Test("whatever the row, the explanation is whole and a grade has a rate or a position", arguments: RealIndicator.all)
  func realRows(_ row: RealIndicator) throws {
    let year = row.observations.first?.period.closingFiscalYear ?? FiscalYear(2024)
    for preset in GradeScalePresets.all {
      let computation = GradeComputation(
        review: Review(fiscalYear: year) { $0.pointsByHand = 2 }, indicator: row.indicator,
        observations: row.observations, planSpan: nil, scale: preset.scale)
      #expect(computation.explanation.hasSuffix("。") && !computation.explanation.contains("ためため"))
      if row.observations.isEmpty {
        #expect(computation.computed == preset.scale.gradeWithoutValue)
      } else if computation.computed != nil {
        #expect(computation.figure == .positions || computation.rate?.value != nil)
        #expect(row.indicator.direction != nil)
      }
    }
  }
}
