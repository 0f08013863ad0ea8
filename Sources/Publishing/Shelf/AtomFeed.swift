internal import TextFormats

/// A feed of published editions (RFC 4287).
public struct AtomFeed: Sendable {
  /// The media type of a feed.
  public static let mediaType = "application/atom+xml"

  /// An edition in a feed.
  public struct Entry: Sendable {
    /// The id, which is the same for ever.
    public var id: String
    /// The plan's title and the number of the edition.
    public var title: String
    /// When it was published (RFC 3339); an edition never changes afterwards.
    public var published: String
    /// The bodies' names.
    public var author: String
    /// Why it was published; may be empty.
    public var summary: String
    /// The address of the edition.
    public var address: String
    /// What changed since the edition before, in sentences (`RevisionSummary.text`); may be empty.
    public var changes: String

    /// Makes an entry.
    public init(
      id: String, title: String, published: String, author: String, summary: String, address: String,
      changes: String = ""
    ) {
      self.changes = changes
      self.id = id
      self.title = title
      self.published = published
      self.author = author
      self.summary = summary
      self.address = address
    }
  }

  /// The id, which is the same for ever.
  public var id: String
  /// The title.
  public var title: String
  /// When the newest entry was published (RFC 3339).
  public var updated: String
  /// The feed's own address.
  public var address: String
  /// The address of the page with the same content.
  public var page: String
  /// The entries, the newest first.
  public var entries: [Entry]

  /// Makes a feed.
  public init(id: String, title: String, updated: String, address: String, page: String, entries: [Entry]) {
    self.id = id
    self.title = title
    self.updated = updated
    self.address = address
    self.page = page
    self.entries = entries
  }

  /// The feed as XML.
  public func xml() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "ja"]) { xml in
      xml.element("id") { $0.text(id) }
      xml.element("title") { $0.text(title) }
      xml.element("updated") { $0.text(updated) }
      xml.element("link", ["rel": "self", "type": Self.mediaType, "href": address])
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
      xml.element("author") { $0.element("name") { $0.text("官民データ活用推進計画") } }
      xml.element("generator") { $0.text("Tebiki") }
      for entry in entries { Self.write(entry, to: &xml) }
    }
    return xml.bytes
  }

  private static func write(_ entry: Entry, to xml: inout XMLWriter) {
    xml.element("entry") { xml in
      xml.element("id") { $0.text(entry.id) }
      xml.element("title") { $0.text(entry.title) }
      xml.element("published") { $0.text(entry.published) }
      xml.element("updated") { $0.text(entry.published) }
      xml.element("author") { $0.element("name") { $0.text(entry.author) } }
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
      if !entry.summary.isEmpty { xml.element("summary") { $0.text(entry.summary) } }
      if !entry.changes.isEmpty { xml.element("content", ["type": "text"]) { $0.text(entry.changes) } }
    }
  }
}
