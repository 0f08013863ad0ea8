/// A data file that is published with a plan.
public struct DataFileDescription: Hashable, Sendable {
  /// The path below the site's root, such as `data/plan.json`.
  public var path: String
  /// Title in Japanese.
  public var title: String
  /// What it holds, in a sentence.
  public var summary: String
  /// The media type, such as `text/csv; charset=utf-8`.
  public var mediaType: String
  /// The size in bytes.
  public var byteCount: Int?
  /// The columns of a table.
  public var columns: [TableColumn]

  /// Makes a description.
  public init(
    path: String, title: String, summary: String, mediaType: String, byteCount: Int? = nil,
    columns: [TableColumn] = []
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.columns = columns
  }
}
