internal import TextFormats

extension DOCXBody {
  /// 目次 as a field of Word whose entries are already there, as links.
  ///
  /// Only a program that breaks pages knows their numbers, and none is written here that might be wrong. Each entry
  /// asks for its number by a field that is empty until somebody updates the contents; the leader that would lead to
  /// nothing comes from the style with the same step. The file does not ask Word to update on opening, since Word
  /// would then warn the reader of a file from outside.
  func contents(_ depth: Int, _ xml: inout XMLWriter) {
    let depth = min(max(depth, 1), 6)
    let entries = parts.headings.filter { $0.level <= depth }
    xml.element("w:sdt") { xml in
      xml.element("w:sdtPr") { xml in
        xml.element("w:docPartObj") { xml in
          xml.property("w:docPartGallery", "Table of Contents")
          xml.element("w:docPartUnique")
        }
      }
      xml.element("w:sdtContent") { xml in
        paragraph("TOCHeading", &xml) { $0.run("目次") }
        let begin: (inout XMLWriter) -> Void = { xml in
          xml.fieldMark("begin")
          xml.element("w:r") { xml in
            xml.element("w:instrText", ["xml:space": "preserve"]) { $0.text(" TOC \\o \"1-\(depth)\" \\h \\z \\u ") }
          }
          xml.fieldMark("separate")
        }
        if entries.isEmpty {
          paragraph("TOC1", &xml) { xml in
            begin(&xml)
            xml.fieldMark("end")
          }
        }
        for (place, entry) in entries.enumerated() {
          paragraph("TOC\(entry.level)", hidesLeader: true, &xml) { xml in
            if place == 0 { begin(&xml) }
            self.entry(entry, &xml)
            if place == entries.count - 1 { xml.fieldMark("end") }
          }
        }
      }
    }
  }

  private func entry(_ heading: DOCXParts.Heading, _ xml: inout XMLWriter) {
    xml.element("w:hyperlink", ["w:anchor": heading.contentsMark, "w:history": "1"]) { xml in
      xml.run(Inline.plainText(heading.words))
      xml.element("w:r") { $0.element("w:tab") }
      xml.field("PAGEREF \(heading.contentsMark) \\h", result: "")
    }
  }
}
