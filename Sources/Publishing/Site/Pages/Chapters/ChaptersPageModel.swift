import PlanModel

/// The contents of the plan's text.
struct ChaptersPageModel: PageModel {
  let path = SitePath.chapters
  let title = "計画の本文"
  let lead: String? = "計画の本文を章ごとに読むことができます。"
  let chapters: [(link: PageLink, roles: [ChapterRole])]

  init(_ context: SiteContext) {
    chapters = context.chapters.map { (PageLink($0.chapter.numberedTitle, $0.path), $0.chapter.roles) }
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    guard !chapters.isEmpty else {
      html.element(.p, text: "本文はまだ掲載されていません。")
      return
    }
    html.element(.ul, [.class("contents")]) { html in
      for chapter in chapters {
        html.element(.li) { html in
          html.link(chapter.link)
          if !chapter.roles.isEmpty {
            html.element(.span, [.class("remark")], text: "構成要素：" + chapter.roles.map(\.label).joined(separator: "、"))
          }
        }
      }
    }
    html.element(.p) { html in
      html.text("手引が示す七つの構成要素との対応は、")
      html.link(to: .check, fragment: "elements", text: "法令・手引との対応")
      html.text("のページにまとめています。")
    }
  }
}
