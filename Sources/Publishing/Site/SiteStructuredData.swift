/// What pages tell programs about themselves: JSON-LD in which no `<` stands.
public struct SiteStructuredData: Sendable {
  let byPage: [SitePath: [UInt8]]

  /// Nothing.
  public init() { byPage = [:] }

  /// What the front page and the page of indicators tell.
  public init(front: [UInt8], indicators: [UInt8]) {
    byPage = [.front: front, .indicators: indicators]
  }
}
