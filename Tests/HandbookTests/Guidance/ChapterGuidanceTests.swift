import Handbook
import PlanModel
import Testing

@Suite("Guidance for chapters")
struct ChapterGuidanceTests {
  @Test("every element has guidance that asks something and names clauses that exist", arguments: ChapterRole.allCases)
  func everyElement(role: ChapterRole) {
    let guidance = ChapterGuidance.guidance(for: role)
    #expect(guidance.role == role)
    #expect(!guidance.questions.isEmpty)
    for clause in guidance.clauses {
      #expect(ClauseCatalogue.find(clause) != nil, "\(clause) is no clause")
    }
  }
}
