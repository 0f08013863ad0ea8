import PlanModel

extension HTML {
  /// Writes a list of names and values.
  mutating func facts(_ attributes: [HTMLAttribute] = [.class("facts")], _ content: (inout HTML) -> Void) {
    element(.dl, attributes, content)
  }

  /// Writes one name and its value; nothing when there is no value.
  mutating func fact(_ name: String, _ value: String?) {
    guard let value, value.contains(where: { !$0.isWhitespace }) else { return }
    fact(name) { $0.lines(value) }
  }

  /// Writes one name and whatever `content` writes as its value.
  mutating func fact(_ name: String, _ content: (inout HTML) -> Void) {
    element(.div) { html in
      html.element(.dt, text: name)
      html.element(.dd, [], content)
    }
  }

  /// Writes one name and a list of links; nothing when there are none.
  mutating func fact(_ name: String, links: [PageLink]) {
    guard !links.isEmpty else { return }
    fact(name) { html in
      for link in links { html.element(.span, [.class("cell-line")]) { $0.link(link) } }
    }
  }

  /// Writes text whose line breaks are kept.
  mutating func lines(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      if place > 0 { empty(.br) }
      self.text(String(line))
    }
  }

  /// Writes a section with a heading that can be linked to.
  mutating func section(
    _ title: String, id: String? = nil, level: Int = 2, class name: String? = nil, _ content: (inout HTML) -> Void
  ) {
    let headingID = uniqueID(id ?? "section")
    element(.section, name.map { [.class($0)] } ?? []) { html in
      html.element(.heading(level), [.id(headingID)], text: title)
      content(&html)
    }
  }
}
