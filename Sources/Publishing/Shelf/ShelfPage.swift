import PlanModel

/// The page of the list of plans: a form that asks, the plans that answer, and the same as data.
struct ShelfPage {
  let list: ShelfList

  func file() -> SiteFile {
    var feeds = [(title: "公表した版の更新情報", address: PlanShelf.feedAddress)]
    if let body = list.body { feeds.append(("\(body.name)の更新情報", PlanShelf.feedAddress(of: body.code))) }
    let title = list.page > 1 ? "公表している計画（\(list.page)ページ目）" : "公表している計画"
    return ShelfFrame(title: title, file: "plans/index.html", feeds: feeds).page { html in
      if list.published == 0 {
        html.element(.p, text: "公表している計画は、まだありません。")
      } else {
        if !list.complaints.isEmpty { writeComplaints(&html) }
        ShelfForm(list: list).write(&html)
        writeAnswer(&html)
      }
      writeData(feeds, &html)
    }
  }

  private func writeComplaints(_ html: inout HTML) {
    html.element(.div, [.class("complaints"), .role("alert")]) { html in
      html.element(.h2, text: "指定した条件では探せません")
      html.element(.ul) { html in
        for complaint in list.complaints { html.element(.li, text: complaint) }
      }
    }
  }

  private func writeAnswer(_ html: inout HTML) {
    if list.items.isEmpty {
      if list.complaints.isEmpty {
        html.element(.p, text: "条件に当てはまる計画はありません。言葉を短くするか、条件を減らしてお試しください。")
      }
      return
    }
    writeTable(&html)
    if list.pageCount > 1 { writePager(&html) }
  }

  private var caption: String {
    let all = list.query.isEmpty ? "計画の一覧（\(list.total)件）" : "条件に当てはまる計画（\(list.published)件中\(list.total)件）"
    return list.pageCount > 1 ? all + "　\(list.page)／\(list.pageCount)ページ" : all
  }

  private func writeTable(_ html: inout HTML) {
    html.element(.div, [.class("table-region"), .role("region"), .labelledBy("plans"), .focusable]) { html in
      html.element(.table) { html in
        html.element(.caption, [.id("plans")], text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for name in ["団体", "計画", "計画期間", "最新の版", "以前の版"] {
              html.element(.th, [HTMLAttribute("scope", "col")], text: name)
            }
          }
        }
        html.element(.tbody) { html in
          for item in list.items { writeRow(item, &html) }
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
        guard let span = item.span else { return html.text("記載なし") }
        html.date(span.first)
        html.text("から")
        html.date(span.last)
        html.text("まで")
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

  private func writePager(_ html: inout HTML) {
    html.element(.nav, [.class("pager"), .label("一覧のページ")]) { html in
      if list.page > 1 { writePageLink(list.page - 1, "前のページ", "prev", &html) }
      html.element(.p, text: "\(list.page)／\(list.pageCount)ページ")
      if list.page < list.pageCount { writePageLink(list.page + 1, "次のページ", "next", &html) }
    }
  }

  private func writePageLink(_ page: Int, _ text: String, _ relation: String, _ html: inout HTML) {
    let query = list.query.isEmpty ? "page=\(page)" : list.query + "&page=\(page)"
    html.element(
      .a, [HTMLAttribute("href", PlanShelf.listAddress + "?" + query), HTMLAttribute("rel", relation)], text: text)
  }

  private func writeData(_ feeds: [(title: String, address: String)], _ html: inout HTML) {
    let query = list.query.isEmpty ? "" : "?" + list.query
    html.element(.section, [.labelledBy("data")]) { html in
      html.element(.h2, [.id("data")], text: "データ及び更新情報")
      html.element(.ul) { html in
        if list.complaints.isEmpty {
          writeLink("/plans.csv" + query, "この一覧（CSV）", &html)
          writeLink("/plans.json" + query, "この一覧（JSON）", &html)
        }
        for feed in feeds { writeLink(feed.address, feed.title + "（Atom）", &html) }
        writeLink(PlanShelf.interfaceAddress, "プログラムから利用する方法（API）", &html)
      }
    }
  }

  private func writeLink(_ address: String, _ text: String, _ html: inout HTML) {
    html.element(.li) { html in html.element(.a, [HTMLAttribute("href", address)], text: text) }
  }
}
