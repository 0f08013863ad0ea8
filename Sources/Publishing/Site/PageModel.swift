import PlanModel

/// What a page shows, as plain values; its view turns them into HTML.
protocol PageModel {
  /// Where the page lies.
  var path: SitePath { get }
  /// The page's heading, also the title of the window.
  var title: String { get }
  /// One sentence on what the page is for, shown under the heading and to search engines.
  var lead: String? { get }
  /// The pages between the front page and this one, outermost first.
  var trail: [PageLink] { get }
  /// Writes what stands inside `main`.
  func write(into html: inout HTML)
}

extension PageModel {
  var lead: String? { nil }
  var trail: [PageLink] { [] }
}

/// A link to a page, or to a place on it.
struct PageLink: Hashable, Sendable {
  var title: String
  var path: SitePath
  var fragment: String?

  init(_ title: String, _ path: SitePath, fragment: String? = nil) {
    self.title = title
    self.path = path
    self.fragment = fragment
  }
}

extension HTML {
  /// Writes the link with its title as text.
  mutating func link(_ link: PageLink, _ attributes: [HTMLAttribute] = []) {
    self.link(to: link.path, fragment: link.fragment, attributes, text: link.title)
  }
}
