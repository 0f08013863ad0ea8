internal import GRDB
internal import PlanStore

/// Gives FTS5 the pairs of letters of `BigramTokens`. The text that it gets is folded already.
///
/// A file with this tokeniser opens in the sqlite3 shell; only the search table answers there "no such tokenizer".
final class BigramTokenizer: FTS5CustomTokenizer {
  static let name = "bigram"
  private static let ok: CInt = 0

  init(db: Database, arguments: [String]) {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let text = pText, nText > 0 else { return Self.ok }
    var code = Self.ok
    text.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
      let bytes = UnsafeBufferPointer(start: start, count: Int(nText))
      BigramTokens.forEach(inUTF8: bytes, isQuestion: tokenization.contains(.query)) { range in
        code = tokenCallback(
          context, 0, text + range.lowerBound, CInt(range.count), CInt(range.lowerBound), CInt(range.upperBound))
        return code == Self.ok
      }
    }
    return code
  }
}
