/// An element name that this site uses; a name outside the list cannot be written.
struct HTMLTag: Sendable {
  /// The name as written.
  let name: StaticString
  /// Whether a line break after the end tag is harmless; it keeps the page's source readable.
  let breaksLine: Bool

  private init(_ name: StaticString, breaksLine: Bool = true) {
    self.name = name
    self.breaksLine = breaksLine
  }

  /// For the elements of forms, which stand in a file of their own.
  init(form name: StaticString) { self.init(name) }
}

// Document structure.
extension HTMLTag {
  static var html: HTMLTag { HTMLTag("html") }
  static var head: HTMLTag { HTMLTag("head") }
  static var title: HTMLTag { HTMLTag("title") }
  static var meta: HTMLTag { HTMLTag("meta") }
  static var headLink: HTMLTag { HTMLTag("link") }
  static var body: HTMLTag { HTMLTag("body") }
  static var header: HTMLTag { HTMLTag("header") }
  static var main: HTMLTag { HTMLTag("main") }
  static var footer: HTMLTag { HTMLTag("footer") }
  static var nav: HTMLTag { HTMLTag("nav") }
  static var section: HTMLTag { HTMLTag("section") }
  static var article: HTMLTag { HTMLTag("article") }
  static var div: HTMLTag { HTMLTag("div") }
  static var h1: HTMLTag { HTMLTag("h1") }
  static var h2: HTMLTag { HTMLTag("h2") }
  static var h3: HTMLTag { HTMLTag("h3") }

  /// The heading of a level, held within 1–6.
  static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...1: HTMLTag("h1")
    case 2: HTMLTag("h2")
    case 3: HTMLTag("h3")
    case 4: HTMLTag("h4")
    case 5: HTMLTag("h5")
    default: HTMLTag("h6")
    }
  }
}

// Text.
extension HTMLTag {
  static var p: HTMLTag { HTMLTag("p") }
  static var ul: HTMLTag { HTMLTag("ul") }
  static var ol: HTMLTag { HTMLTag("ol") }
  static var li: HTMLTag { HTMLTag("li") }
  static var dl: HTMLTag { HTMLTag("dl") }
  static var dt: HTMLTag { HTMLTag("dt") }
  static var dd: HTMLTag { HTMLTag("dd") }
  static var blockquote: HTMLTag { HTMLTag("blockquote") }
  static var pre: HTMLTag { HTMLTag("pre") }
  static var hr: HTMLTag { HTMLTag("hr") }
  static var figure: HTMLTag { HTMLTag("figure") }
  static var figcaption: HTMLTag { HTMLTag("figcaption") }
  static var address: HTMLTag { HTMLTag("address") }
  static var details: HTMLTag { HTMLTag("details") }
  static var summary: HTMLTag { HTMLTag("summary") }
  static var a: HTMLTag { HTMLTag("a", breaksLine: false) }
  static var span: HTMLTag { HTMLTag("span", breaksLine: false) }
  static var strong: HTMLTag { HTMLTag("strong", breaksLine: false) }
  static var em: HTMLTag { HTMLTag("em", breaksLine: false) }
  static var del: HTMLTag { HTMLTag("del", breaksLine: false) }
  static var code: HTMLTag { HTMLTag("code", breaksLine: false) }
  static var small: HTMLTag { HTMLTag("small", breaksLine: false) }
  static var time: HTMLTag { HTMLTag("time", breaksLine: false) }
  static var ruby: HTMLTag { HTMLTag("ruby", breaksLine: false) }
  static var rp: HTMLTag { HTMLTag("rp", breaksLine: false) }
  static var rt: HTMLTag { HTMLTag("rt", breaksLine: false) }
  static var br: HTMLTag { HTMLTag("br", breaksLine: false) }
}

// Tables.
extension HTMLTag {
  static var table: HTMLTag { HTMLTag("table") }
  static var caption: HTMLTag { HTMLTag("caption") }
  static var thead: HTMLTag { HTMLTag("thead") }
  static var tbody: HTMLTag { HTMLTag("tbody") }
  static var tr: HTMLTag { HTMLTag("tr") }
  static var th: HTMLTag { HTMLTag("th") }
  static var td: HTMLTag { HTMLTag("td") }
}

// Drawings.
extension HTMLTag {
  static var svg: HTMLTag { HTMLTag("svg") }
  static var g: HTMLTag { HTMLTag("g") }
  static var desc: HTMLTag { HTMLTag("desc") }
  static var line: HTMLTag { HTMLTag("line") }
  static var rect: HTMLTag { HTMLTag("rect") }
  static var circle: HTMLTag { HTMLTag("circle") }
  static var path: HTMLTag { HTMLTag("path") }
  static var polyline: HTMLTag { HTMLTag("polyline") }
  static var svgText: HTMLTag { HTMLTag("text") }
}

// Sitemaps (sitemaps.org protocol 0.9).
extension HTMLTag {
  static var urlset: HTMLTag { HTMLTag("urlset") }
  static var url: HTMLTag { HTMLTag("url") }
  static var loc: HTMLTag { HTMLTag("loc") }
}
