import Foundation
import Testing

@testable import PlanModel

@Suite("The page on formulas")
struct FormulaPageTests {
  @Test("every formula in the tables of docs/formulas.md can be read")
  func examples() throws {
    let page = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../docs/formulas.md").standardized
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }
    let names = FormulaNames([
      Indicator(id: "online", title: "オンライン申請の件数"), Indicator(id: "total", title: "申請の総件数"),
      Indicator(id: "counter", title: "窓口"),
    ])
    var count = 0
    for row in rows {
      for (place, code) in row.split(separator: "`", omittingEmptySubsequences: false).enumerated() where place % 2 == 1
      {
        count += 1
        let text = String(code)
        if text.contains("列") || text == "件数()" {
          #expect(throws: Never.self) { try CSVFormula.parse(text).get() }
        } else {
          #expect(throws: Never.self) { try Formula.parse(text, names: names).get() }
        }
      }
    }
    #expect(count > 20)
  }
}
