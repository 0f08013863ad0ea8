import Foundation
import PlanModel

/// How fresh the figures of a plan are: how many of the values that are due are there, and which are not.
struct FreshnessModel {
  /// Indicators whose latest value is due by now.
  let dueCount: Int
  /// Those of them whose value is there.
  let reportedCount: Int
  /// What is missing: values, sections, sources.
  let table: TableModel

  init(_ context: SiteContext) {
    let states = context.allIndicators.compactMap { context.outlook.indicators[$0.indicator.id]?.reporting }
    let due = states.filter { $0.duePeriod != nil }
    dueCount = due.count
    reportedCount = due.filter { $0.status == .reported }.count
    var rows: [[TableModel.Cell]] = []
    for (indicator, entry) in context.allIndicators {
      let gaps = IndicatorGaps(indicator, measure: entry?.measure, in: context)
      guard !gaps.words.isEmpty else { continue }
      let owner = IndicatorGaps.owner(indicator, measure: entry?.measure, in: context)
      rows.append([
        .link(context.indicatorLink(indicator.id) ?? PageLink(indicator.title, .indicators)), .lines(gaps.words),
        owner.map { .text($0.fullName) } ?? .text("記載なし"), entry.map { .link($0.link) } ?? .text("計画全体"),
      ])
    }
    table = TableModel(
      caption: "値又は記載が足りない指標",
      columns: [.init("指標"), .init("足りないもの"), .init("担当課"), .init("施策")], rows: rows,
      emptyText: "報告の時期が来た値は全てそろっており、担当課と出典も全ての指標に記載されています。")
  }

  /// How many values are there, in words; nil while none is due.
  var sentence: String? {
    guard dueCount > 0 else { return nil }
    let share = JapaneseNumber.display(Decimal(reportedCount) * 100 / Decimal(dueCount), places: 1)
    return "報告の時期が来た\(dueCount)指標のうち、\(reportedCount)指標（\(share)％）で最新の値が報告されています。"
  }
}
