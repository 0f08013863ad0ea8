public import PlanModel

/// What one installation publishes outside its plans: the list of them, feeds, the page about the interface.
public enum PlanShelf {
  /// One plan on the list.
  public struct Item: Hashable, Sendable {
    /// The plan's id, which is part of its address.
    public var id: String
    /// The bodies' names.
    public var bodyNames: String
    /// The plan's title.
    public var title: String
    /// The period; `nil` when the plan names none.
    public var span: DateSpan?
    /// Its editions, the newest first.
    public var editions: [EditionLine]

    /// Makes an item.
    public init(id: String, bodyNames: String, title: String, span: DateSpan? = nil, editions: [EditionLine]) {
      self.id = id
      self.bodyNames = bodyNames
      self.title = title
      self.span = span
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

  /// The path of the list.
  public static let listAddress = "/plans/"
  /// The path of the feed of all editions.
  public static let feedAddress = "/feed.atom"
  /// The path of the page about the interface for programs.
  public static let interfaceAddress = "/api/v1/"

  /// The path of the feed of one body's editions, by its code.
  public static func feedAddress(of body: String) -> String { "/bodies/\(body)/feed.atom" }

  /// The page of the list.
  public static func page(_ list: ShelfList) -> SiteFile { ShelfPage(list: list).file() }

  /// What accompanies the list: the page for addresses that lead nowhere, the style sheet, the icon.
  public static func commonFiles() -> [SiteFile] {
    [
      lostPage(),
      SiteFile(path: stylesheet.file, mediaType: "text/css; charset=utf-8", bytes: StyleSheet.bytes),
      SiteFile(path: SitePath.icon.file, mediaType: "image/svg+xml", bytes: SiteIcon.bytes),
    ]
  }

  static let stylesheet = SitePath.stylesheet(hash: StyleSheet.hash(StyleSheet.bytes))

  private static func lostPage() -> SiteFile {
    ShelfFrame(title: "ページが見つかりません", file: SitePath.notFound.file).page { html in
      html.element(.p) { html in
        html.text("アドレスに誤りがないか確認してください。")
        html.element(.a, [HTMLAttribute("href", listAddress)], text: "公表している計画の一覧")
        html.text("からも探せます。")
      }
    }
  }
}
