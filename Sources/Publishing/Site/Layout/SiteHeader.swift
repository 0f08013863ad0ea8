/// The head of every page: banner, whose plan it is, and the main navigation.
struct SiteHeader {
  let frame: SiteFrame

  /// The pages of the main navigation; the yearly reports from the first that is there or overdue.
  private var entries: [PageLink] {
    [PageLink("個別施策", .measures), PageLink("進捗", .indicators)]
      + (frame.hasReports ? [PageLink("年次報告", .reports)] : [])
      + [
        PageLink("5つの柱", .pillars), PageLink("計画の本文", .chapters), PageLink("一緒に取り組む", .partners),
        PageLink("文書とデータ", .data), PageLink("法令・手引との対応", .check),
      ]
  }

  func write(_ page: any PageModel, into html: inout HTML) {
    html.element(.header, [.class("site-header")]) { html in
      if let notice = frame.notice { writeNotice(notice, &html) }
      html.element(.div, [.class("container brand-row")]) { html in
        html.link(to: .front, [.class("brand")] + (page.path == .front ? [.currentPage] : [])) { html in
          html.element(.span, [.class("brand-body")], text: frame.bodyNames)
          html.element(.span, [.class("brand-title")], text: frame.planTitle)
        }
      }
      html.element(.nav, [.class("site-nav"), .label("主なページ")]) { html in
        html.element(.ul, [.class("container")]) { html in
          for entry in entries { writeEntry(entry, page, &html) }
        }
      }
    }
  }

  private func writeEntry(_ entry: PageLink, _ page: any PageModel, _ html: inout HTML) {
    html.element(.li) { html in
      if entry.path == page.path {
        html.link(entry, [.currentPage])
      } else if page.trail.contains(where: { $0.path == entry.path }) {
        html.link(entry, [HTMLAttribute("aria-current", "true")])
      } else {
        html.link(entry)
      }
    }
  }

  private func writeNotice(_ notice: SiteFrame.Notice, _ html: inout HTML) {
    html.element(.div, [.class(notice.isWarning ? "notice notice-warning" : "notice")]) { html in
      html.element(.p, [.class("container")]) { html in
        html.element(.strong, text: notice.isWarning ? "内部確認用" : "お知らせ")
        html.text(" " + notice.text)
        if let link = notice.link {
          html.text(" ")
          html.link(link)
        }
      }
    }
  }
}
