internal import TextFormats

extension DOCXBody {
  /// The pieces of a line.
  func words(_ words: [Inline], _ look: DOCXLook, isInLink: Bool = false, _ xml: inout XMLWriter) {
    for word in words { inline(word, look, isInLink, &xml) }
  }

  private func inline(_ inline: Inline, _ look: DOCXLook, _ isInLink: Bool, _ xml: inout XMLWriter) {
    var inner = look
    switch inline {
    case .text(let text): xml.run(text, look)
    case .code(let text):
      inner.style = look.style ?? "Code"
      xml.run(text, inner)
    case .picture(let picture): xml.run("（" + picture.words + "）", look)
    case .lineBreak: xml.lineBreak()
    case .ruby(let base, let reading): ruby(base, reading, look, &xml)
    case .emphasis(let words):
      inner.isEmphasised = true
      self.words(words, inner, isInLink: isInLink, &xml)
    case .strong(let words):
      inner.isStrong = true
      self.words(words, inner, isInLink: isInLink, &xml)
    case .deleted(let words):
      inner.isDeleted = true
      self.words(words, inner, isInLink: isInLink, &xml)
    case .underlined(let words):
      inner.isUnderlined = true
      self.words(words, inner, isInLink: isInLink, &xml)
    case .link(let target, let words): link(target, words, look, isInLink, &xml)
    }
  }

  /// A link; its words alone where it leads nowhere, or stands inside another.
  private func link(
    _ target: LinkTarget, _ words: [Inline], _ look: DOCXLook, _ isInLink: Bool, _ xml: inout XMLWriter
  ) {
    var inner = look
    inner.style = "Hyperlink"
    if !isInLink, case .outside(let address) = target, let relation = parts.relation(to: address) {
      xml.element("w:hyperlink", ["r:id": "rId\(relation)"]) { self.words(words, inner, isInLink: true, &$0) }
    } else if !isInLink, let mark = parts.mark(of: target) {
      xml.element("w:hyperlink", ["w:anchor": mark]) { self.words(words, inner, isInLink: true, &$0) }
    } else {
      self.words(words, look, isInLink: isInLink, &xml)
    }
  }

  /// A reading above characters (ECMA-376-1, 17.3.3.25). Sizes are half points.
  private func ruby(_ base: String, _ reading: String, _ look: DOCXLook, _ xml: inout XMLWriter) {
    let (base, reading) = (HTMLEscaping.printable(base), HTMLEscaping.printable(reading))
    guard !base.isEmpty, !reading.isEmpty else { return xml.run(base, look) }
    xml.element("w:r") { xml in
      look.write(into: &xml)
      xml.element("w:ruby") { xml in
        xml.element("w:rubyPr") { xml in
          xml.property("w:rubyAlign", "distributeSpace")
          xml.property("w:hps", 10)
          xml.property("w:hpsRaise", 20)
          xml.property("w:hpsBaseText", 21)
          xml.property("w:lid", "ja-JP")
        }
        xml.element("w:rt") { xml in
          xml.element("w:r") { xml in
            xml.element("w:rPr") { DOCXStyles.size(10, &$0) }
            xml.words(reading)
          }
        }
        xml.element("w:rubyBase") { xml in
          xml.element("w:r") { xml in
            look.write(into: &xml)
            xml.words(base)
          }
        }
      }
    }
  }
}
