import Foundation
import PlanModel
import Testing

@testable import Publishing

/// Revisions of real bodies, of which the facts are published. What the sources do not say is left empty.
@Suite("Revisions that bodies really made")
struct RealComparisonTests {
  /// とちぎ創生15（いちご）戦略: at the meeting that reviewed the strategy it was reported that six targets for fiscal year
  /// 2019 are raised in fiscal year 2018. The newspaper names the four below with the value before.
  /// Source: 下野新聞 https://www.shimotsuke.co.jp/articles/-/10707 (one source).
  @Test("栃木県: raised targets are told by indicator with both values")
  func tochigi() {
    func plan(_ values: [(Decimal, String?)]) -> Plan {
      Plan(id: "tochigi", title: "とちぎ創生15（いちご）戦略") { plan in
        plan.bodies = [LocalGovernmentCode("090000")].compactMap { $0 }
        let titles = [("農産物輸出額", "円"), ("観光消費額", "億円"), ("障害者雇用率", "％"), ("本県への年間移住者数", "人")]
        plan.indicators = zip(titles, values).enumerated().map { place, pair in
          Indicator(id: RecordID("k-\(place + 1)"), title: pair.0.0) { indicator in
            indicator.unit = pair.0.1
            indicator.targets = [
              Target(value: pair.1.0, deadline: .by(.fiscalYear(FiscalYear(2019))), asPrinted: pair.1.1)
            ]
          }
        }
      }
    }
    let old = plan([(270_000_000, "2億7千万円"), (5_150, nil), (2, nil), (850, nil)])
    let new = plan([(370_000_000, "3億7千万円"), (6_530, nil), (2.2, nil), (1_850, nil)])
    let comparison = PlanComparison.between(old: old, new: new)
    let fields = comparison.records.map { [$0.place, $0.fields[0].old ?? "", $0.fields[0].new ?? ""] }
    #expect(
      fields == [
        ["指標「農産物輸出額」（計画全体）", "2億7千万円（令和元年度）", "3億7千万円（令和元年度）"],
        ["指標「観光消費額」（計画全体）", "5,150億円（令和元年度）", "6,530億円（令和元年度）"],
        ["指標「障害者雇用率」（計画全体）", "2％（令和元年度）", "2.2％（令和元年度）"],
        ["指標「本県への年間移住者数」（計画全体）", "850人（令和元年度）", "1,850人（令和元年度）"],
      ])
    let summary = RevisionSummary(comparison)
    #expect(summary.what == "指標「農産物輸出額」、「観光消費額」、「障害者雇用率」など4件を改めました。")
    #expect(summary.details.last == "指標「本県への年間移住者数」の目標値を「850人（令和元年度）」から「1,850人（令和元年度）」に改めました。")
  }

  /// 宮城県: in March 2019 みやぎICT利活用推進プラン of March 2017 was renamed, revised in part, and made the prefecture's plan
  /// under the Basic Act for fiscal years 2019 and 2020; the period of the plan as a whole stayed. The revised text itself
  /// is not in the source. Source: https://www.pref.miyagi.jp/soshiki/jyoho/data-plan.html (one source).
  @Test("宮城県: another name and a new legal role with a period of its own, while the plan's period stays")
  func miyagi() throws {
    func plan(_ title: String, _ roles: [LegalRole]) throws -> Plan {
      let span = DateSpan(first: FiscalYear(2017).firstDay, last: FiscalYear(2020).lastDay)
      return Plan(id: "miyagi", title: title) { plan in
        plan.bodies = [LocalGovernmentCode("040002")].compactMap { $0 }
        plan.span = span
        plan.roles = roles
      }
    }
    let role = LegalRole(
      .prefecturalDataPlan, span: DateSpan(first: FiscalYear(2019).firstDay, last: FiscalYear(2020).lastDay))
    let comparison = PlanComparison.between(
      old: try plan("みやぎICT利活用推進プラン", []), new: try plan("みやぎICT・データ利活用推進プラン", [role]))
    #expect(
      Told.all(comparison) == [Told(.plan, "basic", .changed, "title"), Told(.plan, "standing", .changed, "roles")])
    let rows = ComparisonTable.rows(of: comparison, style: .nationalDecided)
    #expect(rows[0].new.filter(\.isChanged).map(\.text) == ["・データ"] && rows[0].old.allSatisfy { !$0.isChanged })
    #expect(rows[1].old.textWithMarks == "（新設）" && rows[1].new.text.hasPrefix("都道府県官民データ活用推進計画\n期間：平成31年（2019年）4月1日"))
    #expect(rows.count == 2)
  }
}
