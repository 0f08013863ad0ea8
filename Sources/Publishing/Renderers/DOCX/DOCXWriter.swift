internal import Archives
internal import TextFormats

/// Writes a document as a file of Word (Office Open XML, ECMA-376, transitional).
///
/// Text is text in real styles, so that officers can edit it and readers by ear find headings, lists, header rows and
/// alternative texts. The same document and pictures give the same bytes.
public enum DOCXWriter {
  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - pictures: PNG of the drawings for programs that show no SVG (Word before 2016, LibreOffice): one for each of
  ///     ``ComposedDocument/illustrations``, in order; `nil` where there is none. Pictures that are PNG need none.
  /// - Throws: when the file cannot be put together.
  public static func bytes(_ document: ComposedDocument, pictures: [[UInt8]?]) throws -> [UInt8] {
    let parts = DOCXParts(document, fallbacks: pictures)
    let body = DOCXBody(document, parts: parts)
    let text = body.part()
    var entries = [
      entry("[Content_Types].xml", DOCXPackage.contentTypes(parts)),
      entry("_rels/.rels", DOCXPackage.rootRelations),
      entry("docProps/core.xml", DOCXPackage.coreProperties(document)),
      entry("docProps/app.xml", DOCXPackage.extendedProperties),
      entry("word/document.xml", text),
      entry("word/_rels/document.xml.rels", DOCXPackage.relations(parts)),
      entry("word/styles.xml", DOCXStyles.part(document.paper)),
      entry("word/numbering.xml", DOCXNumbering.part(parts)),
      entry("word/settings.xml", DOCXPackage.settings),
      entry("word/fontTable.xml", DOCXPackage.fontTable),
      entry("word/header1.xml", DOCXPageSetup.header(document)),
      entry("word/footer1.xml", DOCXPageSetup.footer),
    ]
    // Pictures are packed already.
    entries += parts.media.map { ZipEntry(name: "word/" + $0.name, bytes: $0.bytes, isStored: $0.isPacked) }
    return try ZipWriter.bytes(entries)
  }

  private static func entry(_ name: String, _ part: XMLWriter) -> ZipEntry { ZipEntry(name: name, bytes: part.bytes) }
}
