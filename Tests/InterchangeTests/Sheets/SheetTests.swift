import Foundation
import Interchange
import PlanModel
import Testing

@Suite("Tables out of spreadsheets")
struct SheetTests {
  private func read(_ text: String) -> Sheet { Sheet.read(Array(text.utf8), name: "表") }

  @Test("cells joined by tabs and by commas are told apart, whatever ends the lines")
  func separators() {
    #expect(read("a\tb,c\r\nd\te").rows.map(\.cells) == [["a", "b,c"], ["d", "e"]])
    #expect(read("a,\"b\tc\"\rd,e\n").rows.map(\.cells) == [["a", "b\tc"], ["d", "e"]])
    #expect(read("一覧\na,b\n").rows.map(\.cells) == [["一覧"], ["a", "b"]])
    #expect(read("\n\n\t\n \t　\n x　\n").rows.map(\.line) == [5])
  }

  @Test("UTF-8 with a mark, UTF-16 and Shift_JIS are read without a word")
  func encodings() throws {
    let text = "課名\t部局\n税務課\t総務部\n"
    for encoding in [String.Encoding.shiftJIS, .utf16] {
      let sheet = Sheet.read(Array(try #require(text.data(using: encoding))), name: "表")
      #expect(sheet.rows.map(\.cells) == [["課名", "部局"], ["税務課", "総務部"]] && sheet.findings.isEmpty)
    }
    #expect(Sheet.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "表").rows[0].cells[0] == "課名")
  }

  @Test("what cannot be read is a finding with its row, never a crash")
  func hostile() {
    #expect(read("a,b\nc,\"d\n").findings.map { $0.place.source?.line } == [2])
    #expect(!Sheet.read(Array("a".utf8), name: "表", mostBytes: 0).findings.isEmpty)
    #expect(!Sheet.read([0x81, 0xFF, 0xFF], name: "表").findings.isEmpty)
    #expect(read(String(repeating: "a\n", count: 30_000)).rows.count == Sheet.mostRows)
    #expect(!read(String(repeating: "a,", count: 1_000)).findings.isEmpty)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = Sheet.read(bytes, name: "表")
    }
  }

  @Test("headings are found below a title, in any width and with remarks behind them")
  func columns() throws {
    let sheet = read("照会先\t\t\n※課名（必須）\tＥ－ｍａｉｌ\t謎\n税務課\tx\ty\n")
    let names: [(field: String, headings: [String])] = [("name", ["課名"]), ("email", ["E-mail"])]
    let columns = try #require(SheetColumns.find(in: sheet, names: names, needed: ["name"]))
    #expect(columns.columns == ["name": 0, "email": 1] && columns.rowsRead == 2)
    #expect(columns.unknown.map(\.heading) == ["謎"])
    #expect(SheetColumns.find(in: sheet, names: names, needed: ["name", "phone"]) == nil)
  }
}
