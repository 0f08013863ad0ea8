/// A file of the finished site.
public struct SiteFile: Hashable, Sendable {
  /// Where it lies below the site's root, with `/` between folders and none at the beginning.
  public let path: String
  /// The media type to serve it with, such as `text/html; charset=utf-8`.
  public let mediaType: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, mediaType: String, bytes: [UInt8]) {
    self.path = path
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
