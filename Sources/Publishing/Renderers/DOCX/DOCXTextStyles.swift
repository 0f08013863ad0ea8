internal import TextFormats

/// The styles of paragraphs and characters. Properties stand in the order of the schema (ECMA-376-1, 17.3.1.26).
enum DOCXTextStyles {
  private typealias Style = DOCXStyles.Style

  static var headings: [DOCXStyles.Style] {
    (1...6).map { level in
      Style(
        id: "Heading\(level)", name: "heading \(level)", next: "Normal", isOnGallery: true,
        paragraph: { xml in
          xml.element("w:keepNext")
          xml.element("w:keepLines")
          if level <= 2 {
            xml.element("w:pBdr") { xml in
              if level == 1 {
                DOCXStyles.border("w:bottom", 12, DOCXStyles.blue, &xml)
              } else {
                DOCXStyles.border("w:left", 32, DOCXStyles.blue, space: 6, &xml)
              }
            }
          }
          DOCXStyles.spacing(before: level == 1 ? 0 : 320, after: level == 1 ? 260 : 160, &xml)
          if level == 2 { xml.element("w:ind", ["w:left": "160"]) }
          xml.property("w:outlineLvl", level - 1)
        },
        run: { xml in
          DOCXStyles.bold(&xml)
          DOCXStyles.size([34, 27, 23, 21, 21, 21][level - 1], &xml)
        })
    }
  }

  static var cover: [DOCXStyles.Style] {
    [
      coverLine("CoverIssuer", "発行者", size: 24, before: 3_400, after: 450),
      Style(
        id: "Title", name: "Title", next: "Subtitle", isOnGallery: true,
        paragraph: { xml in
          xml.element("w:suppressAutoHyphens")
          DOCXStyles.spacing(before: 0, after: 240, &xml)
          xml.property("w:jc", "center")
        },
        run: { xml in
          DOCXStyles.bold(&xml)
          DOCXStyles.size(48, &xml)
        }),
      Style(
        id: "Subtitle", name: "Subtitle", next: "Normal", isOnGallery: true,
        paragraph: { xml in
          DOCXStyles.spacing(before: 0, after: 240, &xml)
          xml.property("w:jc", "center")
        }, run: { DOCXStyles.size(28, &$0) }),
      coverLine("CoverLine", "表紙の記載", size: 22, before: 0, after: 120),
    ]
  }

  private static func coverLine(_ id: String, _ name: String, size: Int, before: Int, after: Int) -> Style {
    Style(
      id: id, name: name,
      paragraph: { xml in
        DOCXStyles.spacing(before: before, after: after, &xml)
        xml.property("w:jc", "center")
      }, run: { DOCXStyles.size(size, &$0) })
  }

  static var text: [DOCXStyles.Style] {
    [
      Style(
        id: "ListParagraph", name: "List Paragraph", isOnGallery: true,
        paragraph: { DOCXStyles.spacing(before: 0, after: 80, &$0) }),
      Style(
        id: "Quote", name: "Quote", isOnGallery: true,
        paragraph: { xml in
          xml.element("w:pBdr") { DOCXStyles.border("w:left", 24, DOCXStyles.line, space: 10, &$0) }
          xml.element("w:ind", ["w:left": "420", "w:right": "420"])
        }, run: { $0.property("w:color", "4D4D4D") }),
      Style(
        id: "Note", name: "注記",
        paragraph: { xml in
          DOCXStyles.noteFrame(&xml)
          xml.element("w:ind", ["w:left": "140", "w:right": "140"])
        }),
      Style(
        id: "Preformatted", name: "HTML Preformatted",
        paragraph: { xml in
          DOCXStyles.fill(DOCXStyles.paleFill, &xml)
          xml.property("w:jc", "left")
        },
        run: { xml in
          DOCXStyles.fonts(DOCXStyles.fixedFont, &xml)
          DOCXStyles.size(18, &xml)
        }),
      Style(
        id: "Caption", name: "caption", next: "Normal", isOnGallery: true,
        paragraph: { xml in
          DOCXStyles.spacing(before: 200, after: 80, &xml)
          xml.property("w:jc", "center")
        }, run: { DOCXStyles.size(18, &$0) }),
      Style(
        id: "Figure", name: "図", next: "Caption",
        paragraph: { xml in
          xml.element("w:keepNext")
          DOCXStyles.spacing(before: 200, after: 0, &xml)
          xml.property("w:jc", "center")
        }),
      Style(
        id: "Source", name: "出典",
        paragraph: { xml in
          DOCXStyles.spacing(before: 0, after: 200, &xml)
          xml.property("w:jc", "center")
        }, run: { DOCXStyles.size(18, &$0) }),
      Style(
        id: "Rule", name: "区切り線",
        paragraph: { xml in
          xml.element("w:pBdr") { DOCXStyles.border("w:bottom", 4, DOCXStyles.line, &$0) }
        }),
      Style(
        id: "TableText", name: "表の文字",
        paragraph: { $0.element("w:spacing", ["w:after": "0", "w:line": "280", "w:lineRule": "auto"]) },
        run: { DOCXStyles.size(18, &$0) }),
    ]
  }

  static func contents(_ width: Int) -> [DOCXStyles.Style] {
    let heading = Style(
      id: "TOCHeading", name: "TOC Heading", next: "Normal",
      paragraph: { xml in
        xml.element("w:keepNext")
        xml.element("w:pBdr") { DOCXStyles.border("w:bottom", 12, DOCXStyles.blue, &$0) }
        DOCXStyles.spacing(before: 0, after: 260, &xml)
      },
      run: { xml in
        DOCXStyles.bold(&xml)
        DOCXStyles.size(34, &xml)
      })
    return [heading]
      + (1...6).map { level in
        Style(
          id: "TOC\(level)", name: "toc \(level)", next: "Normal",
          paragraph: { xml in
            xml.element("w:tabs") { xml in
              xml.element("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": String(width)])
            }
            DOCXStyles.spacing(before: level == 1 ? 100 : 0, after: 60, &xml)
            xml.element("w:ind", ["w:left": String((level - 1) * 240), "w:right": "600"])
          })
      }
  }

  static func running(_ width: Int) -> [DOCXStyles.Style] {
    [
      Style(
        id: "Header", name: "header",
        paragraph: { xml in
          xml.element("w:pBdr") { DOCXStyles.border("w:bottom", 4, DOCXStyles.line, space: 2, &$0) }
          xml.element("w:tabs") { $0.element("w:tab", ["w:val": "right", "w:pos": String(width)]) }
          DOCXStyles.spacing(before: 0, after: 0, &xml)
        },
        run: { xml in
          xml.property("w:color", "4D4D4D")
          DOCXStyles.size(17, &xml)
        }),
      Style(
        id: "Footer", name: "footer",
        paragraph: { xml in
          DOCXStyles.spacing(before: 0, after: 0, &xml)
          xml.property("w:jc", "center")
        }, run: { DOCXStyles.size(18, &$0) }),
    ]
  }

  static var characters: [DOCXStyles.Style] {
    [
      Style(
        id: "Hyperlink", name: "Hyperlink", kind: "character",
        run: { xml in
          xml.property("w:color", DOCXStyles.blue)
          xml.property("w:u", "single")
        }),
      Style(
        id: "Code", name: "HTML Code", kind: "character",
        run: { DOCXStyles.fonts(DOCXStyles.fixedFont, &$0) }),
    ]
  }
}
