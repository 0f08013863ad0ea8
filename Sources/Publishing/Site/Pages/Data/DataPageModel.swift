import PlanModel

/// The data files, the terms of reuse and what the columns mean.
struct DataPageModel: PageModel {
  let path = SitePath.data
  let title = "文書とデータ"
  let lead: String? = "計画書などの文書と、計画と実績値のデータを公開しています。次の条件で自由に利用できます。"
  /// 計画書, 概要図, 新旧対照表; `nil` where the site offers none.
  let documents: TableModel?
  let files: TableModel
  /// Whether there is a page with what changed.
  let hasComparison: Bool
  let licence: Licence?
  let dictionaries: [TableModel]
  let contact: Contact?

  init(_ context: SiteContext) {
    hasComparison = context.comparison != nil
    documents = Self.documents(context.forms.filter(\.isDocument))
    let forms = context.forms.filter { !$0.isDocument }.map(Self.row)
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
      ], rows: rows + forms, emptyText: "公開しているデータはまだありません。")
    licence = context.plan.licence
    dictionaries = context.data.filter { !$0.columns.isEmpty }.map { file in
      TableModel(
        caption: "「\(file.title)」の項目", columns: [.init("項目名", isNarrow: true), .init("意味")],
        rows: file.columns.map { [.code($0.name), .text($0.meaning)] })
    }
    contact = context.plan.contact
  }

  private static func documents(_ forms: [SiteForm]) -> TableModel? {
    guard !forms.isEmpty else { return nil }
    return TableModel(
      caption: "文書の一覧", columns: [.init("文書"), .init("内容"), .init("形式", isNarrow: true)],
      rows: forms.map { Array(row($0).prefix(3)) })
  }

  /// How large a form is shows when it was made.
  private static func row(_ form: SiteForm) -> [TableModel.Cell] {
    [
      .link(PageLink(form.title, .dataFile(form.path))), .text(form.summary), .text(format(form.mediaType)), .nothing,
    ]
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
    case "text/markdown": return "Markdown"
    case "text/plain": return "テキスト（UTF-8）"
    case "application/pdf": return "PDF"
    case "application/zip": return "ZIP"
    case _ where kind.hasSuffix("wordprocessingml.document"): return "Word（DOCX）"
    case _ where kind.hasSuffix("spreadsheetml.sheet"): return "Excel（XLSX）"
    default: return String(kind)
    }
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    if let documents {
      html.section("文書", id: "documents") { html in
        html.table(documents)
        if hasComparison {
          html.element(.p) { html in
            html.text("改めたところは、")
            html.link(to: .comparison, text: "前の版からの変更")
            html.text("のページでも読めます。")
          }
        }
      }
    }
    html.section("データ", id: "files") { $0.table(files) }
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
