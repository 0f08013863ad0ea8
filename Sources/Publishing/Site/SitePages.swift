import PlanModel

/// The list of all pages.
enum SitePages {
  /// Every page but the one for addresses that do not exist.
  static func all(_ context: SiteContext, frame: SiteFrame) -> [any PageModel] {
    var pages: [any PageModel] = [FrontPageModel(context, frame: frame), MeasuresPageModel(context)]
    for (place, entry) in context.measures.enumerated() {
      pages.append(MeasurePageModel(entry, at: place, in: context))
    }
    pages.append(IndicatorsPageModel(context))
    let reports = YearlyReportsPageModel(context)
    if reports.isNeeded { pages.append(reports) }
    for report in context.plan.reportedYears { pages.append(YearlyReportPageModel(report, in: context)) }
    pages.append(PillarsPageModel(context))
    for pillar in Pillar.allCases { pages.append(PillarPageModel(pillar, in: context)) }
    pages.append(ChaptersPageModel(context))
    for (place, entry) in context.chapters.enumerated() {
      pages.append(ChapterPageModel(entry, at: place, in: context))
    }
    pages.append(PartnersPageModel(context))
    pages.append(DataPageModel(context))
    if let comparison = ComparisonPageModel(context) { pages.append(comparison) }
    pages.append(CheckPageModel(context))
    pages.append(AccessibilityPageModel(context))
    pages.append(SitemapPageModel(context))
    return pages
  }
}
