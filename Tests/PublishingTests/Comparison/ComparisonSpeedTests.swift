import Foundation
import PlanModel
import Testing

@testable import Publishing

/// Growth only. The time itself is for `bench/`: two plans of 74,000 characters, comparison and rows together, beside
/// `difflib.SequenceMatcher` of Python over the same texts – lines first, then the words of replaced lines, as
/// `difflib.HtmlDiff` does; one pair with few and one with every third paragraph changed.
@Suite("The time of a comparison", .serialized)
struct ComparisonSpeedTests {
  /// A plan of so many chapters of 2,000 characters, and one of which every tenth paragraph is another.
  private func plans(chapters: Int) -> (old: Plan, new: Plan) {
    func plan(_ isNew: Bool) -> Plan {
      Plan(id: "p", title: "計画") { plan in
        plan.chapters = (0..<chapters).map { chapter in
          let paragraphs = (0..<40).map { paragraph in
            let word = isNew && paragraph % 10 == 3 ? "電子化" : "オンライン化"
            return "第\(chapter)の\(paragraph)　県の手続を\(word)し、利用する人の負担を減らすとともに、データを公開して活用を進めます。"
          }
          return Chapter(id: RecordID("c-\(chapter)"), title: "章\(chapter)", body: paragraphs.joined(separator: "\n\n"))
        }
      }
    }
    return (plan(false), plan(true))
  }

  private func seconds(_ plans: (old: Plan, new: Plan)) -> Double {
    let clock = ContinuousClock()
    let times = (0..<3).map { _ in
      clock.measure {
        let comparison = PlanComparison.between(old: plans.old, new: plans.new)
        #expect(ComparisonTable.rows(of: comparison, style: .nationalDraft).count == plans.new.chapters.count * 4)
      }
    }
    return (times.min() ?? .zero) / .seconds(1)
  }

  @Test("four times the text takes about four times as long")
  func growth() {
    let (small, large) = (plans(chapters: 20), plans(chapters: 80))
    _ = seconds(plans(chapters: 2))
    // Far from sixteen, which the square would be; wide, for other work runs beside.
    #expect(seconds(large) < seconds(small) * 10)
  }
}
