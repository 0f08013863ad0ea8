internal import Foundation
import PlanModel
internal import TextFormats

/// `manifest.json`: what the package is and which files it holds.
struct PackageManifest {
  /// A file of the list.
  struct File: Hashable {
    var path: String
    var title: String
    var mediaType: String
    var length: Int
    var sha256: String

    init(path: String, title: String, mediaType: String, length: Int, sha256: String) {
      self.path = path
      self.title = title
      self.mediaType = mediaType
      self.length = length
      self.sha256 = sha256
    }

    init(_ file: PackageFile, hash: String) {
      self.init(
        path: file.path, title: file.title, mediaType: file.mediaType, length: file.bytes.count, sha256: hash)
    }
  }

  var about: PackageAbout
  var files: [File]

  init(about: PackageAbout, files: [File]) {
    self.about = about
    self.files = files
  }

  /// The bytes, always the same for the same list.
  var bytes: [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.field("format", PublicationPackage.format)
      writer.key("version")
      writer.integer(PublicationPackage.version)
      writer.field("plan", about.plan)
      writer.field("title", about.title)
      writer.field("issuer", about.issuer)
      writer.key("edition")
      writer.integer(about.edition)
      writer.field("decidedOn", about.decidedOn?.description)
      writer.field("publishedOn", about.publishedOn.description)
      writer.field("editionSHA256", about.editionSHA256)
      writer.field("licence", about.licence)
      writer.field("citation", about.citation)
      writer.key("files")
      writer.array { writer in
        for file in files {
          writer.object { writer in
            writer.field("path", file.path)
            writer.field("title", file.title)
            writer.field("mediaType", file.mediaType)
            writer.key("bytes")
            writer.integer(file.length)
            writer.field("sha256", file.sha256)
          }
        }
      }
    }
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote; `nil` for anything else of another shape. Whether it is the same to the byte is found
  /// by writing it again.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Shape.self, from: Data(bytes)) else { return nil }
    guard read.format == PublicationPackage.format, read.version == PublicationPackage.version,
      let publishedOn = CalendarDate(iso: read.publishedOn)
    else { return nil }
    let decidedOn = read.decidedOn.map { CalendarDate(iso: $0) }
    if let decidedOn, decidedOn == nil { return nil }
    about = PackageAbout(
      plan: read.plan, title: read.title, issuer: read.issuer, edition: read.edition, decidedOn: decidedOn ?? nil,
      publishedOn: publishedOn, editionSHA256: read.editionSHA256, licence: read.licence, citation: read.citation)
    files = read.files.map {
      File(path: $0.path, title: $0.title, mediaType: $0.mediaType, length: $0.bytes, sha256: $0.sha256)
    }
  }

  private struct Shape: Decodable {
    var format: String
    var version: Int
    var plan: String
    var title: String
    var issuer: String
    var edition: Int
    var decidedOn: String?
    var publishedOn: String
    var editionSHA256: String
    var licence: String?
    var citation: String?
    var files: [ShapeOfFile]
  }

  private struct ShapeOfFile: Decodable {
    var path: String
    var title: String
    var mediaType: String
    var bytes: Int
    var sha256: String
  }
}
