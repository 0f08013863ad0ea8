/// The style sheets inside a drawing, as far as drawing programs use them: rules for a kind of element, a class, an id.
/// They are put into the elements' attributes, and no style sheet is written.
struct SVGStyleSheet {
  /// A property's value and how much its rule weighs against others.
  private struct Entry {
    var value: String
    var order: Int
  }

  /// By selector: `*`, `rect`, `.name`, `rect.name`, `#name`.
  private var rules: [String: [String: Entry]] = [:]
  private var order = 0
  /// Selectors and at-rules that were passed over.
  private(set) var passedOver: [String] = []

  /// Adds a style sheet.
  mutating func add(_ css: String) {
    var rest = Substring(CSSText.withoutComments(css))
    while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "}" || $0 == ";" }) {
      let head = String(rest[..<mark]).trimmingBlanks
      let sign = rest[mark]
      rest = rest[rest.index(after: mark)...]
      guard sign == "{" else {
        // `@import …;` and remains.
        if head.hasPrefix("@") { passOver(head) }
        continue
      }
      if head.hasPrefix("@") {
        passOver(head)
        rest = CSSText.afterBlock(rest)
        continue
      }
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      add(selectors: head, String(rest[..<end]))
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    }
  }

  private mutating func add(selectors: String, _ block: String) {
    let declarations = CSSText.declarations(block)
    for selector in selectors.split(separator: ",") {
      let name = String(selector).trimmingBlanks
      guard Self.isSimple(name) else {
        passOver(name)
        continue
      }
      for declaration in declarations {
        order += 1
        rules[name, default: [:]][declaration.name] = Entry(value: declaration.value, order: order)
      }
    }
  }

  private mutating func passOver(_ words: String) {
    if passedOver.count < PictureLimits.toldOmissions { passedOver.append(String(words.prefix(40))) }
  }

  private static func isSimple(_ selector: String) -> Bool {
    if selector == "*" { return true }
    let dots = selector.utf8.count { $0 == UInt8(ascii: ".") }
    let name = selector.hasPrefix("#") ? selector.dropFirst() : selector[...]
    return dots <= 1 && !name.isEmpty && name != "." && SVGValues.id(String(name)) != nil && !name.contains(":")
  }

  /// What the style sheets say about an element, by property: the heavier selector wins, then the later rule (CSS
  /// Cascading 4, 6.1).
  func properties(of element: MarkupElement) -> [String: String] {
    guard !rules.isEmpty else { return [:] }
    var found: [String: String] = [:]
    let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace).prefix(50).map(String.init)
    let levels = [
      ["*"], [element.name], classes.map { "." + $0 }, classes.map { element.name + "." + $0 },
      element["id"].map { ["#" + $0] } ?? [],
    ]
    for selectors in levels {
      var level: [String: Entry] = [:]
      for selector in selectors {
        for (name, entry) in rules[selector] ?? [:] where entry.order > level[name]?.order ?? 0 { level[name] = entry }
      }
      for (name, entry) in level { found[name] = entry.value }
    }
    return found
  }
}

/// Small pieces of CSS syntax.
enum CSSText {
  /// `name: value` pairs whose property may stand in a drawing or is to be told as left out.
  static func declarations(_ block: String) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for part in withoutComments(block).split(separator: ";").prefix(500) {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let name = String(part[..<colon]).trimmingBlanks.lowercased()
      var value = String(part[part.index(after: colon)...]).trimmingBlanks
      if let mark = value.firstRange(of: "!"), value[mark.upperBound...].lowercased().contains("important") {
        value = String(value[..<mark.lowerBound]).trimmingBlanks
      }
      guard !name.isEmpty, !value.isEmpty, value.utf8.count <= PictureLimits.styleValueBytes else { continue }
      result.append((name, value))
    }
    return result
  }

  static func withoutComments(_ css: String) -> String {
    guard css.contains("/*") else { return css }
    var result = ""
    var rest = css[...]
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound] + " "
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "*/") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// What follows the block that was just entered.
  static func afterBlock(_ text: Substring) -> Substring {
    var depth = 1
    for place in text.indices {
      if text[place] == "{" { depth += 1 }
      if text[place] == "}" { depth -= 1 }
      if depth == 0 { return text[text.index(after: place)...] }
    }
    return ""
  }
}
