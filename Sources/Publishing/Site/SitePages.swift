import PlanModel

/// The list of all pages.
enum SitePages {
  /// Every page but the one for addresses that do not exist.
  static func all(_ context: SiteContext, frame: SiteFrame) -> [any PageModel] {
    var pages: [any PageModel] = [FrontPageModel(context, frame: frame)]
    for (place, entry) in context.measures.enumerated() {
      pages.append(MeasurePageModel(entry, at: place, in: context))
    }
    return pages
  }
}
