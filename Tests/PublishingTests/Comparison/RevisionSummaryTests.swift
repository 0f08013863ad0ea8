import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("The summary of a revision")
struct RevisionSummaryTests {
  private let old = Plan(id: "p", title: "見本計画") { plan in
    plan.span = DateSpan(first: FiscalYear(2026).firstDay, last: FiscalYear(2028).lastDay)
    plan.measures = (1...5).map { place in
      Measure(id: RecordID("m-\(place)"), title: "施策\(place)") { $0.goal = "目標\(place)" }
    }
  }

  @Test("says what was done, why, and who decided when")
  func sentences() {
    var new = old
    new.span?.last = FiscalYear(2030).lastDay
    new.measures[0].goal = "新しい目標"
    new.measures.remove(at: 1)
    new.measures.append(
      Measure(id: "m-6", title: "相談窓口") { $0.indicators = [Indicator(id: "i", title: "相談の件数")] })
    var reasons = ComparisonReasons()
    reasons.add("需要が増えたためです。", for: .measure, "m-1")
    let summary = RevisionSummary(
      PlanComparison.between(old: old, new: new, reasons: reasons), reason: "中間の見直しを行ったためです。", decidedBy: "推進本部",
      decidedOn: CalendarDate(year: 2026, month: 9, day: 11))
    #expect(summary.what == "基本情報の「計画の基本事項」及び施策「施策1」を改めました。施策「相談窓口」を加えました。施策「施策2」を取りやめました。")
    #expect(summary.decision == "令和8年（2026年）9月11日に推進本部が決定しました。")
    #expect(summary.reasons == ["中間の見直しを行ったためです。", "需要が増えたためです。"])
    #expect(summary.details.contains("施策「施策1」の目標を「目標1」から「新しい目標」に改めました。"))
    #expect(summary.details[0].hasPrefix("計画期間を「令和8年") && summary.text.hasSuffix("理由：中間の見直しを行ったためです。\n需要が増えたためです。"))
    #expect(summary.blocks(level: 2).first == .heading(level: 2, [.text("改定の概要")]))
  }

  @Test("names a few records and counts the rest")
  func counts() {
    var new = old
    for place in new.measures.indices { new.measures[place].summary = "概要" }
    #expect(
      RevisionSummary(PlanComparison.between(old: old, new: new)).what == "施策「施策1」、「施策2」、「施策3」など5件を改めました。")
    #expect(RevisionSummary(PlanComparison.between(old: old, new: new), mostNames: 0).what == "施策5件を改めました。")
    let same = RevisionSummary(PlanComparison.between(old: old, new: old), reason: "理由")
    #expect(same.what.isEmpty && same.text.isEmpty)
  }

  @Test("an entry of the feed carries the summary as its content, and an entry without it stays as it was")
  func feed() {
    func xml(_ changes: String) -> String {
      let entry = AtomFeed.Entry(
        id: "tag:x", title: "計画", published: "2026-04-01T00:00:00Z", author: "県", summary: "改定", address: "https://a",
        changes: changes)
      let feed = AtomFeed(
        id: "tag:y", title: "計画", updated: "2026-04-01T00:00:00Z", address: "https://a", page: "https://b",
        entries: [entry])
      return String(decoding: feed.xml(), as: UTF8.self)
    }
    #expect(xml("施策「<1>」を改めました。").contains("<content type=\"text\">施策「&lt;1&gt;」を改めました。</content>"))
    #expect(!xml("").contains("<content"))
  }
}
