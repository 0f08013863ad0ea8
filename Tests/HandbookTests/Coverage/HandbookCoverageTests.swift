import PlanModel
import Testing

@testable import Handbook

@Suite("Coverage of the handbook")
struct HandbookCoverageTests {
  private let sentences: [HandbookSentence] = HandbookCoverage.sentences

  @Test("numbers sections, paragraphs and sentences without a gap, in the order of the text")
  func numberingHasNoGap() {
    #expect(Set(sentences.map(\.section)) == Set(0...9))
    var previous: HandbookSentence?
    for sentence in sentences {
      let expected: [[Int]]
      if let previous {
        expected = [
          [previous.section, previous.paragraph, previous.number + 1], [previous.section, previous.paragraph + 1, 1],
          [previous.section + 1, 1, 1],
        ]
      } else {
        expected = [[0, 1, 1]]
      }
      #expect(expected.contains([sentence.section, sentence.paragraph, sentence.number]), "\(sentence.place)")
      previous = sentence
    }
  }

  @Test("gives each sentence a fingerprint of its own and a short gist")
  func fingerprintsAndGists() {
    #expect(Set(sentences.map(\.fingerprint)).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.fingerprint.wholeMatch(of: /[0-9a-f]{8}/) != nil, "\(sentence.place)")
      #expect((3...30).contains(sentence.gist.count), "\(sentence.place)")
    }
  }

  @Test("names only clauses that exist, and at least one where it names any")
  func namedClausesExist() {
    for sentence in sentences {
      guard case .clauses(let ids) = sentence.treatment else { continue }
      #expect(!ids.isEmpty && Set(ids).count == ids.count, "\(sentence.place)")
      for id in ids { #expect(ClauseCatalogue.find(id) != nil, "\(sentence.place): \(id)") }
    }
  }

  @Test("reaches every clause of the handbook from the section that its pinpoint names")
  func everyHandbookClauseIsReached() {
    var sectionsByClause: [ClauseID: Set<Int>] = [:]
    for sentence in sentences {
      guard case .clauses(let ids) = sentence.treatment else { continue }
      for id in ids { sectionsByClause[id, default: []].insert(sentence.section) }
    }
    for clause in ClauseCatalogue.all where clause.document.kind == .handbook && clause.id != "handbook-edition" {
      let section: Int = clause.pinpoint.firstMatch(of: /I-([1-9])/).flatMap { Int($0.output.1) } ?? 0
      #expect(sectionsByClause[clause.id]?.contains(section) == true, "\(clause.id) \(clause.pinpoint)")
    }
  }

  @Test("points from each handbook clause to paragraphs that really hold it")
  func pinpointsMatchParagraphs() {
    for clause in ClauseCatalogue.all where clause.document.kind == .handbook && clause.id != "handbook-edition" {
      let section: Int = clause.pinpoint.firstMatch(of: /I-([1-9])/).flatMap { Int($0.output.1) } ?? 0
      for match in clause.pinpoint.matches(of: /第([0-9]+)段落/) {
        let paragraph: Int? = Int(match.output.1)
        let holds: Bool = sentences.contains { sentence in
          guard case .clauses(let ids) = sentence.treatment else { return false }
          return sentence.section == section && sentence.paragraph == paragraph && ids.contains(clause.id)
        }
        #expect(holds, "\(clause.id): \(clause.pinpoint)")
      }
    }
  }

  @Test("treats captions and subheadings as labels, and nothing else")
  func labelsAreLabels() {
    for sentence in sentences {
      let isLabel: Bool = sentence.kind == .caption || sentence.kind == .heading
      #expect((sentence.treatment == .noNorm(.label)) == isLabel, "\(sentence.place)")
    }
  }

  @Test("accounts for everything once each clause has a rule or a reason")
  func completeWithRules() {
    var rules: [ClauseID: [String]] = [:]
    for clause in ClauseCatalogue.all where clause.reasonWithoutRule == nil { rules[clause.id] = ["sample-rule"] }
    let report = HandbookCoverage.report(clausesServedByRules: rules)
    #expect(report.gaps.isEmpty)
    #expect(report.totals.percent == 100)
    #expect(report.totals.sentences == sentences.count)
    #expect(report.totals.normative + report.totals.withoutNorm == sentences.count)
  }

  @Test("shows a gap where a clause has neither rule nor reason")
  func gapIsShown() {
    var rules: [ClauseID: [String]] = [:]
    for clause in ClauseCatalogue.all where clause.reasonWithoutRule == nil { rules[clause.id] = ["sample-rule"] }
    rules["contact-shown"] = []
    let report = HandbookCoverage.report(clausesServedByRules: rules)
    #expect(report.gaps.map(\.outcome) == [.gap(clause: "contact-shown")])
    #expect(report.totals.percent < 100)
    #expect(report.text.contains("contact-shown → 規則も理由もありません"))
  }

  @Test("prefers a rule to a reason, and lists rules in a stable order")
  func ruleBeforeReason() {
    let report = HandbookCoverage.report(clausesServedByRules: ["purpose-served": ["second", "first"]])
    let expected: HandbookCoverage.Outcome = .servedByRules(clause: "purpose-served", rules: ["first", "second"])
    #expect(report.lines.contains { $0.outcome == expected })
  }

  @Test("prints place, gist, clause and rule side by side")
  func printsSideBySide() {
    let text: String = HandbookCoverage.report(clausesServedByRules: ["contact-shown": ["contact-is-shown"]]).text
    #expect(text.contains("I-4 第6段落 第1文（本文）"))
    #expect(text.contains("  → contact-shown → 規則 contact-is-shown\n"))
    #expect(text.contains("I-はじめに 第1段落 第1文（本文）"))
  }
}
