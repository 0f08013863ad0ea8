import Foundation
import PlanModel
import Testing

@testable import Handbook

@Suite("Own words", .enabled(if: ClauseSources.handbookPath != nil))
struct OwnWordsTests {
  /// The longest run of characters that may be shared with the handbook; titles of laws and terms need up to this.
  private static let longestShared = 16

  private func letters(_ text: String) -> [Character] {
    text.filter { !$0.isWhitespace && $0 != "*" }.map { $0 }
  }

  private func runs(of text: String) -> [String] {
    let own: [Character] = letters(text)
    let length: Int = Self.longestShared + 1
    guard own.count >= length else { return [] }
    return (0...(own.count - length)).map { String(own[$0..<($0 + length)]) }
  }

  @Test("Statements and gists share no long run of characters with the handbook")
  func nothingIsQuoted() throws {
    let book: Set<String> = Set(runs(of: try #require(try ClauseSources.handbookText())))
    let texts: [(String, String)] =
      ClauseCatalogue.all.map { ($0.id.rawValue, $0.statement) }
      + HandbookCoverage.sentences.map { ($0.place, $0.gist) }
    for (name, text) in texts {
      // Kept out of the expectation, which would print the whole handbook on failure.
      let shared: String? = runs(of: text).first { book.contains($0) }
      #expect(shared == nil, "\(name)")
    }
  }
}
