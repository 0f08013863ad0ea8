package import PlanModel

extension HTML {
  /// Writes a link to another page of the site.
  mutating func link(
    to path: SitePath, fragment: String? = nil, _ attributes: [HTMLAttribute] = [], _ content: (inout HTML) -> Void
  ) {
    let address = root + path.file + (fragment.map { "#" + $0 } ?? "")
    element(.a, [HTMLAttribute("href", address)] + attributes, content)
  }

  /// Writes a link to another page of the site, with text.
  mutating func link(
    to path: SitePath, fragment: String? = nil, _ attributes: [HTMLAttribute] = [], text: String
  ) {
    link(to: path, fragment: fragment, attributes) { $0.text(text) }
  }

  /// Writes a link to a place on this page.
  package mutating func link(toFragment fragment: String, _ attributes: [HTMLAttribute] = [], text: String) {
    element(.a, [HTMLAttribute("href", "#" + fragment)] + attributes, text: text)
  }

  /// Writes a link that leaves the site, or only the text when `address` is none that may be linked.
  mutating func outsideLink(_ address: String?, text: String) {
    guard let url = address.flatMap(SafeURL.init) else {
      self.text(text)
      return
    }
    link(toOutside: url, text: text)
  }

  /// Writes a link that leaves the site. `rel` keeps the page left behind out of the new page's reach.
  mutating func link(toOutside url: SafeURL, text: String) {
    element(.a, [HTMLAttribute("href", url.text), HTMLAttribute("rel", "noopener noreferrer")], text: text)
  }

  /// Writes `text` as paragraphs: a line break in plain text of a plan is meant as one.
  package mutating func paragraphs(_ text: String, _ attributes: [HTMLAttribute] = []) {
    for line in text.split(whereSeparator: \.isNewline) {
      let content = String(line)
      if content.contains(where: { !$0.isWhitespace }) { element(.p, attributes, text: content) }
    }
  }

  /// Writes a time element: 和暦 with 西暦 to read, ISO 8601 for machines.
  package mutating func date(_ date: CalendarDate) {
    element(.time, [.dateTime(date.description)], text: Wareki.textWithWesternYear(date))
  }
}
