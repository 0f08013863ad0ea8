public import PlanModel

/// The list of the plans that one installation publishes, as files of its own site: the page, style sheet, icon.
public enum PlanShelf {
  /// One plan on the list.
  public struct Item: Hashable, Sendable {
    /// The plan's id, which is part of its address.
    public var id: String
    /// The bodies' names.
    public var bodyNames: String
    /// The plan's title.
    public var title: String
    /// Its editions, the newest first.
    public var editions: [EditionLine]

    /// Makes an item.
    public init(id: String, bodyNames: String, title: String, editions: [EditionLine]) {
      self.id = id
      self.bodyNames = bodyNames
      self.title = title
      self.editions = editions
    }
  }

  /// One edition of a plan.
  public struct EditionLine: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int
    /// The day of publication in Japan.
    public var publishedOn: CalendarDate

    /// Makes a line.
    public init(number: Int, publishedOn: CalendarDate) {
      self.number = number
      self.publishedOn = publishedOn
    }
  }

  /// The path of the newest edition of a plan, from the root of the server: `/plans/ID/`.
  public static func address(of plan: String) -> String { "/plans/\(SitePath.folderName(plan))/" }

  /// The path of one edition: `/plans/ID/editions/N/`.
  public static func address(of plan: String, edition: Int) -> String { address(of: plan) + "editions/\(edition)/" }

  /// The files of the list. Its page stands at `plans/index.html`.
  public static func files(_ items: [Item]) -> [SiteFile] {
    let styles = StyleSheet.bytes
    let stylesheet = SitePath.stylesheet(hash: StyleSheet.hash(styles))
    return [
      ShelfPage(items: items, stylesheet: stylesheet).file(),
      ShelfPage(items: nil, stylesheet: stylesheet).file(),
      SiteFile(path: stylesheet.file, mediaType: "text/css; charset=utf-8", bytes: styles),
      SiteFile(path: SitePath.icon.file, mediaType: "image/svg+xml", bytes: SiteIcon.bytes),
    ]
  }
}
