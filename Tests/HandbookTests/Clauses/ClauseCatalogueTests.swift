import Foundation
import PlanModel
import Testing

@testable import Handbook

@Suite("Catalogue of clauses")
struct ClauseCatalogueTests {
  @Test("lists every file of clauses")
  func everyFileIsListed() throws {
    let listed: Set<String> = Set(ClauseCatalogue.sections.map { String(describing: $0) })
    var declared: Set<String> = []
    for (path, text) in try ClauseSources.files() where path.contains("/") {
      let names: [String] = text.matches(of: /enum (\w+): ClauseSection/).map { String($0.output.1) }
      // ActClause.swift and HandbookClause.swift hold the two makers of clauses.
      #expect(!names.isEmpty || path.hasSuffix("Clause.swift"), "\(path) declares no ClauseSection")
      declared.formUnion(names)
    }
    #expect(declared == listed)
    #expect(listed.count == ClauseCatalogue.sections.count)
  }

  @Test("gives every clause its own name, without article numbers")
  func idsAreUniqueNames() {
    let ids: [String] = ClauseCatalogue.all.map(\.id.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)")
    }
  }

  @Test("finds a clause by its name")
  func findsByName() {
    for clause in ClauseCatalogue.all {
      #expect(ClauseCatalogue.find(clause.id) == clause)
    }
    #expect(ClauseCatalogue.find("no-such-clause") == nil)
  }

  @Test("holds dates that can be read")
  func datesParse() throws {
    var seen = 0
    for (path, text) in try ClauseSources.files() {
      for match in text.matches(of: /\b(?:from|to|on|editionDate): "([^"]*)"/) {
        seen += 1
        #expect(CalendarDate(iso: String(match.output.1)) != nil, "\(path): \(match.output.1)")
      }
    }
    #expect(seen > 30)
  }

  @Test("says in each clause what it asks, where it stands and whom it binds")
  func clausesAreComplete() {
    for clause in ClauseCatalogue.all {
      #expect(clause.statement.hasSuffix("。"), "\(clause.id)")
      #expect((15...220).contains(clause.statement.count), "\(clause.id): \(clause.statement.count)")
      #expect(!clause.title.isEmpty && !clause.pinpoint.isEmpty && !clause.binds.isEmpty, "\(clause.id)")
      #expect(!clause.checkedAgainst.isEmpty, "\(clause.id)")
      for addressee in clause.forceByBody.keys {
        #expect(clause.binds.contains(addressee), "\(clause.id) sets a force for a body that it does not bind")
      }
      if let reason = clause.reasonWithoutRule { #expect(reason.hasSuffix("。"), "\(clause.id)") }
      if let note = clause.note { #expect(note.hasSuffix("。"), "\(clause.id)") }
    }
  }

  @Test("mentions only clauses that exist")
  func mentionedClausesExist() {
    for clause in ClauseCatalogue.all {
      let words: String = [clause.note, clause.reasonWithoutRule].compactMap { $0 }.joined(separator: "\n")
      for match in words.matches(of: /[a-z]+(?:-[a-z]+)+/) {
        #expect(ClauseCatalogue.find(ClauseID(String(match.output))) != nil, "\(clause.id): \(match.output)")
      }
      if let next = clause.supersededBy { #expect(ClauseCatalogue.find(next) != nil, "\(clause.id)") }
    }
  }

  @Test("keeps conventions apart from law: they never oblige")
  func conventionsNeverOblige() {
    for clause in ClauseCatalogue.all where clause.document.kind != .law {
      for force in Addressee.allCases.compactMap({ clause.force(towards: $0) }) {
        #expect(force != .obligation && force != .effort, "\(clause.id)")
      }
    }
  }

  @Test("asks of municipalities never more than of prefectures")
  func municipalitiesAreNeverAskedMore() {
    let order: [NormativeForce] = [.obligation, .effort, .principle, .recommendation, .option, .information]
    for clause in ClauseCatalogue.all {
      guard let prefecture = clause.force(for: .prefecture), let town = clause.force(for: .town),
        let strict = order.firstIndex(of: prefecture), let mild = order.firstIndex(of: town)
      else { continue }
      #expect(mild >= strict, "\(clause.id)")
    }
  }
}
