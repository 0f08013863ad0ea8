import Foundation
import FoundationXML

/// Reads a page as strict XML and notes what the tests ask about.
final class PageInspector: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var problem = ""
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var headingLevels: [Int] = []
  private(set) var languages: [String] = []
  /// What breaks a rule of the site, in words.
  private(set) var faults: [String] = []
  private(set) var text = ""
  private var open: [String] = []
  private var tableHasCaption: [Bool] = []
  private var references: [String] = []
  private var drawings: [(isHidden: Bool, hasTitle: Bool)] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
    if !isWellFormed { problem = "\(parser.lineNumber): \(String(describing: parser.parserError))" }
    let known = Set(ids)
    for reference in references where !known.contains(reference) { faults.append("no element with id \(reference)") }
    if known.count != ids.count { faults.append("an id stands twice") }
    for (before, after) in zip(headingLevels, headingLevels.dropFirst()) where after > before + 1 {
      faults.append("h\(after) after h\(before)")
    }
    if headingLevels.filter({ $0 == 1 }).count != 1 { faults.append("not exactly one h1") }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    for key in ["aria-labelledby", "aria-describedby"] {
      references += attributes[key]?.split(separator: " ").map(String.init) ?? []
    }
    if attributes["style"] != nil || attributes.keys.contains(where: { $0.hasPrefix("on") }) {
      faults.append("inline style or handler in \(name)")
    }
    switch name {
    case "html": languages.append(attributes["lang"] ?? "")
    case "h1", "h2", "h3", "h4", "h5", "h6": headingLevels.append(Int(name.dropFirst()) ?? 0)
    case "script", "style", "img", "iframe", "object", "base": faults.append("<\(name)>")
    case "table": tableHasCaption.append(false)
    case "caption": if !tableHasCaption.isEmpty { tableHasCaption[tableHasCaption.count - 1] = true }
    case "th": if attributes["scope"] == nil { faults.append("th without scope") }
    case "a": if attributes["href"] == nil { faults.append("a without href") }
    case "svg":
      let isHidden = attributes["aria-hidden"] == "true"
      drawings.append((isHidden, false))
      if !isHidden && attributes["role"] != "img" { faults.append("svg without role") }
    case "title": if open.contains("svg"), !drawings.isEmpty { drawings[drawings.count - 1].hasTitle = true }
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
    if name == "table", tableHasCaption.popLast() == false { faults.append("table without caption") }
    if name == "svg", let drawing = drawings.popLast(), !drawing.isHidden, !drawing.hasTitle {
      faults.append("svg without title")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
