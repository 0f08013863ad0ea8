import Foundation
import Testing

@testable import Interchange
@testable import Spreadsheets

@Suite("Text in workbooks")
struct WorkbookTextTests {
  /// Texts by which formulas, commands and damage are smuggled in.
  private static let hostile = [
    "=1+1", "=HYPERLINK(\"https://example.jp\",\"x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0",
    "＝1", "'=1", "\"", "a\nb", "<f>1</f>", "]]>", "&amp;", "𠮷髙﨑", "  two  ", "_x0041_", "_x0041", "__x0041__",
    "a\u{1}b",
    "https://example.jp/", "mailto:a@example.jp", "TRUE", "1E5", "001",
  ]

  private func sheet(_ cells: [WorkbookCell]) -> Workbook {
    Workbook(
      sheets: [WorkbookSheet(name: "表", columns: [WorkbookColumn("文")], rows: cells.map { [$0] })],
      properties: Samples.properties)
  }

  @Test("text of people is a text cell and never a formula, a link or a number")
  func neverFormula() throws {
    let bytes = try sheet(
      Self.hostile.map { .text($0) } + Self.hostile.map { .rich([TextRun($0), TextRun($0, isStruck: true)]) }
    )
    .bytes()
    let xml = try Samples.part("xl/worksheets/sheet1.xml", of: bytes)
    for forbidden in ["<f", "hyperlink", "t=\"str\"", "<v>TRUE"] { #expect(!xml.contains(forbidden), "\(forbidden)") }
    let cells = xml.ranges(of: "<c r=").count
    #expect(cells == 1 + 2 * Self.hostile.count)
    #expect(xml.ranges(of: "t=\"s\"").count == cells)
  }

  @Test("what was written is read back sign by sign")
  func readBack() throws {
    let rows = try Samples.rows(sheet(Self.hostile.map { .text($0) }).bytes())
    let expected = Self.hostile.map { $0.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
    #expect(rows.dropFirst().map { $0[0] } == expected)
  }

  @Test("a part of a text is underlined or struck out, and the text stays whole")
  func rich() throws {
    let runs = [TextRun("施策を"), TextRun("拡充", isUnderlined: true), TextRun(""), TextRun("縮小", isStruck: true)]
    let bytes = try sheet([.rich(runs), .rich([TextRun("全部", isUnderlined: true)]), .rich([])]).bytes()
    #expect(try Samples.rows(bytes).map { $0[0] } == ["文", "施策を拡充縮小", "全部"])
    let texts = try Samples.part("xl/sharedStrings.xml", of: bytes)
    #expect(texts.contains("<u/>") && texts.contains("<strike/>"))
    #expect(try Samples.part("xl/styles.xml", of: bytes).contains("<u/>"))
  }

  @Test("a text that is too long is told with its place, and nothing is written")
  func tooLong() {
    let fits = String(repeating: "あ", count: 32_767)
    #expect(throws: Never.self) { try sheet([.text(fits)]).bytes() }
    for cells in [
      [WorkbookCell.text(fits + "あ")], [.rich([TextRun(fits), TextRun("あ")])],
      [.text(fits.dropLast() + "𠮷")],
    ] {
      let problem = #expect(throws: WorkbookProblem.self) { try sheet(cells).bytes() }
      guard case .unfit(let gaps)? = problem else { continue }
      #expect(gaps.map(\.place) == ["シート「表」の2行目の「文」"])
      #expect(gaps.allSatisfy { $0.summary.contains("32767") && !$0.remedy.isEmpty })
    }
  }

  @Test(
    "whatever is let through fits, however often the look changes",
    arguments: [50, 110, 115, 118, 120, 124, 126, 128, 300])
  func manyParts(count: Int) throws {
    let runs = (0..<count).flatMap { [TextRun("施策 "), TextRun("&拡充\n", isUnderlined: $0 % 2 == 0, isStruck: true)] }
    // Either there is a gap that tells of it, or the library takes it all.
    do {
      #expect(try Samples.rows(sheet([.rich(runs)]).bytes())[1][0] == runs.map(\.text).joined())
      #expect(count <= 120)
    } catch {
      guard case .unfit(let gaps) = error as? WorkbookProblem else { throw error }
      #expect(count > 110 && gaps.first?.summary.contains("\(2 * count)か所") == true)
    }
  }

  @Test("long parts fit as long as the library has room for their marks", arguments: [100, 240, 250, 260, 400])
  func longParts(length: Int) throws {
    let runs = (0..<110).map { TextRun(String(repeating: "案", count: length), isUnderlined: $0 % 2 == 0) }
    do {
      #expect(try Samples.rows(sheet([.rich(runs)]).bytes())[1][0] == runs.map(\.text).joined())
    } catch {
      guard case .unfit = error as? WorkbookProblem else { throw error }
      #expect(length > 150)
    }
  }

  @Test("parts of one look count as one")
  func merged() throws {
    let runs = Array(repeating: TextRun("字", isUnderlined: true), count: 2_000) + [TextRun("終")]
    #expect(try Samples.rows(sheet([.rich(runs)]).bytes())[1][0].count == 2_001)
  }

  @Test("characters that no XML holds are told, not dropped")
  func unstorable() {
    for text in ["a\u{0}b", "\u{FFFE}", "\u{FFFF}"] {
      for workbook in [sheet([.text(text)]), sheet([.rich([TextRun("a"), TextRun(text)])])] {
        #expect(throws: WorkbookProblem.self) { try workbook.bytes() }
      }
    }
  }

  @Test("every gap is told, up to a hundred")
  func allGaps() {
    let problem = #expect(throws: WorkbookProblem.self) {
      try sheet(Array(repeating: .text("\u{0}"), count: 250)).bytes()
    }
    guard case .unfit(let gaps)? = problem else { return }
    #expect(gaps.count == 100)
    #expect(problem?.summary.contains("ほか99件") == true)
  }
}
