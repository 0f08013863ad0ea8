import PlanModel

/// What the edition changes against the one before: in sentences, and as the comparison table (新旧対照表).
struct ComparisonPageModel: PageModel {
  let path = SitePath.comparison
  let title = "前の版からの変更"
  let lead: String? = "一つ前の版から改めたところと、その理由です。"
  let trail = [PageLink("文書とデータ", .data)]
  private let text: SiteText

  /// The page; `nil` for a first edition.
  init?(_ context: SiteContext) {
    guard let blocks = context.comparison else { return nil }
    text = SiteText(document: Document(blocks: blocks), targets: TextTargets())
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.document(text, below: 1)
  }
}

/// What a site tells of the edition before.
enum SiteComparison {
  /// The summary and the table, as blocks of a page.
  static func blocks(old: Plan, new: Plan) -> [Block] {
    RevisionSummary(from: old, to: new).blocks(level: 1) + [.heading(level: 1, [.text("新旧対照表")])]
      + ComparisonTable.blocks(of: .between(old: old, new: new), style: .standard(isDecided: true))
  }
}
