/// Turns the markup of a document into known elements, and mends what is wrong with its form.
struct StratMLTree {
  private let edition: StratMLEdition
  private let namespace: String
  private var log: StratMLLog
  private var identifiers = UniqueNames()

  /// The document as known elements; what has no place is kept in `log`.
  static func build(_ root: MarkupElement, edition: StratMLEdition, _ log: inout StratMLLog) -> StratMLElement {
    var tree = StratMLTree(edition: edition, namespace: root.namespace, log: log)
    let name: StratMLName = edition.isPartTwo ? .performancePlanOrReport : .strategicPlan
    let element = tree.container(root, name, StratMLContent.of(name) ?? .empty, path: "")
    log = tree.log
    return element
  }

  private init(edition: StratMLEdition, namespace: String, log: StratMLLog) {
    self.edition = edition
    self.namespace = namespace
    self.log = log
  }

  // MARK: Elements with children

  private mutating func container(
    _ markup: MarkupElement, _ name: StratMLName, _ content: StratMLContent, path: String
  ) -> StratMLElement {
    let place = StratMLPlace(path: path.isEmpty ? name.rawValue : path, line: markup.line)
    var element = StratMLElement(name: name, place: place)
    element.attributes = attributes(of: markup, content, place)
    var counts: [StratMLName: Int] = [:]
    var stray = ""
    for child in markup.children {
      switch child {
      case .text(let text): stray += text
      case .element(let inner):
        guard let known = known(inner, in: name, content, path) else { continue }
        counts[known, default: 0] += 1
        let isMany = (counts[known] ?? 1) > 1 || content.children.contains { $0.name == known && $0.isRepeated }
        let inside = Self.join(path, isMany ? "\(known.rawValue)[\(counts[known] ?? 1)]" : known.rawValue)
        if let model = StratMLContent.of(known) {
          element.children.append(container(inner, known, model, path: inside))
        } else {
          element.children.append(leaf(inner, known, path: inside))
        }
      }
    }
    if !TextNormalisation.isBlank(stray) {
      log.repair(.strayText, place, StratMLLog.kept(TextNormalisation.normalise(stray).text))
      log.keep(stray, from: place)
    }
    order(&element, content)
    removeSurplus(&element, content)
    return element
  }

  /// The known name of a child that may stay; otherwise its text is kept and `nil` comes back.
  private mutating func known(
    _ inner: MarkupElement, in parent: StratMLName, _ content: StratMLContent, _ path: String
  ) -> StratMLName? {
    let place = StratMLPlace(path: Self.join(path, String(inner.name.prefix(60))), line: inner.line)
    guard let known = StratMLName.meant(by: inner.name) else {
      keep(inner, .unknownElement, place)
      return nil
    }
    if inner.name != known.rawValue {
      let isOld =
        ["FirstName", "LastName"].contains(inner.name) && [.partOneBeforeISO, .partTwoBeforeISO].contains(edition)
      if !isOld { log.repair(.nameWriting, place, "「\(inner.name.prefix(60))」を「\(known.rawValue)」として読み取りました。") }
    }
    if inner.namespace != namespace {
      log.repair(.otherNamespace, place, "名前空間「\(inner.namespace.prefix(80))」の要素を、本体の要素として読み取りました。")
    }
    let isChild = content.children.contains { $0.name == known }
    if known == .submitter {
      let isHome = edition.isPartTwo ? parent == .performancePlanOrReport : parent == .administration
      guard isHome || isChild else {
        keep(inner, .misplacedElement, place)
        return nil
      }
      if !isHome { log.repair(.misplacedSubmitter, place, "本来の場所にあるものとして読み取りました。") }
      return known
    }
    if isChild, edition.isPartTwo || !StratMLContent.partTwoOnly.contains(known) { return known }
    guard isChild || content.understood.contains(known) else {
      keep(inner, .misplacedElement, place)
      return nil
    }
    // A missing core is told once, as such.
    let isCoreless = parent == .performancePlanOrReport || parent == .strategicPlan
    if !isCoreless { log.repair(.misplacedElement, place, "ここにあるままの意味で読み取りました。") }
    return known
  }

  private mutating func keep(_ markup: MarkupElement, _ kind: StratMLRepairKind, _ place: StratMLPlace) {
    let text = TextNormalisation.normalise(Self.flat(markup)).text
    log.repair(kind, place, text.isEmpty ? "中身がないため、除きました。" : StratMLLog.kept(text))
    log.keep(text, from: place)
    for attribute in markup.attributes where !TextNormalisation.isBlank(attribute.value) {
      log.keep("\(attribute.name)＝\(attribute.value)", from: place)
    }
  }

  private mutating func order(_ element: inout StratMLElement, _ content: StratMLContent) {
    let ranks = Dictionary(uniqueKeysWithValues: content.children.enumerated().map { ($1.name, $0) })
    let places = element.children.map { ranks[$0.name] ?? Int.max }
    guard zip(places, places.dropFirst()).contains(where: { $0 > $1 }) else { return }
    let sorted = zip(places, element.children).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    // Before 2016 a result began with its description.
    let isOldResult = edition == .partTwoBeforeISO && [.target, .actual].contains(element.name)
    if !isOldResult {
      let names = element.children.map(\.name.rawValue).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
      log.repair(.outOfOrder, element.place, "\(names.prefix(12).joined(separator: "、"))の順にあるものを、正しい順に並べ直しました。")
    }
    element.children = sorted
  }

  private mutating func removeSurplus(_ element: inout StratMLElement, _ content: StratMLContent) {
    var seen: Set<StratMLName> = []
    let single = Set(content.children.filter { !$0.isRepeated }.map(\.name))
    var children: [StratMLElement] = []
    for child in element.children {
      guard single.contains(child.name), !seen.insert(child.name).inserted,
        let place = children.firstIndex(where: { $0.name == child.name })
      else {
        children.append(child)
        continue
      }
      // An empty one makes way for the one that says something.
      let other = children[place].isEmpty ? children[place] : child
      if children[place].isEmpty { children[place] = child }
      let text = other.allText
      log.repair(.surplusElement, child.place, text.isEmpty ? "空の方を除きました。" : StratMLLog.kept(text))
      log.keep(text, from: other.place)
    }
    element.children = children
  }

  // MARK: Attributes and text

  private mutating func attributes(
    of markup: MarkupElement, _ content: StratMLContent, _ place: StratMLPlace
  ) -> [String: String] {
    var found: [String: String] = [:]
    for attribute in markup.attributes {
      // Places of schemas, languages and the like say nothing about the plan.
      if !attribute.namespace.isEmpty || attribute.name.hasPrefix("xsi") || attribute.name == "schemaLocation" {
        continue
      }
      if let name = content.attributes.first(where: { $0.lowercased() == attribute.name.lowercased() }) {
        found[name] = attribute.value
      } else {
        let words = "\(attribute.name.prefix(60))＝\(attribute.value)"
        log.repair(.unknownAttribute, place, StratMLLog.kept(words))
        log.keep(words, from: place)
      }
    }
    return found
  }

  private mutating func leaf(_ markup: MarkupElement, _ name: StratMLName, path: String) -> StratMLElement {
    let place = StratMLPlace(path: path, line: markup.line)
    var element = StratMLElement(name: name, place: place)
    _ = attributes(of: markup, .empty, place)
    let normalised = TextNormalisation.normalise(Self.flat(markup))
    element.text = normalised.text
    if normalised.droppedControls { log.repair(.controlCharacters, place, "制御文字を除きました。") }
    if markup.children.contains(where: { if case .element = $0 { true } else { false } }) {
      log.repair(.markupInText, place, "要素のタグを外し、文章だけを残しました。")
    }
    if Self.holdsTag(element.text) { log.repair(.escapedMarkup, place, "文字のまま残しました。必要がなければ消してください。") }
    if name == .identifier, !element.text.isEmpty { element.text = sound(element.text, place) }
    return element
  }

  /// An identifier that the schema allows and that no other has.
  private mutating func sound(_ text: String, _ place: StratMLPlace) -> String {
    var result = text
    if !StratMLIdentifier.isSound(text) {
      let isDigit = text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      result = isDigit ? "_" + text : text
      if !StratMLIdentifier.isSound(result) {
        let scalars = result.unicodeScalars.map { StratMLIdentifier.isSound("_\($0)") ? $0 : "_" }
        result = "_" + String(String.UnicodeScalarView(scalars))
        log.repair(.malformedIdentifier, place, "\(StratMLLog.excerpt(text))を「\(result.prefix(60))」に改めました。")
      } else {
        log.repair(.digitLeadingIdentifier, place, "\(StratMLLog.excerpt(text))を「\(result.prefix(60))」に改めました。")
      }
    }
    let unique = identifiers.unique(result)
    guard unique != result else { return result }
    log.repair(.duplicateIdentifier, place, "二つ目以降の\(StratMLLog.excerpt(text))を「\(unique.prefix(60))」に改めました。")
    return unique
  }

  private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : path + "/" + name }

  /// The text inside, whatever elements stand in it; those that begin a line in a web page begin one here.
  private static func flat(_ markup: MarkupElement) -> String {
    var text = ""
    for child in markup.children {
      switch child {
      case .text(let more): text += more
      case .element(let inner):
        let breaks = lineElements.contains(inner.name.lowercased())
        if breaks { text += "\n" }
        text += flat(inner)
        if breaks, inner.name.lowercased() != "br" { text += "\n" }
      }
    }
    return text
  }

  private static let lineElements: Set<String> = ["p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4"]
  private static let tags = [
    "<p>", "<br", "</p>", "<li>", "<ul>", "<b>", "<i>", "<em>", "<strong>", "<div", "<span", "<a ",
  ]

  private static func holdsTag(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    let lower = text.lowercased()
    return tags.contains { lower.contains($0) }
  }
}
