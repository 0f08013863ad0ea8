import Foundation
import PlanModel
import PlanOperations
import Testing

@Suite("Tables of reported values")
struct FigureTableTests {
  private func read(_ text: String) -> FigureTable { FigureTable.read(Array(text.utf8)) }

  @Test("one row for one value, under whatever usual headings")
  func long() {
    let table = read("KPI名\t年度\t実績\t出典\n電子申請の件数\t令和7年度\t2,100\t台帳\n電子申請の割合\tR7\t\t\n")
    #expect(table.entries.map(\.indicator) == ["電子申請の件数"])
    #expect(table.entries.first?.value == "2,100")
    #expect(table.entries.first?.source == "台帳")
    #expect(!table.hasErrors)
  }

  @Test("one row for one indicator with the years beside each other; targets are no actual values")
  func wide() {
    let table = read("指標,単位,令和6年度,令和7年度,目標値\n電子申請の件数,件,1900,2100,3000\n電子申請の割合,%,,55,70\n")
    #expect(
      table.entries.map { "\($0.indicator) \($0.period) \($0.value)" } == [
        "電子申請の件数 令和6年度 1900", "電子申請の件数 令和7年度 2100", "電子申請の割合 令和7年度 55",
      ])
  }

  @Test("headings in two rows, the upper one merged over several years")
  func mergedHeadings() {
    let table = read("指標\t目標\t\t実績\t\n\tR6\tR7\tR6\tR7\n電子申請の件数\t2000\t2500\t1900\t2100\n")
    #expect(table.entries.map { "\($0.period) \($0.value)" } == ["R6 1900", "R7 2100"])
  }

  @Test("a title and a date above the headings do not matter")
  func titleRows() {
    let table = read("令和7年度 実績報告,,\n令和8年5月20日,,\n指標,年度,値\n電子申請の件数,R7,2100\n")
    #expect(table.entries.count == 1)
    #expect(table.entries.first?.line == 4)
  }

  @Test("an unquoted separator inside a number shifts the row, which is refused and named")
  func shifted() {
    let table = read("指標,年度,値\n電子申請の件数,R7,2,100\n電子申請の割合,R7,55\n")
    #expect(table.entries.map(\.indicator) == ["電子申請の割合"])
    #expect(table.findings.contains { $0.place.source?.line == 2 && $0.severity == .error })
  }

  @Test(
    "without the columns that are needed nothing is read, and it is said which",
    arguments: [("年度,値\nR7,5\n", "指標"), ("指標,値\na,5\n", "年度"), ("指標,年度\na,R7\n", "値"), ("", "指標")])
  func missingColumns(text: String, word: String) {
    let table = read(text)
    #expect(table.entries.isEmpty)
    if !text.isEmpty { #expect(table.findings.contains { $0.summary.contains(word) && $0.severity == .error }) }
  }

  @Test("the template reads back as what stands in the ledger: nothing changes")
  func template() async throws {
    let trial = try await LedgerTrial()
    try await trial.report([
      FigureEntry(indicator: "online", period: "令和7年度", value: "2100"),
      FigureEntry(indicator: "share", period: "令和7年度", value: "55"),
    ])
    let draft = try await trial.draft()
    let table = FigureTable.read(FigureTemplate.csv(draft, sections: ["s-1"], on: LedgerTrial.today))
    #expect(!table.hasErrors, "\(table.findings)")
    #expect(table.entries.count == 2)
    let lines = try await trial.read(table.entries)
    #expect(lines.allSatisfy { $0.effect == .unchanged }, "\(lines.map { ($0.effect, $0.problems) })")
  }
}
