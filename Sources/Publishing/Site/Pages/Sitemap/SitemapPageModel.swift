import PlanModel

/// All pages in their order, for people.
struct SitemapPageModel: PageModel {
  let path = SitePath.sitemap
  let title = "サイトマップ"
  let lead: String? = "このサイトの全てのページです。"
  let groups: [(head: PageLink, pages: [PageLink])]

  init(_ context: SiteContext) {
    let reports = YearlyReportsPageModel(context)
    var groups: [(head: PageLink, pages: [PageLink])] = [
      (PageLink("トップページ", .front), []),
      (PageLink("個別施策", .measures), context.measures.map(\.link)),
      (PageLink("進捗", .indicators), []),
      (
        PageLink("5つの柱", .pillars),
        Pillar.allCases.map { PageLink("柱\($0.number) \($0.label)", .pillar($0)) }
      ),
      (
        PageLink("計画の本文", .chapters), context.chapters.map { PageLink($0.chapter.numberedTitle, $0.path) }
      ),
      (PageLink("一緒に取り組む", .partners), []),
      (
        PageLink("文書とデータ", .data), context.comparison == nil ? [] : [PageLink("前の版からの変更", .comparison)]
      ),
      (PageLink("法令・手引との対応", .check), []), (PageLink("ウェブアクセシビリティ", .accessibility), []),
    ]
    if reports.isNeeded { groups.insert((PageLink("年次報告", .reports), reports.reports), at: 3) }
    self.groups = groups
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.element(.ul, [.class("sitemap")]) { html in
      for group in groups {
        html.element(.li) { html in
          html.link(group.head)
          if !group.pages.isEmpty {
            html.element(.ul) { html in
              for page in group.pages { html.element(.li) { $0.link(page) } }
            }
          }
        }
      }
    }
  }
}
