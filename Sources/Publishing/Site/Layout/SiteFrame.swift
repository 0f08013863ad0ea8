import PlanModel

/// What stands around every page: whose plan it is, where the style sheet lies, what must be said on each page.
struct SiteFrame {
  /// The bodies' names: 「見本県」, 「甲市・乙町」.
  let bodyNames: String
  let planTitle: String
  /// Said in a banner on every page; nil for a plan in force.
  let notice: Notice?
  let stylesheet: SitePath
  /// The machine-readable description of the data files, if there is one.
  let catalogue: SitePath?
  let contact: Contact?
  let licence: Licence?
  /// The day as of which figures were judged.
  let date: CalendarDate
  /// Whether there is a page of yearly reports.
  let hasReports: Bool
  /// Which published edition the site shows, if it is one.
  let edition: SiteEdition?

  /// A banner.
  struct Notice {
    let text: String
    let isWarning: Bool
    let link: PageLink?
  }

  init(_ context: SiteContext, stylesheet: SitePath, edition: SiteEdition? = nil) {
    let plan = context.plan
    let names = plan.bodies.map { plan.body($0)?.fullName ?? $0.text }
    bodyNames = names.joined(separator: "・")
    planTitle = plan.title
    notice = Self.notice(context, edition)
    self.edition = edition
    self.stylesheet = stylesheet
    catalogue = context.data.first { $0.mediaType.hasPrefix("application/ld+json") }.map { .dataFile($0.path) }
    contact = plan.contact
    licence = plan.licence
    date = context.date
    hasReports = YearlyReportsPageModel(context).isNeeded
  }

  private static func notice(_ context: SiteContext, _ edition: SiteEdition?) -> Notice? {
    if let edition, !edition.isNewest {
      return Notice(
        text: "これは以前の版（第\(edition.number)版）です。計画はその後変更されています。", isWarning: false,
        link: PageLink("最新の版を見る", .newestEdition))
    }
    if context.checked.isPreview {
      let text = "点検で「誤り」が残っている内部確認用の表示です。このまま公表しないでください。"
      return Notice(text: text, isWarning: true, link: PageLink("点検の結果を見る", .check))
    }
    switch context.plan.status {
    case .draft: return Notice(text: "この計画は素案です。内容は変わることがあります。", isWarning: false, link: nil)
    case .publicComment:
      return Notice(text: "この計画は案であり、意見を募集しています。内容は変わることがあります。", isWarning: false, link: nil)
    case .ended: return Notice(text: "この計画の期間は終了しました。記録として公表しています。", isWarning: false, link: nil)
    case .adopted: return nil
    }
  }
}
