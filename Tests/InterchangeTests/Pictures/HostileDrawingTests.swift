import Testing

@testable import Interchange

/// Whatever is brought, what comes out consists of nothing but the allow-list, and reading it again changes nothing.
@Suite("Hostile drawings")
struct HostileDrawingTests {
  private typealias Samples = PictureSamples

  /// Everything in a written drawing that should not be there.
  private func dangers(in bytes: [UInt8]) -> [String] {
    guard let root = try? SVGMarkup.read(bytes) else { return ["cannot be read"] }
    var found: [String] = []
    func walk(_ element: MarkupElement) {
      if !SVGVocabulary.elements.contains(element.name) || element.namespace != MarkupNamespace.svg {
        found.append(element.name)
      }
      for attribute in element.attributes {
        let known = ["id", "href", "space"] + SVGVocabulary.geometry.keys + SVGVocabulary.properties.keys
        if !known.contains(attribute.name) { found.append(attribute.name) }
        let value = attribute.value.lowercased()
        if attribute.name == "href", !value.hasPrefix("#") { found.append("href " + value) }
        for word in ["//", "javascript:", "data:", "expression", "\\", "@", "<", "\"", "var(", "attr("]
        where value.contains(word) && attribute.name != "font-family" {
          found.append(attribute.name + "=" + value)
        }
        if let mark = value.firstRange(of: "url("), value[mark.upperBound...].first != "#" { found.append(value) }
      }
      for case .element(let child) in element.children { walk(child) }
    }
    walk(root)
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["<!", "<?", "xlink"] where text.contains(word) { found.append(word) }
    return found
  }

  /// Reads, and holds what comes out against everything that must be true of it.
  @discardableResult
  private func check(_ bytes: [UInt8]) -> Bool {
    guard let picture = try? PictureFile.read(bytes) else { return false }
    let input = String(decoding: bytes.prefix(600), as: UTF8.self)
    #expect(dangers(in: picture.bytes).isEmpty, "\(input)")
    let again = try? PictureFile.read(picture.bytes)
    #expect(again?.bytes == picture.bytes && again?.width == picture.width, "\(input)")
    #expect(picture.bytes.count <= PictureLimits.fileBytes && (1...8_000).contains(picture.width))
    return true
  }

  @Test("no element that runs, fetches or embeds survives, wherever it stands")
  func elements() {
    for element in HostileDrawings.elements {
      for place in ["\(element)", "<g>\(element)<rect/></g>", "<text>a\(element)b</text>", "<defs>\(element)</defs>"] {
        #expect(check(Samples.svg(place)), "\(element)")
      }
    }
  }

  @Test("no attribute that runs or fetches survives on any kind of element")
  func attributes() {
    for attribute in HostileDrawings.attributes {
      check(Samples.svg("", attribute))
      for name in ["rect", "use", "text", "linearGradient", "path"] { check(Samples.svg("<\(name) \(attribute)/>")) }
    }
  }

  @Test("no address leads out of the drawing")
  func addresses() {
    for address in HostileDrawings.addresses {
      for name in ["use", "a", "image", "textPath", "linearGradient", "pattern"] {
        #expect(check(Samples.svg("<\(name) href=\"\(address)\"/>")))
        #expect(check(Samples.svg("<\(name) xlink:href=\"\(address)\"><rect/></\(name)>")))
      }
    }
  }

  @Test("no style fetches or runs anything, as an attribute, a property or a style sheet")
  func styles() {
    for style in HostileDrawings.styles {
      let name = style.prefix { $0 != ":" }
      let value = style.dropFirst(name.count + 1).filter { $0 != "\"" }
      #expect(check(Samples.svg("<rect style=\"\(style.filter { $0 != "\"" })\"/>")))
      #expect(check(Samples.svg("<style>rect{\(style)}</style><rect class=\"a\"/>")))
      #expect(check(Samples.svg("<style><![CDATA[*{\(style)} .a{\(style)]]></style><rect class=\"a\"/>")))
      if name.utf8.allSatisfy({ $0 != 0x5C }), !name.hasPrefix("-") {
        check(Samples.svg("<rect \(name)=\"\(value)\"/>"))
      }
    }
    for css in [
      "@import 'https://evil.example/x.css';", "@font-face{src:url(https://evil.example/f)}", "}}}{{{", "/*", "a{b:c",
      "@media x{@media y{rect{fill:url(https://evil.example/)}}}", "rect{fill:red;;;:;x:}", "<!-- rect{fill:red} -->",
    ] {
      check(Samples.svg("<style><![CDATA[\(css)]]></style><rect/>"))
    }
  }

  @Test("files with document types, entities, wrong encodings and broken structure are refused")
  func files() {
    for file in HostileDrawings.files {
      #expect(!Samples.refusal(file).isEmpty, "\(String(decoding: file.prefix(200), as: UTF8.self))")
    }
    #expect(HostileDrawings.files.count >= 60)
  }

  @Test("styles that would blow the file up are refused rather than written")
  func expansion() {
    let long = String(repeating: "a", count: 400)
    let css = ["fill", "stroke", "font-family", "font-size", "letter-spacing"].map { "\($0):\(long)" }.joined(
      separator: ";")
    let file = Samples.svg("<style>*{\(css)}</style>" + String(repeating: "<rect/>", count: 30_000))
    #expect(Samples.refusal(file).contains("大きすぎる"))
  }

  @Test("cut off or changed by chance, a drawing ends in a picture without danger or in a sentence")
  func chance() {
    let sound = Samples.svg(
      """
      <style>.a{fill:red}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><!-- 注 -->
      <g class="a" transform="scale(2)"><use xlink:href="#g"/><path d="M0 0" style="stroke:url(#g)"/></g><text>文&amp;字</text>
      """)
    for length in stride(from: 0, to: sound.count, by: 3) { #expect(!check(Array(sound[..<length]))) }
    var random = SeededGenerator(seed: 7)
    let pieces =
      HostileDrawings.elements + HostileDrawings.styles + [
        "<", ">", "&", "\"", "'", "/>", "]]>", "-->", "<!", "xmlns=",
      ]
    for _ in 0..<1_500 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        } else if let piece = pieces.randomElement(using: &random) {
          bytes.insert(contentsOf: piece.utf8, at: place)
        }
      }
      check(bytes)
    }
  }
}
