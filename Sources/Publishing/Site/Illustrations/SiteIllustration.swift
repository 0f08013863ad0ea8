/// A figure (図) with its file, to be published with the texts that show it.
public struct SiteIllustration: Hashable, Sendable {
  /// The name by which texts call it: `![](figures/f-1)`.
  public let id: String
  /// The caption; empty for none.
  public let title: String
  /// What it says, for those who do not see it.
  public let alternative: String
  /// Where it comes from.
  public let source: String?
  /// Width in CSS pixels.
  public let width: Int
  /// Height in CSS pixels.
  public let height: Int
  /// The ending of the file's name, such as `svg`.
  public let fileEnding: String
  /// The media type to serve it with.
  public let mediaType: String
  /// The file, safe to be shown.
  public let bytes: [UInt8]

  /// Makes a figure.
  public init(
    id: String, title: String, alternative: String, source: String? = nil, width: Int, height: Int,
    fileEnding: String, mediaType: String, bytes: [UInt8]
  ) {
    self.id = id
    self.title = title
    self.alternative = alternative
    self.source = source
    self.width = width
    self.height = height
    self.fileEnding = fileEnding
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// Where the file lies in the site.
  var path: SitePath { .illustration("\(id).\(fileEnding)") }

  /// As pages of the site show it.
  var shown: ShownIllustration {
    ShownIllustration(
      id: id, title: title, alternative: alternative, source: source, width: width, height: height,
      address: path.file)
  }
}
