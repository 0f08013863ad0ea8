/// Writes a page as UTF-8 bytes. Text and attribute values are escaped; there is no way to write them raw.
///
/// The output is HTML that is also well-formed XML, so that tests can read it with a strict parser.
package struct HTML {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  /// The way from this page's folder up to the site's root: empty, `../`, `../../`, or an absolute path.
  package let root: String
  private var givenIDs: [String: Int] = [:]
  private var givenNames: [String: Int] = [:]

  /// Makes an empty page whose links to other pages begin with `root`.
  package init(root: String = "") {
    self.root = root
    bytes.reserveCapacity(32 * 1024)
  }

  /// Writes `<!DOCTYPE html>`.
  package mutating func doctype() { write("<!DOCTYPE html>\n") }

  /// Writes the XML declaration.
  package mutating func xmlDeclaration() { write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Writes an element with whatever `content` writes inside.
  package mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ content: (inout HTML) -> Void) {
    start(tag, attributes)
    write(">")
    content(&self)
    end(tag)
  }

  /// Writes an element that holds only text.
  package mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) {
    start(tag, attributes)
    write(">")
    self.text(text)
    end(tag)
  }

  /// Writes an element that holds nothing (`meta`, `br`, shapes).
  package mutating func empty(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = []) {
    start(tag, attributes)
    write("/>")
    if tag.breaksLine { write("\n") }
  }

  /// Writes data for programs (JSON-LD) that a page carries: no browser runs it. In `json` no `<` may stand, so that
  /// nothing in it can end the element.
  mutating func dataBlock(_ json: [UInt8]) {
    guard !json.contains(UInt8(ascii: "<")) else { return }
    element(.script, [HTMLAttribute("type", "application/ld+json")]) { html in html.bytes.append(contentsOf: json) }
  }

  /// Writes text.
  package mutating func text(_ text: String) { HTMLEscaping.append(text, to: &bytes) }

  /// An id for this page that was not given out before: `name`, then `name-2`, `name-3` ….
  ///
  /// Characters other than ASCII letters, digits and `-_.` become `-`.
  package mutating func uniqueID(_ name: String) -> String {
    let plain = String(
      decoding: name.utf8.map { byte -> UInt8 in
        let isLetter = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
        let isOther = (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F || byte == 0x2E
        return isLetter || isOther ? byte : 0x2D
      }, as: UTF8.self)
    var id = plain
    var count = givenIDs[plain] ?? 0
    while count > 0 {
      count += 1
      id = "\(plain)-\(count)"
      if givenIDs[id] == nil { break }
    }
    givenIDs[plain] = max(count, 1)
    givenIDs[id] = givenIDs[id] ?? 1
    return id
  }

  /// A name for a region of this page that no other region bears: `name`, then `name（2）` ….
  package mutating func uniqueName(_ name: String) -> String {
    let count = (givenNames[name] ?? 0) + 1
    givenNames[name] = count
    return count == 1 ? name : "\(name)（\(count)）"
  }

  private mutating func start(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    write("<")
    write(tag.name)
    for attribute in attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      text(attribute.value)
      write("\"")
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    write("</")
    write(tag.name)
    write(tag.breaksLine ? ">\n" : ">")
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
