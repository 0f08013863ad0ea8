import PlanModel

extension FrontPageModel {
  func write(into html: inout HTML) {
    writeHero(&html)
    writeHeadlines(&html)
    writeScenes(&html)
    writeProgress(&html)
    writePillars(&html)
    FrontEntries.write(into: &html, hasPartners: hasPartners, hasChapters: hasChapters)
    writeFocus(&html)
    writeNews(&html)
    FormalStatusView(formal: formal).write(into: &html)
    if let contact {
      html.section("お問い合わせ", id: "contact") { $0.contact(contact) }
    }
  }

  private func writeHero(_ html: inout HTML) {
    html.element(.div, [.class("hero")]) { html in
      html.element(.div, [.class("hero-title")]) { html in
        html.element(.p, [.class("hero-body")]) { html in
          html.text(bodyNames)
          html.chip(status.label, "status")
        }
        html.element(.h1, text: title)
        if let subtitle { html.element(.p, [.class("hero-subtitle")], text: subtitle) }
      }
      if let vision {
        html.element(.div, [.class("vision")]) { html in
          html.element(.p, [.class("vision-statement")], text: vision.statement)
          if let description = vision.description { html.paragraphs(description, [.class("vision-text")]) }
        }
      }
      html.facts([.class("key-facts")]) { html in
        for fact in keyFacts { html.fact(fact.name, fact.value) }
      }
    }
  }

  private func writeHeadlines(_ html: inout HTML) {
    guard !headlines.isEmpty else { return }
    html.section("数字で見る目指す姿", id: "headlines") { html in
      html.element(.ul, [.class("cards thirds")]) { html in
        for headline in headlines {
          html.element(.li, [.class("card headline")]) { $0.headline(headline) }
        }
      }
    }
  }

  private func writeScenes(_ html: inout HTML) {
    guard let vision, !vision.scenes.isEmpty else { return }
    html.section("暮らしはこう変わります", id: "scenes") { html in
      html.element(.ul, [.class("cards thirds scene-cards")]) { html in
        for scene in vision.scenes {
          html.element(.li, [.class("card scene")]) { html in
            html.element(.h3, text: scene.title)
            html.facts([.class("scene-change")]) { html in
              html.fact("今は", scene.now)
              html.fact("これからは", scene.then)
            }
          }
        }
      }
    }
  }

  private func writeProgress(_ html: inout HTML) {
    guard let chart = PaceChart(counts, title: "指標の進捗") else { return }
    html.section("進捗の状況", id: "progress", class: "panel") { html in
      html.element(.p, text: "全\(counts.total)指標の進捗です。\(counts.sentence)となっています。")
      chart.write(into: &html)
      for sentence in reports.overdue { html.element(.p, [.class("callout")], text: sentence) }
      if let latest = reports.reports.first { html.element(.p) { $0.link(latest) } }
      if let freshness {
        html.element(.p) { html in
          html.text(freshness)
          html.link(to: .indicators, fragment: "freshness", text: "値の新しさと足りない記載を見る")
        }
      }
      html.element(.p) { $0.link(to: .indicators, [.class("more-link")], text: "すべての指標の進捗を見る") }
    }
  }

  private func writePillars(_ html: inout HTML) {
    guard !pillars.isEmpty else { return }
    html.section("5つの柱", id: "pillars") { html in
      html.element(.ul, [.class("cards thirds pillar-cards")]) { html in
        for glance in pillars {
          html.element(.li, [.class(glance.isAdopted ? "card" : "card card-muted")]) { $0.pillarCard(glance) }
        }
      }
    }
  }

  private func writeFocus(_ html: inout HTML) {
    guard !focusMeasures.isEmpty else { return }
    html.section("重点的に取り組む施策", id: "focus") { html in
      html.element(.ul, [.class("cards measure-cards")]) { html in
        for glance in focusMeasures { html.element(.li, [.class("card")]) { $0.measureCard(glance, level: 3) } }
      }
      html.element(.p) { $0.link(to: .measures, [.class("more-link")], text: "すべての個別施策を見る") }
    }
  }

  private func writeNews(_ html: inout HTML) {
    guard !news.isEmpty else { return }
    html.section("新着情報", id: "news") { html in
      write(Array(news.prefix(5)), &html)
      guard news.count > 5 else { return }
      html.element(.details, [.class("more")]) { html in
        html.element(.summary, text: "これより前のお知らせ")
        write(Array(news.dropFirst(5)), &html)
      }
    }
  }

  private func write(_ news: [NewsItem], _ html: inout HTML) {
    html.element(.ul, [.class("news")]) { html in
      for item in news {
        html.element(.li) { html in
          html.element(.span, [.class("news-date")]) { $0.date(item.date) }
          html.element(.span, [.class("news-text")]) { $0.outsideLink(item.url, text: item.text) }
        }
      }
    }
  }
}
