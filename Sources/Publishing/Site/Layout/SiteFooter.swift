import PlanModel

/// The foot of every page: where to ask, terms of reuse, and the pages about the site itself.
struct SiteFooter {
  let frame: SiteFrame

  func write(into html: inout HTML) {
    html.element(.footer, [.class("site-footer")]) { html in
      html.element(.div, [.class("container")]) { html in
        html.element(.div, [.class("footer-columns")]) { html in
          writeBody(&html)
          writeLinks(&html)
        }
        html.element(.p, [.class("footer-note")]) { html in
          html.text("進捗の状況は、")
          html.date(frame.date)
          html.text("現在の実績値から計算しています。")
        }
      }
    }
  }

  private func writeBody(_ html: inout HTML) {
    html.element(.div) { html in
      html.element(.p, [.class("footer-body")], text: frame.bodyNames)
      html.element(.p, text: frame.planTitle)
      if let edition = frame.edition {
        html.element(.p) { html in
          html.text("第\(edition.number)版（")
          html.date(edition.publishedOn)
          html.text("公表）")
        }
      }
      if let contact = frame.contact {
        html.element(.p) { html in
          html.text("お問い合わせ：" + contact.name + " ")
          if let number = contact.telephone, let url = SafeURL.telephone(number) {
            html.text("電話 ")
            html.element(.a, [HTMLAttribute("href", url.text)], text: number)
          }
        }
      }
      if let licence = frame.licence {
        html.element(.p) { html in
          html.text("利用の条件：")
          html.outsideLink(licence.url, text: licence.title)
        }
      }
    }
  }

  private func writeLinks(_ html: inout HTML) {
    html.element(.nav, [.label("このサイトについて")]) { html in
      html.element(.ul) { html in
        html.element(.li) { $0.link(to: .sitemap, text: "サイトマップ") }
        html.element(.li) { $0.link(to: .accessibility, text: "ウェブアクセシビリティ") }
        html.element(.li) { $0.link(to: .data, text: "データと利用の条件") }
      }
    }
  }
}
