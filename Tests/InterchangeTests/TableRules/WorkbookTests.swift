import Archives
import Testing

@testable import Interchange

@Suite("Workbooks of Excel")
struct WorkbookTests {
  private static let book = """
    <?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="x"><sheets><sheet name="集計" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  private static let bookRelations = """
    <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
    """
  private static let texts = """
    <sst><si><t>地域</t></si><si><r><t>件数</t></r><r><t>（件）</t></r><rPh><t>ケンスウ</t></rPh></si><si><t>東部 &amp; 西部</t></si></sst>
    """
  private static let cells = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
    <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>12</v></c></row>
    """

  private func workbook(_ data: String = cells, after: String = "", more: [String: String] = [:]) -> [UInt8] {
    ZipSample.archive(workbookParts(data, after: after, more: more))
  }

  private func workbookParts(
    _ data: String = cells, after: String = "", more: [String: String] = [:]
  ) -> [String: [UInt8]] {
    var parts = [
      "xl/workbook.xml": Self.book, "xl/_rels/workbook.xml.rels": Self.bookRelations,
      "xl/sharedStrings.xml": Self.texts,
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(data)</sheetData>\(after)</worksheet>",
    ]
    parts.merge(more) { _, new in new }
    return parts.mapValues { Array($0.utf8) }
  }

  private func broken(_ bytes: [UInt8]) -> [String] {
    TableCheck.check(bytes, fileName: "表.xlsx").results.filter { !$0.violations.isEmpty }.map(\.number)
  }

  @Test("values are read with their rows, texts without their readings")
  func values() throws {
    let sheet = try #require(WorkbookReader.sheets(workbook())?.first)
    #expect(sheet.name == "集計")
    #expect(sheet.rows.map(\.number) == [1, 3])
    #expect(sheet.rows.map(\.cells) == [["地域", "件数（件）"], ["東部 & 西部", "12"]])
    #expect(broken(workbook()).isEmpty)
  }

  @Test("merged cells, formulas and objects are found")
  func faults() throws {
    let merged = workbook(
      after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>")
    #expect(broken(merged) == ["1-4"])
    let report = TableCheck.check(merged, fileName: "x").results[3].violations
    #expect(report.first?.place == "シート「集計」、1行目")
    let formula = Self.cells.replacing("<v>12</v>", with: "<f>SUM(A1:A2)</f><v>12</v>")
    #expect(broken(workbook(formula)) == ["1-7"])
    let drawing = [
      "xl/worksheets/_rels/sheet1.xml.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"http://x/drawing\" Target=\"../d.xml\"/></Relationships>"
    ]
    #expect(broken(workbook(after: "<drawing r:id=\"a\"/>", more: drawing)) == ["1-8"])
    let text = Self.cells.replacing(
      "<c r=\"B3\"><v>12</v></c>", with: "<c r=\"B3\" t=\"inlineStr\"><is><t>▲12</t></is></c>")
    #expect(broken(workbook(text)) == ["1-3"])
  }

  @Test("a part that unpacks to more or less than the directory says is not read, nor one that is too large")
  func bombs() throws {
    let parts = workbookParts()
    #expect(WorkbookReader.sheets(ZipSample.archive(parts)) != nil)
    for claimed in [3, 7, Int(UInt32.max)] {
      #expect(WorkbookReader.sheets(ZipSample.archive(parts, claimedSize: claimed)) == nil, "\(claimed)")
    }
    let large = parts.merging(["xl/workbook.xml": Array(repeating: 0x20, count: WorkbookReader.partBytes + 1)]) { $1 }
    let zip = try ZipWriter.bytes(large.map { ZipEntry(name: $0, bytes: $1) })
    #expect(WorkbookReader.sheets(zip) == nil)
  }

  @Test("damaged workbooks and documents with a type of their own are refused, never a trap")
  func damaged() {
    let whole = workbook()
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(TableCheck.check(bytes, fileName: "x").results.count == 12)
      _ = TableCheck.check(Array(whole.prefix(Int.random(in: 0..<whole.count, using: &generator))), fileName: "x")
    }
    let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><workbook/>"
    #expect(broken(workbook(more: ["xl/workbook.xml": bomb])) == ["1-1"])
    #expect(broken(ZipSample.archive(["a.txt": [0x61]])) == ["1-1"])
  }

  @Test("a cell far to the right or without a place does not make room for all before it")
  func farCells() throws {
    let far = workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c><c r=\"ZZZZZZZZ9\"><v>3</v></c></row>")
    let sheet = try #require(WorkbookReader.sheets(far)?.first)
    #expect(sheet.rows.allSatisfy { $0.cells.count <= CellReference.mostColumns })
  }
}

/// ZIP files whose entries are deflated as stored blocks.
enum ZipSample {
  static func archive(_ parts: [String: [UInt8]], claimedSize: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
      let packed = deflated(content)
      let size = claimedSize ?? content.count
      let fields =
        number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + number(checksum(content), 4)
        + number(packed.count, 4) + number(size, 4)
        + number(name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 10) + number(bytes.count, 4)
      directory += Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + fields + Array(name.utf8) + packed
    }
    let start = bytes.count
    bytes += directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  /// One stored block (RFC 1951, 3.2.4); contents of tests are shorter than 65,536 bytes.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    [1] + number(content.count, 2) + number(0xFFFF - content.count, 2) + content
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ content: [UInt8]) -> Int {
    var value: UInt32 = .max
    for byte in content {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> ($0 * 8) : 0) }
  }
}
