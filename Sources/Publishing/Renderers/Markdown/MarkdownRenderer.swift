import PlanModel

/// Writes a document as Markdown (CommonMark with tables): for other programs, for versions side by side, for the plan
/// folder of the next plan.
///
/// Text is escaped so that reading it gives the text again; pictures become their alternative text, for Markdown holds no
/// file.
public struct MarkdownRenderer {
  private var text = ""

  /// The bytes of a document, UTF-8, lines ended by LF.
  public static func bytes(_ document: ComposedDocument) -> [UInt8] {
    var renderer = MarkdownRenderer()
    renderer.write(document)
    return Array(renderer.text.utf8)
  }

  private mutating func write(_ document: ComposedDocument) {
    if document.hasCover {
      text += "# " + Self.escaped(document.title) + "\n\n"
      for line in [document.subtitle, document.issuer].compactMap({ $0 }) + document.coverLines {
        text += Self.escaped(line) + "  \n"
      }
      text += "\n"
    }
    blocks(document.blocks, indent: "")
  }

  private mutating func blocks(_ blocks: [Block], indent: String) {
    for block in blocks { self.block(block, indent: indent) }
  }

  private mutating func block(_ block: Block, indent: String) {
    switch block {
    case .heading(let level, let words, _):
      // The cover bears the one heading of the first level.
      line(String(repeating: "#", count: min(level + 1, 6)) + " " + Self.words(words, isLine: true), indent)
    case .paragraph(let words): line(Self.words(words), indent)
    case .list(let start, let items): list(start, items, indent)
    case .table(let table): self.table(table, indent)
    case .quote(let inner), .note(let inner): quoted(inner, indent)
    case .columns(let columns): for column in columns { blocks(column, indent: indent) }
    case .preformatted(let code):
      let fence = String(repeating: "`", count: max(3, Self.longestRun(of: "`", in: code) + 1))
      line(fence + "\n" + code.trimmingSuffix { $0.isNewline } + "\n" + fence, indent)
    case .figure(let picture): line(Self.escaped(picture.words), indent)
    case .illustration(let illustration):
      let name = [illustration.label, illustration.caption].compactMap { $0 }.joined(separator: "　")
      line("**" + Self.escaped(name) + "**  \n" + Self.escaped(illustration.alternative), indent)
    case .rule: line("---", indent)
    case .contents, .pageBreak: break
    }
  }

  /// Writes a paragraph, every line behind the indent.
  private mutating func line(_ paragraph: String, _ indent: String) {
    for part in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
      text += (indent + part).trimmingSuffix { $0 == " " && !part.hasSuffix("  ") } + "\n"
    }
    text += indent.trimmingSuffix { $0 == " " } + "\n"
  }

  private mutating func list(_ start: Int?, _ items: [[Block]], _ indent: String) {
    for (place, item) in items.enumerated() {
      let mark = start.map { "\($0 + place). " } ?? "- "
      var inner = MarkdownRenderer()
      inner.blocks(item, indent: "")
      let lines = inner.text.trimmingSuffix { $0 == "\n" }.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, part) in lines.enumerated() {
        let lead = number == 0 ? mark : String(repeating: " ", count: mark.count)
        text += indent + (part.isEmpty ? "" : lead + part) + "\n"
      }
    }
    text += indent.trimmingSuffix { $0 == " " } + "\n"
  }

  private mutating func quoted(_ inner: [Block], _ indent: String) {
    var quote = MarkdownRenderer()
    quote.blocks(inner, indent: "")
    for part in quote.text.trimmingSuffix({ $0 == "\n" }).split(separator: "\n", omittingEmptySubsequences: false) {
      text += indent + (part.isEmpty ? ">" : "> " + part) + "\n"
    }
    text += indent.trimmingSuffix { $0 == " " } + "\n"
  }

  private mutating func table(_ table: DocumentTable, _ indent: String) {
    let name = [table.label, table.name].compactMap { $0 }.joined(separator: "　")
    line("**" + Self.escaped(name) + "**", indent)
    let count = table.columnCount
    let header = table.header.isEmpty ? [[.text("項目")], [.text("内容")]] : table.header
    var rows = [row(header, count)]
    rows.append("|" + (0..<count).map { table.rightColumns.contains($0) ? " ---: |" : " --- |" }.joined())
    rows += table.rows.map { row($0, count) }
    line(rows.joined(separator: "\n"), indent)
  }

  private func row(_ cells: [[Inline]], _ count: Int) -> String {
    let texts = (0..<count).map { place -> String in
      guard cells.indices.contains(place) else { return "" }
      return Self.words(cells[place], isLine: true)
    }
    return "| " + texts.joined(separator: " | ") + " |"
  }

  /// The words; `isLine` where no line may break.
  private static func words(_ inlines: [Inline], isLine: Bool = false) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .emphasis(let inner): "*" + words(inner, isLine: isLine) + "*"
      case .strong(let inner): "**" + words(inner, isLine: isLine) + "**"
      case .deleted(let inner): "~~" + words(inner, isLine: isLine) + "~~"
      // CommonMark has no underline; the words stay.
      case .underlined(let inner): words(inner, isLine: isLine)
      // A table's cell ends at a bar, even in code.
      case .code(let text): isLine ? code(text).replacing("|", with: "\\|") : code(text)
      case .link(.outside(let url), let inner): "[" + words(inner, isLine: isLine) + "](<" + url.text + ">)"
      case .link(_, let inner): words(inner, isLine: isLine)
      case .ruby(let base, let reading): "｜" + escaped(base) + "《" + escaped(reading) + "》"
      case .lineBreak: isLine ? "<br>" : "  \n"
      case .picture(let picture): escaped("（" + picture.words + "）")
      }
    }.joined()
  }

  private static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }

  private static func longestRun(of sign: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Signs that mean something to Markdown stand behind a backslash.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in HTMLEscaping.printable(text) {
      if "\\`*_[]<>#|~&".contains(character) { result.append("\\") }
      result.append(character)
    }
    // 「1. 」 and 「- 」 at the start of a line would begin a list.
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    let mark = result.dropFirst(digits.count)
    guard let sign = mark.first, (digits.isEmpty ? "-+" : ".)").contains(sign),
      mark.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
    else { return result }
    return digits + "\\" + mark
  }
}

extension StringProtocol {
  /// Without the characters at the end that `isDropped` picks.
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
