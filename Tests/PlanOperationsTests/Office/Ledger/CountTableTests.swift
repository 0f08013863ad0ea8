import Foundation
import PlanModel
import PlanOperations
import Testing

@Suite("Counting in a table")
struct CountTableTests {
  private static let table = Array("番号,処理方法,件数\n1,オンライン,3\n2,窓口,４\n3,オンライン,5\n".utf8)

  private func count(_ formula: String, _ bytes: [UInt8] = CountTableTests.table) -> Result<Decimal, OperationStopped> {
    CountTable(bytes: bytes, formula: formula).run().map(\.number)
  }

  @Test("rows, sums and shares are counted, in full width as well")
  func counts() throws {
    #expect(try count("件数()").get() == 3)
    #expect(try count("合計(列「件数」)").get() == 12)
    let share = try CountTable(bytes: Self.table, formula: "割合(列「処理方法」=「オンライン」)").run().get()
    #expect(JapaneseNumber.display(share.number, places: 4) == "66.6667")
    #expect(share.rows == 3)
  }

  @Test("what cannot be counted is told, never taken for zero")
  func remarks() throws {
    let table = Array("番号,件数\n1,3\n2,不明\n3,\n".utf8)
    let outcome = try CountTable(bytes: table, formula: "合計(列「件数」)").run()
    switch outcome {
    case .success(let counted): #expect(counted.remark != nil)
    case .failure(let stop): #expect(!stop.message.isEmpty)
    }
  }

  @Test(
    "a bad formula, a missing column, an empty file and noise are refused in a sentence",
    arguments: ["", "合計(", "合計(列「ない列」)", "DROP TABLE", String(repeating: "(", count: 10_000)])
  func refusals(formula: String) {
    guard case .failure(let stop) = count(formula) else {
      Issue.record("counted \(formula.prefix(20))")
      return
    }
    #expect(stop.isFinding && stop.message.count > 5)
  }

  @Test("an empty table has nothing to count")
  func empty() {
    guard case .failure = count("件数()", []) else {
      Issue.record("counted nothing")
      return
    }
  }
}
