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
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public var sha256: String?
  /// The path of the file that states its form: a JSON Schema, the data dictionary of a table.
  public var schemaPath: String?

  /// Makes a description.
  public init(
    path: String, title: String, summary: String, mediaType: String, byteCount: Int? = nil,
    columns: [TableColumn] = [], sha256: String? = nil, schemaPath: String? = nil
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.columns = columns
    self.sha256 = sha256
    self.schemaPath = schemaPath
  }

  /// The media type without its parameters.
  var plainMediaType: String { String(mediaType.prefix { $0 != ";" }) }

  /// The form as catalogues call it.
  var format: FileFormat { FileFormat(mediaType: plainMediaType) }

  /// The checksum, when it is one: 64 hexadecimal digits, in small letters.
  var checksum: String? {
    guard let sha256, sha256.utf8.count == 64, sha256.allSatisfy(\.isHexDigit) else { return nil }
    return sha256.lowercased()
  }
}

/// What catalogues call a form of file.
struct FileFormat: Hashable {
  /// The name for people, as CKAN shows it.
  let name: String
  /// The code in the file types of the EU Publications Office; nil for what is not on that list.
  let code: String?

  init(mediaType: String) {
    let known: (String, String)? =
      switch mediaType {
      case "text/csv": ("CSV", "CSV")
      case "application/json", "application/schema+json", "application/csvm+json": ("JSON", "JSON")
      case "application/ld+json": ("JSON-LD", "JSON_LD")
      case "text/turtle": ("TTL", "RDF_TURTLE")
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("XLSX", "XLSX")
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("DOCX", "DOCX")
      case "application/pdf": ("PDF", "PDF")
      case "application/zip": ("ZIP", "ZIP")
      case "application/xml", "text/xml": ("XML", "XML")
      case "text/html": ("HTML", "HTML")
      case "text/plain", "text/markdown": ("TXT", "TXT")
      default: nil
      }
    name = known?.0 ?? mediaType.split(separator: "/").last.map { $0.uppercased() } ?? ""
    code = known?.1
  }
}
