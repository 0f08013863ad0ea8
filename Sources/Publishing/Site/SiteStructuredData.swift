public import PlanModel

/// What pages tell programs about themselves: JSON-LD in which no `<` stands.
public struct SiteStructuredData: Sendable {
  let byPage: [SitePath: [UInt8]]

  /// Makes it, asking where an indicator is shown in full, below the site's root.
  public typealias Maker = (_ address: (RecordID<Indicator>) -> String?) -> SiteStructuredData

  /// What the front page and the page of indicators tell.
  public init(front: [UInt8], indicators: [UInt8]) {
    byPage = [.front: front, .indicators: indicators]
  }
}
