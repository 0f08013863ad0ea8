/// The files from which Typst sets a document as PDF: a fixed template, the document as data, and the pictures.
///
/// Text never becomes Typst code: the template reads it from JSON.
public struct TypstSource: Sendable {
  /// The files by name; `main.typ` is the one to compile.
  public let files: [(name: String, bytes: [UInt8])]

  /// The files of a document.
  public init(_ document: ComposedDocument) {
    var files: [(name: String, bytes: [UInt8])] = [
      (TypstSource.main, Array(TypstTemplate.text.utf8)), ("document.json", TypstJSON.bytes(document)),
    ]
    for (place, illustration) in document.illustrations.enumerated() {
      files.append((Self.pictureName(place, illustration), illustration.picture.bytes))
    }
    self.files = files
  }

  /// The name of the file to compile.
  public static let main = "main.typ"

  static func pictureName(_ place: Int, _ illustration: DocumentIllustration) -> String {
    "picture-\(place + 1).\(illustration.picture.fileEnding)"
  }
}

/// The headings of a document to which its links may lead.
struct DocumentAnchors {
  private(set) var names: Set<String> = []

  init(_ blocks: [Block]) {
    for case .heading(_, _, let anchor?) in blocks { if let name = anchor.anchorName { names.insert(name) } }
  }
}
