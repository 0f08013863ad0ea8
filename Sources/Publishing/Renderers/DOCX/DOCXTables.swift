internal import TextFormats

extension DOCXBody {
  /// Word opens no file with a table of more columns.
  private static var mostColumns: Int { 63 }

  /// A table below its caption, which stays with it across pages.
  func table(_ table: DocumentTable, _ xml: inout XMLWriter) {
    caption(table.label, table.name, keepsNext: true, &xml)
    let shares = Self.shares(table)
    guard !shares.isEmpty, !table.header.isEmpty || !table.rows.isEmpty else { return }
    let widths = Self.widths(shares, in: DOCXPageSetup.textWidth(document.paper))
    xml.element("w:tbl") { xml in
      properties(table, widths.reduce(0, +), &xml)
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
      }
      if !table.header.isEmpty { row(table.header, of: table, widths, isHeader: true, &xml) }
      for row in table.rows { self.row(row, of: table, widths, isHeader: false, &xml) }
    }
    tableWritten()
  }

  private func properties(_ table: DocumentTable, _ width: Int, _ xml: inout XMLWriter) {
    let hasHeader = !table.header.isEmpty
    xml.element("w:tblPr") { xml in
      xml.property("w:tblStyle", hasHeader ? DOCXTableStyles.table : DOCXTableStyles.facts)
      xml.element("w:tblW", ["w:w": String(width), "w:type": "dxa"])
      xml.element("w:tblLayout", ["w:type": "fixed"])
      // Which row and column name the others: shown by the style, and told to those who listen.
      xml.element(
        "w:tblLook",
        [
          "w:val": hasHeader ? (table.hasRowHeaders ? "06A0" : "0620") : (table.hasRowHeaders ? "0680" : "0600"),
          "w:firstRow": hasHeader ? "1" : "0", "w:lastRow": "0", "w:firstColumn": table.hasRowHeaders ? "1" : "0",
          "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
        ])
      xml.property("w:tblCaption", HTMLEscaping.printable(table.name))
    }
  }

  private func row(
    _ cells: [[Inline]], of table: DocumentTable, _ widths: [Int], isHeader: Bool, _ xml: inout XMLWriter
  ) {
    let cells = Self.held(cells)
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHeader { xml.element("w:tblHeader") }
      }
      for (place, width) in widths.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.element("w:tcW", ["w:w": String(width), "w:type": "dxa"]) }
          let alignment = !isHeader && table.rightColumns.contains(place) ? "right" : nil
          paragraph("TableText", keepsNext: isHeader, alignment: alignment, &xml) { xml in
            if place < cells.count { words(cells[place], DOCXLook(), &xml) }
          }
        }
      }
    }
  }

  /// The cells of a row within what Word takes; the rest stands in the last, a line each.
  private static func held(_ cells: [[Inline]]) -> [[Inline]] {
    guard cells.count > mostColumns else { return cells }
    let rest = cells[(mostColumns - 1)...]
    return Array(cells[..<(mostColumns - 1)]) + [Array(rest.joined(separator: [.lineBreak]))]
  }

  private static func shares(_ table: DocumentTable) -> [Int] { Array(ColumnShares.of(table).prefix(mostColumns)) }

  /// Shares as widths that add up to the whole.
  private static func widths(_ shares: [Int], in whole: Int) -> [Int] {
    let shares = shares.map { max($0, 1) }
    let sum = shares.reduce(0, +)
    var taken = 0
    var end = 0
    return shares.map { share in
      end += share
      let width = whole * end / sum - taken
      taken += width
      return width
    }
  }

  /// 図表番号: the number as a field, so that a table that an officer adds is counted.
  func caption(_ label: String?, _ text: String, keepsNext: Bool, _ xml: inout XMLWriter) {
    paragraph("Caption", keepsNext: keepsNext, &xml) { xml in
      if let label {
        let kind = label.prefix { !$0.isNumber }
        let number = label[kind.endIndex...]
        if ["表", "図"].contains(kind), !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          xml.run(String(kind))
          xml.field("SEQ \(kind) \\* ARABIC", result: String(number))
        } else {
          xml.run(label)
        }
        if !text.isEmpty { xml.run("　") }
      }
      xml.run(text)
    }
  }
}
