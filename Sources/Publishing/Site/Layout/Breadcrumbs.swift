/// The way from the front page to this one.
enum Breadcrumbs {
  static func write(_ page: any PageModel, into html: inout HTML) {
    guard page.path != .front else { return }
    html.element(.nav, [.class("breadcrumbs"), .label("現在位置")]) { html in
      html.element(.ol, [.class("container")]) { html in
        html.element(.li) { $0.link(to: .front, text: "トップ") }
        for link in page.trail { html.element(.li) { $0.link(link) } }
        html.element(.li) { html in
          html.element(.span, [.currentPage], text: page.title)
        }
      }
    }
  }
}
