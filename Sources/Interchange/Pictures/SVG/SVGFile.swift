/// Reads a drawing and writes it anew from the allow-list: what comes out was written by this program, sign by sign.
struct SVGFile {
  private let namespace: String
  private var styles = SVGStyleSheet()
  private var omissions: [String] = []
  /// How many bytes of output are left.
  private var budget = PictureLimits.fileBytes

  /// Reads a file.
  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureFile {
    let root = try SVGMarkup.read(bytes)
    guard root.name == "svg", root.namespace == MarkupNamespace.svg || root.namespace.isEmpty else {
      throw PictureProblem("SVGのファイルではありません。図をSVG又はPNGで書き出し直してください。")
    }
    let size = try SVGSize(root)
    var file = SVGFile(namespace: root.namespace)
    file.collectStyles(root)
    for rule in file.styles.passedOver { file.omit("スタイルの規則", rule) }
    guard var clean = try file.cleaned(root) else { throw SVGMarkup.broken }
    let sized = ["x", "y", "width", "height", "viewBox"]
    clean.attributes =
      [
        MarkupAttribute(name: "xmlns", namespace: "", value: MarkupNamespace.svg),
        MarkupAttribute(name: "viewBox", namespace: "", value: size.viewBox),
        MarkupAttribute(name: "width", namespace: "", value: String(size.width)),
        MarkupAttribute(name: "height", namespace: "", value: String(size.height)),
      ] + clean.attributes.filter { !sized.contains($0.name) }
    try SVGReferences.check(clean)
    let output = SVGWriter.bytes(clean)
    guard output.count <= PictureLimits.fileBytes else { throw tooLarge }
    return PictureFile(
      format: .svg, width: size.width, height: size.height, bytes: output, leftOut: file.omissions)
  }

  private static let tooLarge = PictureProblem("SVGの図が大きすぎるため（上限は1MBです。）、受け取れません。簡略化するか、PNGで書き出してください。")

  private init(namespace: String) { self.namespace = namespace }

  private mutating func omit(_ what: String, _ name: String) {
    let words = "\(what)「\(name.prefix(40))」"
    if omissions.count < PictureLimits.toldOmissions, !omissions.contains(words) { omissions.append(words) }
  }

  private mutating func collectStyles(_ element: MarkupElement) {
    if element.name == "style", element.namespace == namespace { styles.add(element.text) }
    for case .element(let child) in element.children { collectStyles(child) }
  }

  /// The element as it may be written; `nil` when it may not.
  private mutating func cleaned(_ element: MarkupElement) throws(PictureProblem) -> MarkupElement? {
    guard element.namespace == namespace else {
      // Drawing programs keep their own data in namespaces of their own; a web page inside is a part of the look.
      if element.namespace.hasSuffix("xhtml") { omit("要素", element.name) }
      return nil
    }
    let isGroup = SVGVocabulary.groups.contains(element.name)
    guard isGroup || SVGVocabulary.elements.contains(element.name) else {
      if !SVGVocabulary.silentElements.contains(element.name) { omit("要素", element.name) }
      return nil
    }
    var clean = MarkupElement(name: isGroup ? "g" : element.name, namespace: "", attributes: attributes(of: element))
    budget -= clean.attributes.reduce(2 * clean.name.utf8.count + 4) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard budget > 0 else { throw Self.tooLarge }
    let showsText = SVGVocabulary.texts.contains(element.name)
    let isPlain = element.name == "title" || element.name == "desc"
    for child in element.children {
      switch child {
      case .text(let text) where showsText: clean.children.append(.text(text))
      case .element(let inner) where !isPlain:
        if element.name == "switch", !clean.children.isEmpty { break }
        if let kept = try cleaned(inner) { clean.children.append(.element(kept)) }
      default: break
      }
    }
    return clean
  }

  private mutating func attributes(of element: MarkupElement) -> [MarkupAttribute] {
    var result: [MarkupAttribute] = []
    for attribute in element.attributes {
      switch attribute.namespace {
      case "": if let kept = plainAttribute(attribute, of: element) { set(kept.name, kept.value, in: &result) }
      case MarkupNamespace.xlink where attribute.name == "href":
        if let kept = address(attribute, of: element) { set("href", kept, in: &result) }
      case MarkupNamespace.xml where attribute.name == "space" && attribute.value == "preserve":
        result.append(MarkupAttribute(name: "xml:space", namespace: "", value: "preserve"))
      case MarkupNamespace.xml where attribute.name == "lang":
        if let value = SVGValues.clean(attribute.value, as: .plain) { set("lang", value, in: &result) }
      default: break
      }
    }
    let sheet = styles.properties(of: element).sorted { $0.key < $1.key }
    for (name, value) in sheet { setProperty(name, value, in: &result) }
    for declaration in CSSText.declarations(element["style"] ?? "") {
      setProperty(declaration.name, declaration.value, in: &result)
    }
    return result
  }

  private mutating func plainAttribute(
    _ attribute: MarkupAttribute, of element: MarkupElement
  ) -> (name: String, value: String)? {
    let name = attribute.name
    switch name {
    case "style": return nil
    case "id": return SVGValues.id(attribute.value).map { (name, $0) }
    case "href": return address(attribute, of: element).map { (name, $0) }
    default: break
    }
    guard let kind = SVGVocabulary.geometry[name] ?? SVGVocabulary.properties[name] else {
      if !SVGVocabulary.isSilent(attribute: name) { omit("属性", name) }
      return nil
    }
    guard let value = SVGValues.clean(attribute.value, as: kind) else {
      if !attribute.value.trimmingBlanks.isEmpty { omit("属性の値", name) }
      return nil
    }
    return (name, value)
  }

  /// An address of something in this drawing; all others lead outside.
  private mutating func address(_ attribute: MarkupAttribute, of element: MarkupElement) -> String? {
    if SVGVocabulary.groups.contains(element.name) { return nil }
    guard let id = SVGValues.localAddress(attribute.value) else {
      omit("図の外への参照", attribute.value)
      return nil
    }
    return "#" + id
  }

  private mutating func setProperty(_ name: String, _ value: String, in attributes: inout [MarkupAttribute]) {
    guard let kind = SVGVocabulary.properties[name], let clean = SVGValues.clean(value, as: kind) else {
      if !SVGVocabulary.isSilent(attribute: name) { omit("スタイル", name) }
      return
    }
    set(name, clean, in: &attributes)
  }

  private func set(_ name: String, _ value: String, in attributes: inout [MarkupAttribute]) {
    if let place = attributes.firstIndex(where: { $0.name == name }) {
      attributes[place].value = value
    } else {
      attributes.append(MarkupAttribute(name: name, namespace: "", value: value))
    }
  }
}
