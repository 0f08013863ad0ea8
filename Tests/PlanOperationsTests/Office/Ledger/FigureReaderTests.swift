import Foundation
import PlanModel
import PlanOperations
import Testing

@Suite("Reading reported values")
struct FigureReaderTests {
  private func entry(
    _ value: String, _ period: String = "令和7年度", _ indicator: String = "online",
    _ fill: (inout FigureEntry) -> Void = { _ in }
  ) -> FigureEntry {
    FigureEntry(indicator: indicator, period: period, value: value, fill)
  }

  @Test(
    "numbers and years come as officers write them",
    arguments: [
      ("２，１００", "令和7年度"), ("2,100", "R7"), ("2100件", "FY2025"), ("二千百", "2025年度"), ("2100", "2025"),
      (" 2100 ", "令和7年度末"),
    ])
  func writings(value: String, period: String) async throws {
    let line = try await LedgerTrial().line(entry(value, period))
    #expect(line.effect == .adds, "\(line.problems) \(line.doubts)")
    #expect(line.after?.value == .number(2100))
    #expect(line.period == LedgerTrial.due)
  }

  @Test("the cell is kept letter by letter where the number is written otherwise")
  func asReported() async throws {
    let trial = try await LedgerTrial()
    #expect(try await trial.line(entry("２，１００")).after?.asReported == "２，１００")
    #expect(try await trial.line(entry("2100")).after?.asReported == nil)
  }

  @Test("zero, not measured, not reported, none and secret stay five different things")
  func absences() async throws {
    let trial = try await LedgerTrial()
    let words: [(String, ObservedValue)] = [
      ("0", .number(0)), ("未計測", .notMeasured), ("未報告", .notReported), ("-", .none), ("x", .secret),
    ]
    var seen: Set<ObservedValue> = []
    for (word, value) in words {
      let line = try await trial.line(entry(word) { $0.isConfirmed = true })
      #expect(line.after?.value == value, "\(word): \(line.problems)")
      seen.insert(value)
    }
    #expect(seen.count == words.count)
  }

  @Test(
    "what cannot be what it says is refused with a reason",
    arguments: [
      ("調査中です", "令和7年度", "数値"), ("100", "令和9年度", "まだ始まっていません"), ("100", "", "いつの値"),
      ("100", "令和7年", "年度"), ("100人", "令和7年度", "単位"), ("10～20", "令和7年度", "数値"),
    ])
  func refusals(value: String, period: String, word: String) async throws {
    let line = try await LedgerTrial().line(entry(value, period))
    #expect(line.effect == .refused)
    #expect(line.after == nil || !line.effect.isTaken)
    #expect(line.problems.joined().contains(word), "\(line.problems)")
  }

  @Test("a calendar-year indicator takes no fiscal year, and a bare year means its own kind")
  func calendarYears() async throws {
    let trial = try await LedgerTrial()
    #expect(try await trial.line(entry("480", "令和7年度", "visitors")).effect == .refused)
    let bare = try await trial.line(entry("480", "2025", "visitors"))
    #expect(bare.period == .calendarYear(2025))
    #expect(bare.effect == .adds)
  }

  @Test("jumps wait until somebody stands by them")
  func doubts() async throws {
    let trial = try await LedgerTrial()
    for (value, indicator) in [("21000", "online"), ("1000", "online"), ("112", "share")] {
      let line = try await trial.line(entry(value, "令和7年度", indicator))
      #expect(line.effect == .waits, "\(value)")
      #expect(!line.doubts.isEmpty)
      let confirmed = try await trial.line(entry(value, "令和7年度", indicator) { $0.isConfirmed = true })
      #expect(confirmed.effect == .adds)
    }
  }

  @Test("a year long before the plan waits as well: 平成 and 令和 are easily mistaken")
  func oldYears() async throws {
    #expect(try await LedgerTrial().line(entry("1000", "平成7年度")).effect == .waits)
  }

  @Test("a final value is replaced only with a reason; a provisional one is settled without")
  func corrections() async throws {
    let trial = try await LedgerTrial()
    let without = try await trial.line(entry("1901", "令和6年度"))
    #expect(without.effect == .refused)
    #expect(without.problems.joined().contains("訂正の理由"))
    let with = try await trial.line(entry("1901", "令和6年度") { $0.correctionReason = "集計の誤り" })
    #expect(with.effect == .corrects)
    #expect(with.after?.correctionReason == "集計の誤り")
    try await trial.report([entry("2000") { $0.status = "速報" }])
    #expect(try await trial.line(entry("2010")).effect == .settles)
  }

  @Test("the same value again changes nothing")
  func unchanged() async throws {
    #expect(try await LedgerTrial().line(entry("１，９００", "令和6年度")).effect == .unchanged)
  }

  @Test("a running year gives a provisional value as of today")
  func running() async throws {
    let line = try await LedgerTrial().line(entry("2000", "令和8年度"))
    #expect(line.after?.status == .provisional)
    #expect(line.after?.asOf == LedgerTrial.today)
  }

  @Test("another section's indicator is refused, by id and by title")
  func foreign() async throws {
    let trial = try await LedgerTrial()
    for name in ["visitors", "観光入込客数"] {
      let line = try await trial.line(entry("480", "2025年", name), own: ["s-1"])
      #expect(line.effect == .refused)
      #expect(line.problems.joined().contains("ほかの課"))
    }
  }

  @Test("an id beside another indicator's title is refused: a column was sorted by itself")
  func shiftedTitles() async throws {
    let line = try await LedgerTrial().line(entry("2100") { $0.title = "観光入込客数" })
    #expect(line.effect == .refused)
    #expect(line.problems.joined().contains("行がずれて"))
  }

  @Test("the source of last time is carried over, the cell is not")
  func evidence() async throws {
    let trial = try await LedgerTrial()
    try await trial.report([
      entry("1950") {
        $0.status = "速報"; $0.source = "台帳"; $0.place = "表1のB5"
      }
    ])
    let next = try await trial.line(entry("2000", "令和8年度"))
    #expect(next.after?.evidence.title == "台帳")
    #expect(next.after?.evidence.place == nil)
    #expect(
      try await trial.line(entry("47", "令和7年度", "share") { $0.isConfirmed = true }).after?.evidence.title == "業務統計")
  }

  @Test("a computed indicator takes no value by hand")
  func computed() async throws {
    let trial = try await LedgerTrial { $0.measures[0].indicators[1].formula = "online / 10" }
    let line = try await trial.line(entry("47", "令和7年度", "share"))
    #expect(line.effect == .refused)
    #expect(line.problems.joined().contains("算出"))
  }

  @Test("words are a value where the indicator is one of words")
  func words() async throws {
    let line = try await LedgerTrial().line(entry("待ち時間の苦情がなくなった", "令和7年度", "words"))
    #expect(line.after?.value == .text("待ち時間の苦情がなくなった"))
  }
}
