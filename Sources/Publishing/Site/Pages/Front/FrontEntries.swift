/// The ways into the site by what a reader comes for.
enum FrontEntries {
  private static let entries: [(link: PageLink, text: String)] = [
    (PageLink("個別施策を見る", .measures), "何を、いつ、どの課が行うかが分かります。"),
    (PageLink("一緒に取り組む", .partners), "企業、大学、NPO、住民の皆さんが参加できる取組です。"),
    (PageLink("文書とデータを使う", .data), "計画書のPDFやWordと、計画及び実績値のデータを公開しています。"),
    (PageLink("計画の本文を読む", .chapters), "現状及び課題から推進体制まで、章ごとに読めます。"),
  ]

  /// Writes the entries that lead to something.
  static func write(into html: inout HTML, hasPartners: Bool, hasChapters: Bool) {
    let entries = entries.filter { entry in
      switch entry.link.path {
      case .partners: hasPartners
      case .chapters: hasChapters
      default: true
      }
    }
    html.section("目的から探す", id: "entries") { html in
      html.element(.ul, [.class("cards entry-cards")]) { html in
        for entry in entries {
          html.element(.li, [.class("card entry")]) { html in
            html.link(entry.link)
            html.element(.p, text: entry.text)
          }
        }
      }
    }
  }
}
