import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Reasons in plain Japanese")
struct ReasonSentenceTests {
  @Test(
    "each pace has its sentence",
    arguments: [
      ("70", "令和6年度の実績70％は、目標値70％に達しています。"),
      ("64.2", "令和6年度の実績64.2％は、見込値60.0％を上回っています。"),
      ("60", "令和6年度の実績60％は、見込値60％に達しています。"),
      ("45", "令和6年度の実績45％は、見込値60％を下回っていますが、基準値20％からは増えています。"),
      ("20", "令和6年度の実績20％は、見込値60％を下回っており、基準値20％から変わっていません。"),
      ("12", "令和6年度の実績12％は、基準値20％を下回っています。"),
    ])
  func increase(_ value: String, _ reason: String) {
    #expect(assess(indicator(), [actual(reiwa(6), value)]).reason == reason)
  }

  @Test(
    "where less is better the sentence says so",
    arguments: [
      ("18", "令和6年度の実績18％は、目標値20％を下回り、目標に達しています。"),
      ("25", "減少を目指す指標であり、令和6年度の実績25％は、見込値30％を下回り、予定より減っています。"),
      ("30", "減少を目指す指標であり、令和6年度の実績30％は、見込値30％まで下がっています。"),
      ("50", "減少を目指す指標であり、令和6年度の実績50％は、見込値30％を上回っていますが、基準値70％からは減っています。"),
      ("75", "減少を目指す指標であり、令和6年度の実績75％は、基準値70％を上回っています。"),
    ])
  func decrease(_ value: String, _ reason: String) {
    #expect(assess(indicator(.decrease), [actual(reiwa(6), value)]).reason == reason)
  }

  @Test("two figures that differ never look alike")
  func difference() {
    let close = indicator { $0.decimalPlaces = 0 }
    let reason = assess(close, [actual(reiwa(6), "59.96")]).reason
    #expect(reason.hasPrefix("令和6年度の実績59.96％は、見込値60.00％を下回っています"))
  }

  @Test("long decimals of a spreadsheet are cut for show only")
  func longDecimals() {
    let assessment = assess(indicator(), [actual(reiwa(6), "63.794947994056464")])
    #expect(assessment.latest?.value == .number(decimal("63.794947994056464")))
    #expect(assessment.reason == "令和6年度の実績63.795％は、見込値60.000％を上回っています。")
  }

  @Test("the words of target and value are kept")
  func wordsOfComparison() {
    let many = indicator {
      $0.unit = "件"
      $0.baseline = nil
      $0.targets = [Target(value: 5000, comparator: .atLeast, deadline: .by(reiwa(7)))]
    }
    let about = actual(reiwa(6), "5200") { $0.isApproximate = true }
    #expect(assess(many, [about]).reason == "令和6年度の実績約5,200件は、目標値5,000件以上を満たしています。")
  }

  @Test("what is missing is said with its year")
  func gaps() {
    #expect(assess(indicator(), []).reason == "実績値がまだ記録されていません。")
    #expect(assess(indicator(), [], on: "2021-05-01").reason == "最初の値を計測する時期が、まだ来ていません。")
    #expect(assess(indicator(), [gap(reiwa(6), .secret)]).reason == "令和6年度の値は、秘匿されています。")
    #expect(
      assess(indicator(), [gap(reiwa(6), .notMeasured)], on: "2027-01-01").reason
        == "達成の時期（令和7年度）を過ぎていますが、令和6年度の値は、計測されていません。")
  }
}
