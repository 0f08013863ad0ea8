/// A data file that the site offers beside its pages.
public struct SiteDataFile: Hashable, Sendable {
  /// Where it lies below the site's root, such as `data/plan.json`.
  public let path: String
  /// What it is, in a few words.
  public let title: String
  /// What it holds, in a sentence or two.
  public let summary: String
  /// The media type, such as `text/csv; charset=utf-8`.
  public let mediaType: String
  /// The columns of a table, for the data dictionary; empty for other files.
  public let columns: [SiteDataColumn]
  /// The content.
  public let bytes: [UInt8]

  /// Makes a data file.
  public init(
    path: String, title: String, summary: String, mediaType: String, columns: [SiteDataColumn] = [], bytes: [UInt8]
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.mediaType = mediaType
    self.columns = columns
    self.bytes = bytes
  }
}

/// A column of a data file, explained.
public struct SiteDataColumn: Hashable, Sendable {
  /// The name in the header.
  public let name: String
  /// What it means, with unit and allowed values.
  public let meaning: String

  /// Makes a column.
  public init(name: String, meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
