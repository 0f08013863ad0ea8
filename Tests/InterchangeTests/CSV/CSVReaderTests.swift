import Testing
import TextFormats

@testable import Interchange

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] { CSVReader.read(Array(text.utf8)).rows.map(\.cells) }

  @Test("Quotes, doubled quotes and line ends inside quotes", arguments: ["\r\n", "\n", "\r"])
  func quotes(lineEnd: String) {
    let text = ["a,\"b,c\",\"d\"\"e\"", "\"1\(lineEnd)2\",,3"].joined(separator: lineEnd) + lineEnd
    #expect(rows(text) == [["a", "b,c", "d\"e"], ["1\(lineEnd)2", "", "3"]])
  }

  @Test("Rows know the line on which they begin")
  func lines() {
    #expect(CSVReader.read(Array("a\n\"b\nc\"\n\n\nd".utf8)).rows.map(\.line) == [1, 2, 6])
  }

  @Test("What the writer writes is read back")
  func roundTrip() {
    var generator = PlanGenerator(seed: 11)
    for _ in 0..<300 {
      let row = (0..<5).map { _ in generator.text() }
      var writer = CSVWriter()
      writer.row(row)
      #expect(rows(String(decoding: writer.bytes, as: UTF8.self)) == [row])
    }
  }

  @Test("Too many columns and too long cells stop with a word about it")
  func limits() {
    #expect(CSVReader.read(Array(String(repeating: ",", count: 1000).utf8)).problems.map(\.rule) == [.tooLarge])
    #expect(CSVReader.read(Array(repeating: 0x41, count: 200_000)).problems.map(\.rule) == [.tooLarge])
  }
}
