/// Shown for an address that does not exist.
struct NotFoundPageModel: PageModel {
  let path = SitePath.notFound
  let title = "ページが見つかりません"
  let lead: String? = "お探しのページは、移動したか、なくなった可能性があります。"

  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.element(.p, text: "アドレスに誤りがないか確認してください。次のページからも探せます。")
    html.element(.ul) { html in
      html.element(.li) { $0.link(to: .front, text: "トップページ") }
      html.element(.li) { $0.link(to: .sitemap, text: "サイトマップ") }
      html.element(.li) { $0.link(to: .measures, text: "個別施策の一覧") }
    }
  }
}
