import Foundation
import Testing

@testable import Interchange
@testable import Spreadsheets

@Suite("Workbooks")
struct WorkbookTests {
  private func workbook(_ layout: SheetLayout = SheetLayout(), titles: [String] = []) -> Workbook {
    let columns = [WorkbookColumn("名称", width: 40), WorkbookColumn("値", .number), WorkbookColumn("日", .date)]
    let day = WorkbookDay(year: 2026, month: 3, day: 31)
    let sheet = WorkbookSheet(
      name: "表", titles: titles, columns: columns,
      rows: [[.text("甲"), .number("-12.50"), .date(day)], [.empty, .number("3"), .empty]], layout: layout)
    return Workbook(sheets: [sheet], properties: Samples.properties)
  }

  @Test("the same workbook gives the same bytes, at another time as well")
  func deterministic() throws {
    let first = try workbook().bytes()
    // The times in ZIP files count in steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try workbook().bytes() == first)
    #expect(try Samples.part("docProps/core.xml", of: first).contains(">2026-04-01T00:00:00Z</dcterms:created>"))
    var other = workbook()
    other.sheets[0].rows[1][1] = .number("4")
    #expect(try other.bytes() != first)
  }

  @Test("numbers and days are numbers, as exact as the programs hold them")
  func numbers() throws {
    let rows = try Samples.rows(workbook().bytes())
    #expect(rows[1] == ["甲", "-12.5", "46112"])
    #expect(CellNumber.exact("123456789012345") == 123_456_789_012_345)
    #expect(CellNumber.exact("1234567890123456") == nil)
    #expect(CellNumber.exact("12345678901234500000") == 12_345_678_901_234_500_000)
    for text in ["", "-", ".", "1.", ".5", "1,000", "1e5", "NaN", "0x1", "１", "--1", "1.2.3"] {
      #expect(CellNumber.exact(text) == nil, "\(text)")
    }
  }

  @Test("a number of more digits than fifteen is text, digit for digit")
  func longNumbers() throws {
    var workbook = workbook()
    workbook.sheets[0].rows[0][1] = .number("0.12345678901234567")
    let bytes = try workbook.bytes()
    #expect(try Samples.rows(bytes)[1][1] == "0.12345678901234567")
    #expect(try Samples.part("xl/sharedStrings.xml", of: bytes).contains("0.12345678901234567"))
  }

  @Test("decimals of fifteen digits come back as they were", arguments: 0..<20)
  func decimals(seed: Int) throws {
    var workbook = workbook()
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let texts = (0..<200).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "\(state >> 44 % 1_000_000).\(1_000_000 + (state >> 20) % 8_999_999)"
    }
    workbook.sheets[0].rows = texts.map { [.empty, .number($0)] }
    let read = try Samples.rows(workbook.bytes()).dropFirst().map { $0[1] }
    #expect(read.map { Double($0) } == texts.map { Double($0) })
  }

  @Test("days are counted as spreadsheet programs count them, and are text before they can")
  func days() {
    func serial(_ year: Int, _ month: Int, _ day: Int) -> Int? {
      WorkbookDay(year: year, month: month, day: day).serial
    }
    #expect(serial(1900, 3, 1) == 61 && serial(2000, 1, 1) == 36_526 && serial(2024, 2, 29) == 45_351)
    #expect(serial(1900, 2, 28) == nil && serial(1873, 1, 1) == nil)
    #expect(WorkbookDay(year: 873, month: 1, day: 9).description == "0873-01-09")
  }

  @Test("the head stays in sight, is repeated on every page and filters its columns")
  func layout() throws {
    let plain = try Samples.part("xl/worksheets/sheet1.xml", of: workbook().bytes())
    #expect(plain.contains("ySplit=\"1\"") && plain.contains("<autoFilter ref=\"A1:C3\"/>"))
    #expect(plain.contains("paperSize=\"9\"") && plain.contains("orientation=\"landscape\""))
    let titled = try workbook(
      SheetLayout(isLandscape: false, frozenColumns: 1, hasFilter: false), titles: ["表題", "副題"]
    )
    .bytes()
    let sheet = try Samples.part("xl/worksheets/sheet1.xml", of: titled)
    #expect(sheet.contains("ySplit=\"3\"") && sheet.contains("xSplit=\"1\"") && !sheet.contains("autoFilter"))
    #expect(!sheet.contains("landscape"))
    let names = try Samples.part("xl/workbook.xml", of: titled)
    #expect(names.contains("_xlnm.Print_Area") && names.contains("_xlnm.Print_Titles") && names.contains("$1:$3"))
    #expect(try Samples.rows(titled).map { $0[0] } == ["表題", "副題", "名称", "甲", ""])
  }

  @Test("more rows or columns than the format has are told")
  func tooMany() {
    var workbook = workbook()
    workbook.sheets[0].rows = Array(repeating: [], count: 1_048_576)
    #expect(throws: WorkbookProblem.self) { try workbook.bytes() }
    workbook.sheets[0].rows = [Array(repeating: .empty, count: 4)]
    #expect(throws: WorkbookProblem.self) { try workbook.bytes() }
    workbook.sheets = []
    #expect(throws: WorkbookProblem.self) { try workbook.bytes() }
  }

  @Test("names of sheets are made fit and unlike one another")
  func names() throws {
    let long = String(repeating: "長", count: 40)
    let names = SheetName.all(["a/b[1]:*?\\", "'x'", "", "History", long, long, "A", "a", "a\u{0}b", "𠮷" + long])
    #expect(names[0] == "a／b［1］：＊？＼" && names[1] == "’x’" && names[2] == "シート" && names[3] == "History_")
    #expect(names[5].hasSuffix("（2）") && names[7] == "a（2）" && names[8] == "a b")
    #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.isEmpty })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    var workbook = workbook()
    workbook.sheets = names.map { WorkbookSheet(name: $0, columns: [WorkbookColumn("列")], rows: []) }
    #expect(WorkbookReader.sheets(try workbook.bytes())?.map { $0.name ?? "" } == names)
  }

  @Test("properties of any length and content are written")
  func properties() throws {
    var workbook = workbook()
    workbook.properties.title = String(repeating: "題\u{0}<&>", count: 200)
    workbook.properties.author = "\u{FFFF}"
    workbook.properties.created = WorkbookDay(year: 1970, month: 1, day: 1)
    let core = try Samples.part("docProps/core.xml", of: workbook.bytes())
    #expect(core.contains("…</dc:title>") && core.contains("1970-01-01T00:00:01Z"))
  }

  @Test("no interim file is left behind, also when writing fails")
  func leavesNothing() throws {
    let path = try PrivateFolder.use { (path: String) -> String in
      let rights = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o700)
      #expect(FileManager.default.createFile(atPath: path + "/workbook.xlsx", contents: Data([1])))
      return path
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    var failed = ""
    #expect(throws: WorkbookProblem.notWritten) {
      try PrivateFolder.use { (path: String) throws(WorkbookProblem) in
        failed = path
        throw WorkbookProblem.notWritten
      }
    }
    #expect(!failed.isEmpty && !FileManager.default.fileExists(atPath: failed))
  }
}
