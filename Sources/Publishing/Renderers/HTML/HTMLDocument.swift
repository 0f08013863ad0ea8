/// Writes a document as one HTML file that needs nothing beside it: styles and pictures stand in it. For reading from a
/// disk, for keeping, and for printing by programs that know HTML.
///
/// The site itself does not serve it: its pages run without inline styles.
public struct HTMLDocument {
  /// The bytes of a document, UTF-8.
  public static func bytes(_ document: ComposedDocument) -> [UInt8] {
    var targets = TextTargets()
    targets.isWholeDocument = true
    for illustration in document.illustrations { targets.pictures[illustration] = address(of: illustration.picture) }
    var html = HTML()
    html.doctype()
    html.element(.html, [.lang("ja")]) { html in
      html.element(.head) { html in
        html.empty(.meta, [HTMLAttribute("charset", "utf-8")])
        html.element(.title, text: document.title)
        html.element(.style, text: styles(document.paper))
      }
      html.element(.body) { html in
        html.element(.main) { html in
          writeCover(document, &html)
          writeContents(document, &html)
          html.blocks(document.blocks, targets, below: document.hasCover ? 1 : 0)
        }
      }
    }
    return html.bytes
  }

  private static func writeCover(_ document: ComposedDocument, _ html: inout HTML) {
    guard document.hasCover else { return }
    html.element(.header) { html in
      html.element(.h1, text: document.title)
      for line in [document.subtitle, document.issuer].compactMap({ $0 }) + document.coverLines {
        html.element(.p, text: line)
      }
    }
  }

  /// The headings that links can reach.
  private static func writeContents(_ document: ComposedDocument, _ html: inout HTML) {
    guard document.blocks.contains(where: { if case .contents = $0 { true } else { false } }) else { return }
    html.element(.nav, [.label("目次")]) { html in
      html.element(.h2, text: "目次")
      html.element(.ul) { html in
        for case .heading(let level, let words, let anchor?) in document.blocks where level <= 2 {
          guard let name = anchor.anchorName else { continue }
          html.element(.li) { $0.element(.a, [.href("#" + name)], text: Inline.plainText(words)) }
        }
      }
    }
  }

  private static func address(of picture: DocumentIllustration.Picture) -> String {
    switch picture {
    case .svg(let bytes): "data:image/svg+xml;base64," + Base64.encoded(bytes)
    case .png(let bytes): "data:image/png;base64," + Base64.encoded(bytes)
    }
  }

  /// Holds no sign that HTML would escape.
  private static func styles(_ paper: ComposedDocument.Paper) -> String {
    """
    @page { size: \(paper.size.width)mm \(paper.size.height)mm; margin: 20mm; }
    body { font-family: BIZ UDPGothic, Noto Sans CJK JP, sans-serif; line-height: 1.7; color: #1a1a1a; max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
    h1, h2 { border-bottom: 2px solid #0017c1; }
    table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
    caption { text-align: left; font-weight: bold; }
    th, td { border: 1px solid #949494; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
    thead th { background: #e8f1fe; }
    .figure-cell { text-align: right; }
    .note { border: 1px solid #949494; padding: 0.5rem 1rem; }
    img { max-width: 100%; height: auto; }
    figure { margin: 1rem 0; }
    """
  }
}
