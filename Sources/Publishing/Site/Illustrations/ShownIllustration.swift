/// A figure as a page shows it: words, size and the address of the file.
package struct ShownIllustration: Hashable, Sendable {
  /// The name by which texts call it.
  let id: String
  let title: String
  let alternative: String
  let source: String?
  let width: Int
  let height: Int
  /// From the page's root on.
  let address: String

  /// Makes a figure.
  package init(
    id: String, title: String, alternative: String, source: String?, width: Int, height: Int, address: String
  ) {
    self.id = id
    self.title = title
    self.alternative = alternative
    self.source = source
    self.width = width
    self.height = height
    self.address = address
  }
}

/// What the texts of a plan may lead to and show.
struct TextTargets {
  /// The pages to which links lead.
  var pages: [LinkTarget: SitePath] = [:]
  /// The figures by name.
  var illustrations: [String: ShownIllustration] = [:]
  /// Whether records are headings of the same page, as in a document that stands on one page.
  var isWholeDocument = false
  /// Where the pictures that a document brings along lie below the site's root.
  var pictures: [DocumentIllustration: String] = [:]
}

extension HTML {
  /// Writes a figure with its caption. One that does not exist is told in words.
  mutating func figure(_ picture: TextPicture, _ targets: TextTargets) {
    guard let shown = targets.illustrations[picture.name] else {
      element(.p, [.class("missing-illustration")], text: picture.words)
      return
    }
    let caption = picture.caption ?? shown.title
    element(.figure, [.class("illustration")]) { html in
      html.image(shown, alternative: picture.alternative)
      guard !caption.isEmpty || shown.source != nil else { return }
      html.element(.figcaption) { html in
        html.text(caption)
        if let source = shown.source {
          html.element(.span, [.class("remark")]) { html in
            html.text("出典：")
            html.inlines(InlineText.inlines(source), targets)
          }
        }
      }
    }
  }

  /// Writes a figure inside a line, such as a cell of a table.
  /// Writes a picture that the document brings along, with its number, caption and source.
  mutating func illustration(_ illustration: DocumentIllustration, _ targets: TextTargets) {
    element(.figure, [.class("illustration")]) { html in
      if let address = targets.pictures[illustration] {
        html.empty(
          .img,
          [
            HTMLAttribute("src", html.root + address), HTMLAttribute("alt", illustration.alternative),
            HTMLAttribute("width", String(Int(illustration.width))),
            HTMLAttribute("height", String(Int(illustration.height))), HTMLAttribute("loading", "lazy"),
          ])
      } else {
        html.element(.p, text: "図：" + illustration.alternative)
      }
      html.element(.figcaption) { html in
        html.text([illustration.label, illustration.caption].compactMap { $0 }.joined(separator: "　"))
        if let source = illustration.source {
          html.element(.span, [.class("remark")]) { $0.inlines(InlineText.inlines("出典：" + source), targets) }
        }
      }
    }
  }

  mutating func inlineFigure(_ picture: TextPicture, _ targets: TextTargets) {
    guard let shown = targets.illustrations[picture.name] else { return text("（" + picture.words + "）") }
    image(shown, alternative: picture.alternative)
  }

  /// Writes the picture of a figure. `alternative` goes before the figure's own words unless it is empty.
  package mutating func image(_ shown: ShownIllustration, alternative: String = "") {
    let words = alternative.isEmpty ? shown.alternative : alternative
    empty(
      .img,
      [
        HTMLAttribute("src", root + shown.address), HTMLAttribute("alt", words),
        HTMLAttribute("width", String(shown.width)), HTMLAttribute("height", String(shown.height)),
        HTMLAttribute("loading", "lazy"),
      ])
  }
}
