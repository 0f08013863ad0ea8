import PlanModel

extension SiteContext {
  /// The name of an indicator's place on its page.
  func fragment(of id: RecordID<Indicator>) -> String {
    let name = "indicator-" + SitePath.folderName(id.rawValue)
    return name.replacing("~", with: "-")
  }

  /// The page and place where an indicator is shown in full; nil for one that the plan does not have.
  func indicatorLink(_ id: RecordID<Indicator>) -> PageLink? {
    guard let home = indicatorHomes[id] else { return nil }
    return PageLink(home.title, home.path, fragment: fragment(of: id))
  }

  /// Where an indicator is shown in full, as an address below the site's root.
  func indicatorAddress(_ id: RecordID<Indicator>) -> String? {
    indicatorHomes[id].map { home in
      home.path.file.replacing("index.html", with: "") + "#" + fragment(of: id)
    }
  }

  /// All indicators with the measure they belong to, in printed order.
  var allIndicators: [(indicator: Indicator, measure: MeasureEntry?)] {
    plan.indicators.map { ($0, nil) }
      + measures.flatMap { entry in entry.measure.indicators.map { ($0, entry) } }
  }
}
