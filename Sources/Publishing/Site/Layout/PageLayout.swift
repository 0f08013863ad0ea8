/// Puts a page's content into the frame that all pages share.
struct PageLayout {
  let frame: SiteFrame
  /// What pages tell programs about themselves (schema.org, JSON-LD).
  var structuredData: [SitePath: [UInt8]] = [:]

  /// The page as a file. `root` replaces the relative way to the site's root where a page is served at any address.
  func file(_ page: any PageModel, root: String? = nil) -> SiteFile {
    var html = HTML(root: root ?? page.path.wayToRoot)
    html.doctype()
    html.element(.html, [.lang("ja")]) { html in
      writeHead(page, &html)
      html.element(.body) { html in writeBody(page, &html) }
    }
    return SiteFile(path: page.path.file, mediaType: "text/html; charset=utf-8", bytes: html.bytes)
  }

  private func writeHead(_ page: any PageModel, _ html: inout HTML) {
    html.element(.head) { html in
      html.empty(.meta, [HTMLAttribute("charset", "utf-8")])
      html.empty(
        .meta, [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
      html.element(.title, text: page.path == .front ? windowTitle : page.title + "｜" + windowTitle)
      if let lead = page.lead {
        html.empty(.meta, [HTMLAttribute("name", "description"), HTMLAttribute("content", lead)])
      }
      // Telephone numbers are linked where they are meant; figures must not become links.
      html.empty(
        .meta, [HTMLAttribute("name", "format-detection"), HTMLAttribute("content", "telephone=no")])
      writeHeadLink("stylesheet", frame.stylesheet, nil, &html)
      writeHeadLink("icon", .icon, "image/svg+xml", &html)
      if let catalogue = frame.catalogue { writeHeadLink("describedby", catalogue, "application/ld+json", &html) }
      if let data = structuredData[page.path] { html.dataBlock(data) }
    }
  }

  /// Two windows with two editions must not look alike.
  private var windowTitle: String {
    let edition = frame.edition.flatMap { $0.isNewest ? nil : "（第\($0.number)版）" } ?? ""
    return frame.planTitle + edition + "｜" + frame.bodyNames
  }

  private func writeHeadLink(_ relation: String, _ path: SitePath, _ type: String?, _ html: inout HTML) {
    var attributes = [HTMLAttribute("rel", relation), HTMLAttribute("href", html.root + path.file)]
    if let type { attributes.append(HTMLAttribute("type", type)) }
    html.empty(.headLink, attributes)
  }

  private func writeBody(_ page: any PageModel, _ html: inout HTML) {
    html.link(toFragment: "main", [.class("skip-link")], text: "本文へ移動")
    SiteHeader(frame: frame).write(page, into: &html)
    Breadcrumbs.write(page, into: &html)
    html.element(.main, [.id("main"), HTMLAttribute("tabindex", "-1")]) { html in
      html.element(.div, [.class("container")]) { html in page.write(into: &html) }
    }
    SiteFooter(frame: frame).write(into: &html)
  }
}

extension HTML {
  /// Writes the heading of a page, with chips above and the lead below.
  mutating func pageHeading(_ page: any PageModel, chips: (inout HTML) -> Void = { _ in }) {
    element(.div, [.class("page-heading")]) { html in
      html.element(.h1, text: page.title)
      html.element(.div, [.class("chips")], chips)
      if let lead = page.lead { html.element(.p, [.class("lead")], text: lead) }
    }
  }

  /// Writes the list of a long page's sections.
  mutating func onThisPage(_ links: [(title: String, fragment: String)]) {
    guard links.count > 2 else { return }
    element(.nav, [.class("on-this-page"), .label("このページの内容")]) { html in
      html.element(.p, [.class("nav-title"), .hidden], text: "このページの内容")
      html.element(.ul) { html in
        for link in links {
          html.element(.li) { $0.link(toFragment: link.fragment, text: link.title) }
        }
      }
    }
  }
}
