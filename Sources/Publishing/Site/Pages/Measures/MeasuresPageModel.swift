import PlanModel

/// The list of all measures: by pillar to browse, and as one table to scan and print.
struct MeasuresPageModel: PageModel {
  let path = SitePath.measures
  let title = "個別施策"
  let lead: String?
  /// The measures under their main pillar; nil for measures without one.
  let groups: [(pillar: Pillar?, measures: [MeasureGlance])]
  let table: TableModel
  let hasLater: Bool
  /// All measures that lean on one another.
  let dependencies: MeasuresDependencies?

  init(_ context: SiteContext) {
    let entries = context.measures
    lead = entries.isEmpty ? "個別施策はまだありません。" : "計画に掲げる\(entries.count)の施策です。施策の名称から、内容、工程、目標と進捗を見ることができます。"
    let mains: [Pillar?] = Pillar.allCases + [nil]
    groups = mains.compactMap { pillar in
      let found = entries.filter { $0.measure.pillars.first == pillar }
      return found.isEmpty ? nil : (pillar, found.map { MeasureGlance($0, in: context) })
    }
    hasLater = entries.contains { $0.measure.priority.isLater }
    table = Self.table(context)
    dependencies = MeasuresDependencies(context)
  }

  private static func table(_ context: SiteContext) -> TableModel {
    let rows = context.measures.map { entry -> [TableModel.Cell] in
      let measure = entry.measure
      let counts = context.paceCounts(measure.indicators)
      let years = measure.schedule.flatMap { [$0.first, $0.last] }
      let time: String? =
        if let first = years.min(), let last = years.max() {
          first == last ? Wareki.text(first) : Wareki.text(first) + "～" + Wareki.text(last)
        } else {
          nil
        }
      return [
        .link(entry.link), .pillars(measure.pillars),
        measure.lead.flatMap { context.section($0) }.map { .text($0.fullName) } ?? .nothing,
        time.map { .text($0) } ?? .nothing,
        counts.total > 0 ? .lines(counts.present.map { "\($0.pace.label) \($0.count)件" }) : .text("指標なし"),
      ]
    }
    return TableModel(
      caption: "個別施策の一覧",
      columns: [
        .init("施策"), .init("柱"), .init("担当課"), .init("工程の期間"), .init("指標の進捗", isNarrow: true),
      ], rows: rows)
  }
}
