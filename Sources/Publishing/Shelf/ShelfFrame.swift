import PlanModel

/// The frame of pages that stand outside any plan: no contact, no licence, no navigation of a plan.
struct ShelfFrame {
  /// The title of the page.
  let title: String
  /// The file of the page.
  let file: String
  /// Feeds that a reader's program may find: title and address.
  var feeds: [(title: String, address: String)] = []

  /// The page with what `main` writes below its heading.
  func page(_ main: (inout HTML) -> Void) -> SiteFile {
    // From the root, because the page for lost addresses is shown at any depth.
    var html = HTML(root: "/")
    html.doctype()
    html.element(.html, [.lang("ja")]) { html in
      writeHead(&html)
      html.element(.body) { html in
        html.link(toFragment: "main", [.class("skip-link")], text: "本文へ移動")
        html.element(.header, [.class("site-header")]) { html in
          html.element(.div, [.class("container brand-row")]) { html in
            html.element(.a, [HTMLAttribute("href", PlanShelf.listAddress), .class("brand")]) { html in
              html.element(.span, [.class("brand-title")], text: "官民データ活用推進計画")
            }
          }
        }
        html.element(.main, [.id("main"), HTMLAttribute("tabindex", "-1")]) { html in
          html.element(.div, [.class("container")]) { html in
            html.element(.div, [.class("page-heading")]) { html in html.element(.h1, text: title) }
            main(&html)
          }
        }
      }
    }
    return SiteFile(path: file, mediaType: "text/html; charset=utf-8", bytes: html.bytes)
  }

  private func writeHead(_ html: inout HTML) {
    html.element(.head) { html in
      html.empty(.meta, [HTMLAttribute("charset", "utf-8")])
      html.empty(
        .meta, [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
      html.element(.title, text: title + "｜官民データ活用推進計画")
      html.empty(
        .headLink,
        [HTMLAttribute("rel", "stylesheet"), HTMLAttribute("href", html.root + PlanShelf.stylesheet.file)])
      html.empty(
        .headLink,
        [
          HTMLAttribute("rel", "icon"), HTMLAttribute("href", html.root + SitePath.icon.file),
          HTMLAttribute("type", "image/svg+xml"),
        ])
      for feed in feeds {
        html.empty(
          .headLink,
          [
            HTMLAttribute("rel", "alternate"), HTMLAttribute("type", AtomFeed.mediaType),
            HTMLAttribute("title", feed.title), HTMLAttribute("href", feed.address),
          ])
      }
    }
  }
}
