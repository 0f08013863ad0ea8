import PlanModel

/// The data files, the terms of reuse and what the columns mean.
struct DataPageModel: PageModel {
  let path = SitePath.data
  let title = "データ"
  let lead: String? = "計画と実績値を、機械判読に適した形で公開しています。次の条件で自由に利用できます。"
  let files: TableModel
  let licence: Licence?
  let dictionaries: [TableModel]
  let contact: Contact?

  init(_ context: SiteContext) {
    let rows = context.data.map { file -> [TableModel.Cell] in
      [
        .link(PageLink(file.title, .dataFile(file.path))), .text(file.summary), .text(Self.format(file.mediaType)),
        .text(FigureText.size(file.bytes.count)),
      ]
    }
    files = TableModel(
      caption: "データの一覧",
      columns: [
        .init("データ"), .init("内容"), .init("形式", isNarrow: true), .init("大きさ", isFigure: true),
      ], rows: rows, emptyText: "公開しているデータはまだありません。")
    licence = context.plan.licence
    dictionaries = context.data.filter { !$0.columns.isEmpty }.map { file in
      TableModel(
        caption: "「\(file.title)」の項目", columns: [.init("項目名", isNarrow: true), .init("意味")],
        rows: file.columns.map { [.code($0.name), .text($0.meaning)] })
    }
    contact = context.plan.contact
  }

  /// The format's usual name.
  private static func format(_ mediaType: String) -> String {
    let kind = mediaType.prefix { $0 != ";" }
    switch kind {
    case "text/csv": return "CSV（UTF-8）"
    case "application/json": return "JSON"
    case "application/ld+json": return "JSON-LD"
    case "application/schema+json": return "JSON Schema"
    case "application/xml", "text/xml": return "XML"
    case "text/turtle": return "Turtle"
    default: return String(kind)
    }
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.section("ダウンロード", id: "files") { $0.table(files) }
    html.section("利用の条件", id: "licence") { html in
      guard let licence else {
        html.element(.p, text: "利用の条件は、計画の担当課にお問い合わせください。")
        return
      }
      html.facts { html in
        html.fact("適用する規約") { $0.outsideLink(licence.url, text: licence.title) }
        html.fact("出典の書き方", licence.citation)
      }
    }
    if !dictionaries.isEmpty {
      html.section("項目の説明", id: "dictionary") { html in
        html.element(
          .p, text: "値がない欄には理由を記しています。「未計測」「未報告」「該当なし（-）」「秘匿（x）」は、いずれも0とは異なります。")
        for table in dictionaries { html.table(table) }
      }
    }
    if let contact {
      html.section("データについてのお問い合わせ", id: "contact") { $0.contact(contact) }
    }
  }
}
