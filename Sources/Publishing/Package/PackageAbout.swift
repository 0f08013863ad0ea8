public import PlanModel

/// What a package of publication says of itself.
public struct PackageAbout: Hashable, Sendable {
  /// The plan's identifier.
  public var plan: String
  /// The plan's title.
  public var title: String
  /// The bodies that issue it.
  public var issuer: String
  /// The number of the edition, from 1.
  public var edition: Int
  /// The day of the decision.
  public var decidedOn: CalendarDate?
  /// The day of the publication. The files inside bear it.
  public var publishedOn: CalendarDate
  /// The SHA-256 of the edition, in 64 small hexadecimal digits: that of `data/plan.json`.
  public var editionSHA256: String
  /// The terms of use.
  public var licence: String?
  /// How to name the source.
  public var citation: String?

  /// Makes a description.
  public init(
    plan: String, title: String, issuer: String, edition: Int, decidedOn: CalendarDate? = nil,
    publishedOn: CalendarDate, editionSHA256: String, licence: String? = nil, citation: String? = nil
  ) {
    self.plan = plan
    self.title = title
    self.issuer = issuer
    self.edition = edition
    self.decidedOn = decidedOn
    self.publishedOn = publishedOn
    self.editionSHA256 = editionSHA256
    self.licence = licence
    self.citation = citation
  }
}

/// A file of a package.
public struct PackageFile: Hashable, Sendable {
  /// Where it lies in the package, with `/` between folders.
  public var path: String
  /// The media type.
  public var mediaType: String
  /// What it is, in words.
  public var title: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, mediaType: String, title: String, bytes: [UInt8]) {
    self.path = path
    self.mediaType = mediaType
    self.title = title
    self.bytes = bytes
  }
}
