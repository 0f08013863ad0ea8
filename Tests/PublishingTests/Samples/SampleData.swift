import Publishing

/// Data files for tests.
enum SampleData {
  static let files = [
    SiteDataFile(
      path: "data/plan.json", title: "計画の全体（JSON）", summary: "計画の全ての項目です。", mediaType: "application/json",
      bytes: Array("{}".utf8)),
    SiteDataFile(
      path: "data/measures.csv", title: "個別施策の一覧", summary: "1行に1施策です。",
      mediaType: "text/csv; charset=utf-8", columns: [SiteDataColumn(name: "id", meaning: "施策の識別子")],
      bytes: Array("id\r\n".utf8)),
    SiteDataFile(
      path: "data/catalogue.jsonld", title: "データの説明", summary: "DCATによる説明です。",
      mediaType: "application/ld+json", bytes: Array("{}".utf8)),
  ]
}
