import PlanModel

@testable import Interchange

/// A published plan with terms, a contact, files and editions, for the suites of catalogues.
enum PublishedSample {
  static let checksum = String(repeating: "0f", count: 32)

  static let plan = Plan(id: "digital-plan", title: "デジタル計画") { plan in
    plan.status = .adopted
    plan.bodies = LocalGovernments.find(name: "鳥取県").map(\.code)
    plan.span = DateSpan(first: day("2026-04-01"), last: day("2031-03-31"))
    plan.publication = Publication(publishedOn: day("2026-03-31"), url: "https://example.jp/plan/")
    plan.licence = Licence(
      title: "公共データ利用規約（第1.0版）", url: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
      citation: "出典：「デジタル計画」（鳥取県）")
    plan.contact = Contact(name: "情報政策課") {
      $0.telephone = "(0857)26-7000"
      $0.email = "joho@example.jp"
    }
    plan.pillars = [PillarChoice(.dataUse, isAdopted: true)]
    plan.indicators = [Indicator(id: "k-1", title: "公開件数") { $0.definition = "公開したデータセットの数" }]
  }

  static let files = [
    DataFileDescription(
      path: "data/plan.json", title: "計画の全体", summary: "全ての項目です。", mediaType: "application/json; charset=utf-8",
      byteCount: 1_234, sha256: checksum.uppercased(), schemaPath: "data/plan.schema.json"),
    DataFileDescription(
      path: "data/measures.csv", title: "施策", summary: "施策の表です。", mediaType: "text/csv; charset=utf-8", byteCount: 0),
  ]

  static let editions = [
    PublishedEdition(
      number: 2, decidedOn: day("2026-09-01"), publishedOn: day("2026-09-10"), reason: "中間見直し", sha256: checksum,
      byteCount: 2_000, address: "https://example.jp/plan/editions/2/"),
    PublishedEdition(number: 1, publishedOn: day("2026-03-31")),
  ]

  /// Titles by which writers of text are broken.
  static let hostileTexts = [
    "\"", "\\", "\\u0041", "\"\"\"", "a\nb\r\tc", "<script>alert(1)</script>", "</script>", "]] , [ ; .", "@ja",
    "^^xsd:date",
    "\u{1}\u{7F}\u{85}", "𠮷\u{10FFFF}", "e\u{301}", "=1+1", "'", "{}", "&amp;", "\u{2028}",
  ]

  static func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .earliest }
}
