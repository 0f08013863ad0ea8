/// A form of the edition that the site offers beside its pages, and that is made when it is first asked for.
public struct SiteForm: Hashable, Sendable {
  /// Where it lies below the site's root, such as `documents/plan.pdf`.
  public let path: String
  /// What it is, in a few words.
  public let title: String
  /// What it holds, in a sentence.
  public let summary: String
  /// The media type.
  public let mediaType: String
  /// Whether it is a document for people, and not data.
  public let isDocument: Bool

  /// Makes a form.
  public init(path: String, title: String, summary: String, mediaType: String, isDocument: Bool) {
    self.path = path
    self.title = title
    self.summary = summary
    self.mediaType = mediaType
    self.isDocument = isDocument
  }
}
