public import PlanModel

/// Which edition of a plan a site shows, and where it stands on its server.
public struct SiteEdition: Hashable, Sendable {
  /// The number, from 1.
  public var number: Int
  /// The day of its publication in Japan.
  public var publishedOn: CalendarDate
  /// Whether no later edition was published.
  public var isNewest: Bool
  /// The path of the site's root on its server, with `/` at both ends.
  public var mount: String

  /// Makes the place of an edition.
  public init(number: Int, publishedOn: CalendarDate, isNewest: Bool, mount: String) {
    self.number = number
    self.publishedOn = publishedOn
    self.isNewest = isNewest
    self.mount = mount
  }
}
