import Foundation
import Testing

@testable import PlanModel

@Suite("Figures taken from the rows of a table")
struct CSVFormulaTests {
  private let header = ["受付番号", "処理方法", "件数", "申請日", "備考"]
  private let rows = [
    ["1", "オンライン", "1,200", "令和6年4月1日", ""], ["2", "窓口", "３００", "2024-05-01", "電子証明書あり"],
    ["3", "オンライン", "▲50", "R6.6.1", "　"], ["4", "郵送", "未計測", "不明"], ["5", " オンライン ", "", "2025/3/31", "電子"],
    ["6", "窓口", "多数", "", "x"], ["", "", "", "", ""],
  ]

  private func figure(_ text: String) throws -> CSVFigure {
    try CSVFormula.parse(text).get().evaluate(header: header, rows: rows).get()
  }

  @Test(
    "a figure is what counting by hand gives",
    arguments: [
      ("件数()", "6"), ("件数(列「処理方法」=「オンライン」)", "3"), ("件数(列「処理方法」＝「オンライン」かつ列「件数」>0)", "1"),
      ("割合(列「処理方法」=「オンライン」)", "50"), ("割合(列「備考」に「電子」を含む, 列「備考」が空でない)", nil), ("合計(列「件数」)", "1450"),
      ("合計(列「件数」, 列「処理方法」≠「窓口」)", "1150"), ("sum(column \"件数\", column \"処理方法\" = \"窓口\")", "300"),
      ("件数(列「備考」が空)", "3"), ("件数(列「備考」が空でない)", "3"), ("件数(列「備考」に「電子」を含む)", "2"), ("件数(列「備考」に「電子」を含まない)", "4"),
      ("件数(列「件数」≧300)", "2"), ("件数(列「件数」<0)", "1"), ("件数(列「件数」=1,200)", "1"), ("件数(列「件数」≠1200)", "2"),
      ("件数(列「件数」 <= -50)", "1"), ("件数(列「申請日」≧「令和6年5月1日」)", "3"), ("件数(列「申請日」<「2024-06-01」)", "2"),
      ("平均(列「件数」, 列「処理方法」=「窓口」)", "300"), ("件数(列「件数」は空でないかつ列「受付番号」>3)", nil), ("件数(列「備考」が空かつ列「処理方法」=「オンライン」)", "2"),
      ("count(column \"備考\" contains \"電子\" and column \"件数\" empty)", "1"),
    ] as [(String, String?)])
  func counts(_ text: String, _ expected: String?) throws {
    let number = try figure(text).number
    if let expected { #expect(JapaneseNumber.plain(number) == expected, "\(text)") }
  }

  @Test("the share of rows is taken among those of the second condition")
  func share() throws {
    let figure = try figure("割合(列「備考」に「電子」を含む, 列「備考」が空でない)")
    #expect(ExactArithmetic.rounded(figure.number, places: 4) == Decimal(string: "66.6667"))
    #expect(figure.countedRows == 2)
  }

  @Test("cells that cannot be read are counted and named, never taken for 0")
  func unreadable() throws {
    let figure = try figure("合計(列「件数」)")
    #expect(figure.unreadable == [CSVCellRemark(row: 7, column: "件数", text: "多数")])
    #expect(figure.unreadableCount == 1 && figure.emptyCount == 1 && figure.signCount == 1)
    #expect(figure.countedRows == 3 && figure.rowCount == 6 && !figure.isComplete)
    #expect(
      figure.remark == "読み取れないセルが1個（7行目「多数」）、空のセルが1個、数値の代わりに記号のあるセルが1個あり、計算に含めていません。")
    let clean = try self.figure("件数(列「処理方法」=「窓口」)")
    #expect(clean.isComplete && clean.remark == nil)
    let dates = try self.figure("件数(列「申請日」>「2024-01-01」)")
    #expect(dates.unreadableCount == 1 && dates.emptyCount == 1)
    let zero = try self.figure("件数(列「件数」=0)")
    #expect(zero.number == 0 && zero.unreadableCount == 1)
  }

  @Test("no rows give no share and no average, but a count and a sum of 0")
  func noRows() throws {
    for text in ["割合(列「処理方法」=「窓口」, 列「処理方法」=「電話」)", "平均(列「件数」, 列「処理方法」=「電話」)"] {
      #expect(try CSVFormula.parse(text).get().evaluate(header: header, rows: rows) == .failure(.noRows))
    }
    #expect(try figure("件数(列「処理方法」=「電話」)").number == 0)
    #expect(try figure("合計(列「件数」, 列「処理方法」=「電話」)").number == 0)
  }

  @Test("a column that is not there or is there twice is told at its place")
  func columns() throws {
    let formula = try CSVFormula.parse("合計(列「人数」)").get()
    guard case .failure(.column(let problem)) = formula.evaluate(header: header, rows: rows) else {
      Issue.record("the column was found")
      return
    }
    #expect(problem.position == 5)
    let twice = formula.evaluate(header: ["人数", "人数"], rows: rows)
    guard case .failure(.column(let other)) = twice else {
      Issue.record("one of two columns was taken")
      return
    }
    #expect(other.summary != problem.summary)
  }

  @Test(
    "what cannot be read is shown at its character",
    arguments: [
      ("", 1), ("列「件数」", 1), ("合計(件数)", 4), ("合計(列「件数」", 3), ("件数(列「件数」)", 9), ("件数(列「件数」>)", 10), ("件数(列「件数」=窓口)", 10),
      ("件数(列「件数」>「窓口」)", 10), ("件数(列「件数」>-「5」)", 10), ("件数() + 1", 6), ("件数())", 5), ("前年(列「件数」)", 1),
      ("件数(「件数」に「a」)", 12),
      ("件数(列「件数」=1 かつ)", 14),
    ])
  func problems(_ text: String, _ position: Int) {
    guard case .failure(let problem) = CSVFormula.parse(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(problem.position == position, "\(text): \(problem.message)")
  }

  @Test("random pieces are read or refused without a trap")
  func random() {
    let pieces = [
      "件数(", "合計(", "割合(", "列", "「件数」", "「処理方法」", "「オンライン」", "=", "≠", ">", "<=", "5", "-", "が空", "が空でない", "に", "を含む",
      "かつ", ",", ")",
      "and", " ",
    ]
    var generator = SplitMix64(seed: 11)
    var read = 0
    for _ in 0..<30_000 {
      let count = Int.random(in: 1...8, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard case .success(let formula) = CSVFormula.parse(text + ")") else { continue }
      read += 1
      _ = formula.evaluate(header: header, rows: rows)
    }
    #expect(read > 20)
  }
}
