public import PlanModel

/// The public site of one plan as static files.
public enum PublicSite {
  /// All files of the site of a checked plan: pages, style sheet, icon, site map and the data files handed in.
  ///
  /// - Parameters:
  ///   - checked: the plan, gone through the gate; a preview says so on every page.
  ///   - assessments: what the figures say about each indicator, in any order.
  ///   - grades: the grades that the figures give, set beside the published ones.
  ///   - date: the day as of which the assessments were made.
  ///   - data: the data files to offer; a path that is not safe below the site's root is left out.
  ///   - clauses: how to cite the clauses named by the check report; without it their stable names are shown.
  ///   - baseURL: where the site will stand, such as `https://www.pref.example.jp/plan/`. Only `sitemap.xml` and
  ///     `404.html` need it; every other link is relative, so that the site works in any folder and from a disk.
  ///   - illustrations: the plan's figures; only those that a text shows are published.
  ///   - outlook: what can be said beyond the assessments, as of the same day.
  ///   - forms: the forms that pages offer; their files are made elsewhere, when they are first asked for.
  ///   - previous: the edition before, whose differences a page of its own shows.
  ///   - structuredData: what pages tell search engines about themselves.
  ///   - edition: which published edition this is; `nil` for a plan that is shown from its folder.
  public static func files(
    for checked: CheckedPlan, assessments: [IndicatorAssessment], grades: [ReviewGrade] = [], on date: CalendarDate,
    data: [SiteDataFile] = [], clauses: [ClauseID: SiteClause] = [:], illustrations: [SiteIllustration] = [],
    baseURL: String? = nil, outlook: PlanOutlook = PlanOutlook(), edition: SiteEdition? = nil, forms: [SiteForm] = [],
    previous: Plan? = nil, structuredData: SiteStructuredData.Maker? = nil
  ) -> [SiteFile] {
    let context = SiteContext(
      checked: checked, assessments: assessments, grades: grades, on: date, data: data, forms: forms,
      previous: previous, clauses: clauses,
      illustrations: illustrations, outlook: outlook)
    let styles = StyleSheet.bytes
    let stylesheet = SitePath.stylesheet(hash: StyleSheet.hash(styles))
    let frame = SiteFrame(context, stylesheet: stylesheet, edition: edition)
    let layout = PageLayout(
      frame: frame, structuredData: structuredData?({ context.indicatorAddress($0) }).byPage ?? [:])
    let pages = SitePages.all(context, frame: frame)
    var files = pages.map { layout.file($0) }
    let address = SiteAddress(baseURL)
    files.append(layout.file(NotFoundPageModel(), root: edition?.mount ?? address.rootPath))
    files.append(SiteFile(path: stylesheet.file, mediaType: "text/css; charset=utf-8", bytes: styles))
    files.append(SiteFile(path: SitePath.icon.file, mediaType: "image/svg+xml", bytes: SiteIcon.bytes))
    files.append(SitemapXML.file(pages.map(\.path), address: address))
    for figure in context.illustrations {
      files.append(SiteFile(path: figure.path.file, mediaType: figure.mediaType, bytes: figure.bytes))
    }
    let taken = Set(files.map(\.path))
    for file in context.data where !taken.contains(file.path) {
      files.append(SiteFile(path: file.path, mediaType: file.mediaType, bytes: file.bytes))
    }
    return files
  }
}
