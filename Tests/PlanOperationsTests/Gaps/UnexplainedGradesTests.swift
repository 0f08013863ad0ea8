import Foundation
import PlanModel
import PlanOperations
import Testing

@Suite("Published grades that differ from the figures without a reason")
struct UnexplainedGradesTests {
  private func plan(published: String, reason: String? = nil) -> Plan {
    Plan(id: "p", title: "計画") { plan in
      plan.gradeScales = GradeScalePresets.rates.map(\.scale)
      plan.measures = [
        Measure(id: "m-1", title: "施策") { measure in
          measure.indicators = [
            Indicator(id: "i-1", title: "申請の利用率") {
              $0.direction = .increase
              $0.targets = [Target(value: 100, deadline: .by(.fiscalYear(FiscalYear(2025))))]
            }
          ]
          measure.reviews = [
            Review(fiscalYear: FiscalYear(2023)),
            Review(fiscalYear: FiscalYear(2024)) { review in
              review.indicator = "i-1"
              review.gradeScale = "aichi-attainment"
              review.publishedGrade = published
              review.reasonForDifference = reason
            },
          ]
        }
      ]
      plan.observations = [
        Observation(indicator: "i-1", period: .fiscalYear(FiscalYear(2024)), value: .number(85))
      ]
    }
  }

  @Test("are advice at the very field, in the words of both grades")
  func found() throws {
    let findings = UnexplainedGrades.findings(in: plan(published: "A"))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .advice)
    #expect(finding.clauses.isEmpty)
    #expect(finding.place == Place(.measure("m-1"), field: "reviews[1].reasonForDifference"))
    #expect(finding.summary == "令和6年度の公表した判定「A」が、数値から算出した判定「B」と異なりますが、理由が記載されていません。")
    #expect(finding.explanation == "目標値に対する割合は85.0％で、「B」に当たります。")
    #expect(
      RemedyWords.onPage(finding.remedy, at: finding.place).hasPrefix("判定を見直すか、「年度ごとの評価（2番目）の"), "\(finding.remedy)")
  }

  @Test("are none where the grades agree, where a reason is given, and in the sample")
  func none() {
    #expect(UnexplainedGrades.findings(in: plan(published: "B")).isEmpty)
    #expect(UnexplainedGrades.findings(in: plan(published: "A", reason: "窓口の統合による。")).isEmpty)
    #expect(UnexplainedGrades.findings(in: SamplePlan.prefecture.plan).map(\.summary) == [])
  }
}
