import PlanModel

/// The page of the list, or, without items, the page for addresses that lead nowhere.
///
/// It stands outside any plan, and therefore has a frame of its own: no contact, no licence, no navigation of a plan.
struct ShelfPage {
  let items: [PlanShelf.Item]?
  let stylesheet: SitePath

  private var title: String { items == nil ? "ページが見つかりません" : "公表している計画" }

  func file() -> SiteFile {
    // From the root, because the page for lost addresses is shown at any depth.
    var html = HTML(root: "/")
    html.doctype()
    html.element(.html, [.lang("ja")]) { html in
      writeHead(&html)
      html.element(.body) { html in
        html.link(toFragment: "main", [.class("skip-link")], text: "本文へ移動")
        html.element(.header, [.class("site-header")]) { html in
          html.element(.div, [.class("container brand-row")]) { html in
            html.element(.a, [HTMLAttribute("href", "/plans/"), .class("brand")]) { html in
              html.element(.span, [.class("brand-title")], text: "官民データ活用推進計画")
            }
          }
        }
        html.element(.main, [.id("main"), HTMLAttribute("tabindex", "-1")]) { html in
          html.element(.div, [.class("container")]) { html in writeMain(&html) }
        }
      }
    }
    return SiteFile(
      path: items == nil ? "404.html" : "plans/index.html", mediaType: "text/html; charset=utf-8", bytes: html.bytes)
  }

  private func writeHead(_ html: inout HTML) {
    html.element(.head) { html in
      html.empty(.meta, [HTMLAttribute("charset", "utf-8")])
      html.empty(
        .meta, [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
      html.element(.title, text: title + "｜官民データ活用推進計画")
      html.empty(
        .headLink, [HTMLAttribute("rel", "stylesheet"), HTMLAttribute("href", html.root + stylesheet.file)])
      html.empty(
        .headLink,
        [
          HTMLAttribute("rel", "icon"), HTMLAttribute("href", html.root + SitePath.icon.file),
          HTMLAttribute("type", "image/svg+xml"),
        ])
    }
  }

  private func writeMain(_ html: inout HTML) {
    html.element(.div, [.class("page-heading")]) { html in html.element(.h1, text: title) }
    guard let items else {
      html.element(.p) { html in
        html.text("アドレスに誤りがないか確認してください。")
        html.element(.a, [HTMLAttribute("href", "/plans/")], text: "公表している計画の一覧")
        html.text("からも探せます。")
      }
      return
    }
    if items.isEmpty {
      html.element(.p, text: "公表している計画は、まだありません。")
    } else {
      writeTable(items, &html)
    }
  }

  private func writeTable(_ items: [PlanShelf.Item], _ html: inout HTML) {
    html.element(.div, [.class("table-region"), .role("region"), .labelledBy("plans"), .focusable]) { html in
      html.element(.table) { html in
        html.element(.caption, [.id("plans")], text: "計画の一覧（\(items.count)件）")
        html.element(.thead) { html in
          html.element(.tr) { html in
            for name in ["団体", "計画", "最新の版", "以前の版"] {
              html.element(.th, [HTMLAttribute("scope", "col")], text: name)
            }
          }
        }
        html.element(.tbody) { html in
          for item in items { writeRow(item, &html) }
        }
      }
    }
  }

  private func writeRow(_ item: PlanShelf.Item, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.td, text: item.bodyNames)
      html.element(.th, [HTMLAttribute("scope", "row")]) { html in
        html.element(.a, [HTMLAttribute("href", PlanShelf.address(of: item.id))], text: item.title)
      }
      html.element(.td) { html in
        guard let newest = item.editions.first else { return }
        html.text("第\(newest.number)版（")
        html.date(newest.publishedOn)
        html.text("公表）")
      }
      html.element(.td) { html in
        if item.editions.count < 2 { html.text("なし") }
        for edition in item.editions.dropFirst() {
          html.element(.span, [.class("cell-line")]) { html in
            html.element(
              .a, [HTMLAttribute("href", PlanShelf.address(of: item.id, edition: edition.number))],
              text: "第\(edition.number)版")
            html.text("（")
            html.date(edition.publishedOn)
            html.text("公表）")
          }
        }
      }
    }
  }
}
