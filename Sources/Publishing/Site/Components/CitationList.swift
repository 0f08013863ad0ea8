import PlanModel

extension HTML {
  /// Writes where facts come from.
  mutating func citations(_ citations: [Citation]) {
    element(.ul, [.class("citations")]) { html in
      for citation in citations {
        html.element(.li) { $0.citation(citation) }
      }
    }
  }

  /// Writes one source.
  mutating func citation(_ citation: Citation) {
    outsideLink(citation.url, text: citation.title)
    var remarks: [String] = []
    if let publisher = citation.publisher { remarks.append(publisher) }
    if let note = citation.note { remarks.append(note) }
    if let day = citation.readOn { remarks.append(Wareki.textWithWesternYear(day) + "閲覧") }
    if !remarks.isEmpty { text("（" + remarks.joined(separator: "、") + "）") }
  }
}
