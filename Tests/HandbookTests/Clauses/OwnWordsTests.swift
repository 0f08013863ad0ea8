import Foundation
import PlanModel
import Testing

@testable import Handbook

@Suite("Own words", .enabled(if: ClauseSources.handbookPath != nil))
struct OwnWordsTests {
  /// The longest run of characters that may be shared with the handbook; names of plans and pillars need about this.
  private static let longestShared = 24

  private func letters(_ text: String) -> [Character] {
    text.filter { !$0.isWhitespace && $0 != "*" }.map { $0 }
  }

  @Test("Statements and gists share no long run of characters with the handbook")
  func nothingIsQuoted() throws {
    let book: [Character] = letters(try #require(try ClauseSources.handbookText()))
    let length: Int = Self.longestShared + 1
    var runs: Set<String> = []
    for start in 0..<max(0, book.count - length + 1) {
      runs.insert(String(book[start..<(start + length)]))
    }
    let texts: [(String, String)] =
      ClauseCatalogue.all.map { ($0.id.rawValue, $0.statement) }
      + HandbookCoverage.sentences.map { ($0.place, $0.gist) }
    for (name, text) in texts {
      let own: [Character] = letters(text)
      guard own.count >= length else { continue }
      for start in 0...(own.count - length) {
        let run = String(own[start..<(start + length)])
        #expect(!runs.contains(run), "\(name): \(run)")
      }
    }
  }
}
