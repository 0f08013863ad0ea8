public import PlanModel

/// 計画書: the plan as a book of A4 pages.
///
/// Chapters stand as the plan orders them; the measures follow the chapter that is for them. What the plan keeps as data
/// – status, indicators, revisions, contact – is set beside the prose, so that the book holds the whole plan.
public enum PlanBook {
  /// The book of a plan.
  ///
  /// - Parameters:
  ///   - checked: the plan, gone through the gate.
  ///   - illustrations: the pictures that its texts call.
  ///   - edition: the number of the edition; `nil` for a plan that is not published yet.
  public static func document(
    _ checked: CheckedPlan, illustrations: [SiteIllustration] = [], edition: Int? = nil
  ) -> ComposedDocument {
    let plan = checked.plan
    let texts = BookTexts(plan, illustrations: illustrations)
    var document = ComposedDocument(
      title: plan.title, subtitle: plan.subtitle, issuer: issuer(plan), date: date(plan))
    document.keywords = ["官民データ活用推進計画"] + plan.adoptedPillars.map(\.label)
    document.coverLines = BookFormalities.coverLines(plan, edition: edition, isPreview: checked.isPreview)
    document.blocks = [.contents(depth: 2), .pageBreak]
    document.blocks += BookFormalities.opening(plan)
    document.blocks += chapters(plan, texts)
    document.blocks += appendix(plan, texts)
    return DocumentNumbering.numbered(document)
  }

  /// The names of the bodies.
  public static func issuer(_ plan: Plan) -> String {
    plan.bodies.map { plan.body($0)?.fullName ?? $0.text }.joined(separator: "・")
  }

  /// The newest day of a decision or a publication: the day that the files of a plan bear.
  public static func date(_ plan: Plan) -> CalendarDate? {
    let revised = plan.revisions.map { $0.publication?.publishedOn ?? $0.decidedOn }
    return revised.max() ?? plan.publication?.publishedOn ?? plan.adoption?.decidedOn
  }

  private static func chapters(_ plan: Plan, _ texts: BookTexts) -> [Block] {
    let place = plan.chapters.lastIndex { $0.roles.contains(.measures) }
    var blocks: [Block] = []
    for (index, chapter) in plan.chapters.enumerated() {
      blocks += [
        .pageBreak,
        .heading(level: 1, [.text(chapter.numberedTitle)], anchor: .chapter(chapter.id.rawValue)),
      ]
      blocks += texts.blocks(chapter.body, below: 1)
      if index == place { blocks += measures(plan, texts) }
    }
    guard place == nil, !plan.measures.isEmpty else { return blocks }
    return blocks + [.pageBreak, .heading(level: 1, [.text("個別施策")])] + measures(plan, texts)
  }

  private static func measures(_ plan: Plan, _ texts: BookTexts) -> [Block] {
    plan.measures.flatMap { [.pageBreak] + MeasureSheet.blocks($0, of: plan, texts, level: 2) }
  }

  /// What the plan keeps beside its chapters.
  private static func appendix(_ plan: Plan, _ texts: BookTexts) -> [Block] {
    var blocks: [Block] = []
    if !plan.indicators.isEmpty {
      blocks += [.pageBreak, .heading(level: 1, [.text("計画全体の指標")])]
      for indicator in plan.indicators { blocks += IndicatorSheet.blocks(indicator, of: plan, level: 2) }
    }
    if !plan.allIndicators.isEmpty {
      blocks += [.pageBreak, .heading(level: 1, [.text("指標の一覧")]), .table(IndicatorSheet.list(plan))]
    }
    return blocks + BookFormalities.closing(plan)
  }
}
