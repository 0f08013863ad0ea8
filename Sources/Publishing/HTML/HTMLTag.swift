/// An element name that this site uses; a name outside the list cannot be written.
package struct HTMLTag: Sendable {
  /// The name as written.
  let name: StaticString
  /// Whether a line break after the end tag is harmless; it keeps the page's source readable.
  let breaksLine: Bool

  private init(_ name: StaticString, breaksLine: Bool = true) {
    self.name = name
    self.breaksLine = breaksLine
  }
}

// Document structure.
extension HTMLTag {
  package static var html: HTMLTag { HTMLTag("html") }
  package static var head: HTMLTag { HTMLTag("head") }
  package static var style: HTMLTag { HTMLTag("style") }
  package static var title: HTMLTag { HTMLTag("title") }
  package static var meta: HTMLTag { HTMLTag("meta") }
  package static var headLink: HTMLTag { HTMLTag("link") }
  package static var body: HTMLTag { HTMLTag("body") }
  package static var header: HTMLTag { HTMLTag("header") }
  package static var main: HTMLTag { HTMLTag("main") }
  package static var footer: HTMLTag { HTMLTag("footer") }
  package static var nav: HTMLTag { HTMLTag("nav") }
  package static var section: HTMLTag { HTMLTag("section") }
  package static var article: HTMLTag { HTMLTag("article") }
  package static var div: HTMLTag { HTMLTag("div") }
  package static var h1: HTMLTag { HTMLTag("h1") }
  package static var h2: HTMLTag { HTMLTag("h2") }
  package static var h3: HTMLTag { HTMLTag("h3") }
  static var h4: HTMLTag { HTMLTag("h4") }

  /// The heading of a level, held within 1–6.
  package static func heading(_ level: Int) -> HTMLTag {
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
  package static var p: HTMLTag { HTMLTag("p") }
  package static var ul: HTMLTag { HTMLTag("ul") }
  package static var ol: HTMLTag { HTMLTag("ol") }
  package static var li: HTMLTag { HTMLTag("li") }
  package static var dl: HTMLTag { HTMLTag("dl") }
  package static var dt: HTMLTag { HTMLTag("dt") }
  package static var dd: HTMLTag { HTMLTag("dd") }
  package static var blockquote: HTMLTag { HTMLTag("blockquote") }
  package static var pre: HTMLTag { HTMLTag("pre") }
  package static var hr: HTMLTag { HTMLTag("hr") }
  package static var figure: HTMLTag { HTMLTag("figure") }
  package static var figcaption: HTMLTag { HTMLTag("figcaption") }
  package static var address: HTMLTag { HTMLTag("address") }
  package static var details: HTMLTag { HTMLTag("details") }
  package static var summary: HTMLTag { HTMLTag("summary") }
  package static var a: HTMLTag { HTMLTag("a", breaksLine: false) }
  package static var span: HTMLTag { HTMLTag("span", breaksLine: false) }
  package static var strong: HTMLTag { HTMLTag("strong", breaksLine: false) }
  package static var em: HTMLTag { HTMLTag("em", breaksLine: false) }
  package static var del: HTMLTag { HTMLTag("del", breaksLine: false) }
  package static var u: HTMLTag { HTMLTag("u", breaksLine: false) }
  package static var code: HTMLTag { HTMLTag("code", breaksLine: false) }
  package static var small: HTMLTag { HTMLTag("small", breaksLine: false) }
  package static var time: HTMLTag { HTMLTag("time", breaksLine: false) }
  package static var ruby: HTMLTag { HTMLTag("ruby", breaksLine: false) }
  package static var rp: HTMLTag { HTMLTag("rp", breaksLine: false) }
  package static var rt: HTMLTag { HTMLTag("rt", breaksLine: false) }
  package static var br: HTMLTag { HTMLTag("br", breaksLine: false) }
}

// Tables.
extension HTMLTag {
  package static var table: HTMLTag { HTMLTag("table") }
  package static var caption: HTMLTag { HTMLTag("caption") }
  package static var thead: HTMLTag { HTMLTag("thead") }
  package static var tbody: HTMLTag { HTMLTag("tbody") }
  package static var tr: HTMLTag { HTMLTag("tr") }
  package static var th: HTMLTag { HTMLTag("th") }
  package static var td: HTMLTag { HTMLTag("td") }
}

// Forms.
extension HTMLTag {
  package static var form: HTMLTag { HTMLTag("form") }
  package static var fieldset: HTMLTag { HTMLTag("fieldset") }
  package static var legend: HTMLTag { HTMLTag("legend") }
  package static var label: HTMLTag { HTMLTag("label", breaksLine: false) }
  package static var input: HTMLTag { HTMLTag("input", breaksLine: false) }
  /// Its content is text as it stands: nothing may be written between it and its end.
  package static var textarea: HTMLTag { HTMLTag("textarea", breaksLine: false) }
  package static var select: HTMLTag { HTMLTag("select", breaksLine: false) }
  package static var optgroup: HTMLTag { HTMLTag("optgroup") }
  package static var option: HTMLTag { HTMLTag("option") }
  package static var datalist: HTMLTag { HTMLTag("datalist") }
  package static var button: HTMLTag { HTMLTag("button", breaksLine: false) }
  package static var output: HTMLTag { HTMLTag("output") }
  package static var template: HTMLTag { HTMLTag("template") }
  package static var script: HTMLTag { HTMLTag("script") }
  package static var img: HTMLTag { HTMLTag("img", breaksLine: false) }
  package static var ins: HTMLTag { HTMLTag("ins", breaksLine: false) }
  package static var mark: HTMLTag { HTMLTag("mark", breaksLine: false) }
  package static var kbd: HTMLTag { HTMLTag("kbd", breaksLine: false) }
}

// Drawings.
extension HTMLTag {
  package static var svg: HTMLTag { HTMLTag("svg") }
  package static var g: HTMLTag { HTMLTag("g") }
  package static var desc: HTMLTag { HTMLTag("desc") }
  package static var line: HTMLTag { HTMLTag("line") }
  package static var rect: HTMLTag { HTMLTag("rect") }
  package static var circle: HTMLTag { HTMLTag("circle") }
  package static var path: HTMLTag { HTMLTag("path") }
  package static var polyline: HTMLTag { HTMLTag("polyline") }
  package static var svgText: HTMLTag { HTMLTag("text") }
}

// Sitemaps (sitemaps.org protocol 0.9).
extension HTMLTag {
  package static var urlset: HTMLTag { HTMLTag("urlset") }
  package static var url: HTMLTag { HTMLTag("url") }
  package static var loc: HTMLTag { HTMLTag("loc") }
}
