import PlanModel
import Testing

@testable import Evaluation

@Suite("Judged by a person")
struct ManualMethodTests {
  @Test("nothing is computed, and the published grade is told")
  func publishedGrade() {
    let plan = Plan(id: "p", title: "計画") {
      $0.measures = [
        Measure(id: "m", title: "施策") { measure in
          measure.indicators = [indicator { $0.method = .manual }]
          measure.reviews = [5, 6, 4].map { year in
            Review(fiscalYear: FiscalYear(2018 + year)) {
              $0.indicator = "i"
              $0.publishedGrade = "B\(year)"
            }
          }
        }
      ]
      $0.observations = [actual(reiwa(6), "70")]
    }
    let assessment = Evaluator.assess(plan, on: day("2025-06-01"))[0]
    #expect(assessment.pace == .cannotTell)
    #expect(assessment.reason == "担当者が判定する指標です。令和6年度の公表された判定は「B6」です。")
  }

  @Test("a goal in words is not judged by numbers")
  func qualitative() {
    let words = indicator { $0.nature = .qualitative }
    let assessment = assess(words, [gap(reiwa(6), .text("条例を制定した"))])
    #expect(assessment.pace == .cannotTell)
    #expect(assessment.expected == .undefined(.qualitative))
    #expect(assessment.reason == "定性的な指標のため、数値による判定は行いません。")
  }
}
