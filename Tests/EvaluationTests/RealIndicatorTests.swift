import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Indicators that governments published")
struct RealIndicatorTests {
  /// A day on which all of them had been published.
  private static let today = CalendarDate(year: 2026, month: 10, day: 1) ?? .latest

  private func assessment(_ row: RealIndicator) -> IndicatorAssessment {
    Evaluator.assess(row.indicator, observations: row.observations, planSpan: nil, on: Self.today)
  }

  @Test("all 48 rows are there, each with a source")
  func rowsAreComplete() {
    #expect(RealIndicator.all.count == 48)
    for (place, row) in RealIndicator.all.enumerated() {
      #expect(row["id"] == "A-" + (place < 9 ? "0" : "") + "\(place + 1)")
      #expect(row.fields.count == 19, "\(row)")
      #expect(!row["sourceCode"].isEmpty && !row["sourceTitle"].isEmpty, "\(row)")
      #expect(row["sourceURL"].hasPrefix("http") || row["sourceCode"] == "OF", "\(row)")
    }
  }

  @Test("numbers and times are read as the governments wrote them", arguments: RealIndicator.all)
  func valuesAreRead(_ row: RealIndicator) {
    for name in ["baseline", "target", "actual"] {
      let isBlank = row[name] == "—"
      #expect((row.number(name) == nil) == isBlank, "\(name) \(row[name])")
    }
    let unreadable: Set = ["目標設定時", "室設置時(R2頃)", "2年間", "計画期末", "毎年度", "2022–2026年度累計"]
    for name in ["baselineTime", "targetTime", "actualTime"] where !row[name].isEmpty && row[name] != "—" {
      #expect((row.period(name) == nil) == unreadable.contains(row[name]), "\(name) \(row[name])")
    }
  }

  @Test("① is actual ÷ target, to one place", arguments: RealIndicator.all)
  func ratio(_ row: RealIndicator) {
    let ratio = assessment(row).ratio
    switch row["ratio"] {
    case "n/a": #expect(ratio == .undefined(.targetIsZero))
    case "": #expect(ratio == .undefined(row.number("target") == nil ? .noTarget : .noActual))
    case let stated: #expect(ratio.value.map { JapaneseNumber.display($0, places: 1) } == stated)
    }
  }

  @Test("② is the share of the way from baseline to target, to one place", arguments: RealIndicator.all)
  func baselineRelative(_ row: RealIndicator) {
    let share = assessment(row).baselineRelative
    switch row["baselineRelative"] {
    case "n/a": #expect(share == .undefined(.baselineEqualsTarget))
    case "":
      let reason: UndefinedReason =
        row.number("target") == nil ? .noTarget : row.number("baseline") == nil ? .noBaseline : .noActual
      #expect(share == .undefined(reason))
    case let stated: #expect(share.value.map { JapaneseNumber.display($0, places: 1) } == stated)
    }
  }

  @Test("a ratio above 100 never makes an indicator that is to fall look well", arguments: ["A-46", "A-48"])
  func reduction(_ id: String) throws {
    let row = try #require(RealIndicator.all.first { $0["id"] == id })
    let assessment = assessment(row)
    #expect((assessment.ratio.value ?? 0) > 100)
    #expect(assessment.pace == .overdue)
  }

  @Test("every sentence is whole and carries the actual value", arguments: RealIndicator.all)
  func sentences(_ row: RealIndicator) {
    let reason = assessment(row).reason
    #expect(reason.hasSuffix("。"))
    if let actual = row.number("actual") { #expect(reason.contains(JapaneseNumber.display(actual)), "\(reason)") }
  }
}
