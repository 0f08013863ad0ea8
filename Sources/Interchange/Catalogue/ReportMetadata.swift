public import PlanModel
internal import TextFormats

/// `metadata.csv`, `metadata.json`: the plan and its files in the items of the data model for reports (GIF DS-451-6, v2.2):
/// one record for the plan, one for each file.
public enum ReportMetadata {
  /// The items in the order of the model. ID, タイトル and 説明 are never empty.
  public static let columns = [
    TableColumn("カタログ名", .string, "このデータが属する目録の名称"),
    TableColumn("ID", .string, "計画の識別子。ファイルでは、計画の識別子とファイルの場所"),
    TableColumn("タイトル", .string, "計画又はファイルの名称"),
    TableColumn("説明", .string, "内容の説明"),
    TableColumn("サブタイトル", .string, "計画の副題"),
    TableColumn("バージョン", .string, "公表した版の番号"),
    TableColumn("タイプ", .string, "計画又はデータの別"),
    TableColumn("テーマ", .string, "主題"),
    TableColumn("キーワード", .string, "検索のための語。「;」で区切る。"),
    TableColumn("対象地域", .string, "策定した団体の名称。「;」で区切る。"),
    TableColumn("対象期間", .string, "計画期間の最初の日と最後の日（YYYY-MM-DD/YYYY-MM-DD）"),
    TableColumn("更新頻度", .string, "更新する間隔。定まっていないときは空"),
    TableColumn("フォーマット", .string, "ファイルの形式。計画では「;」で区切る。"),
    TableColumn("作成者", .string, "策定した団体の名称。「;」で区切る。"),
    TableColumn("関係者", .string, "連携先の名称。「;」で区切る。"),
    TableColumn("連絡先", .string, "担当する課の名称、電話番号及びメールアドレス"),
    TableColumn("説明ページURL", .string, "計画を公表しているページ"),
    TableColumn("ダウンロードURL", .string, "ファイルのアドレス"),
    TableColumn("データサービスの可否", .string, "プログラムから値を問い合わせる窓口があるか（可又は否）"),
    TableColumn("エンドポイントURL", .string, "その窓口のアドレス"),
    TableColumn("サイズ", .integer, "ファイルの大きさ（バイト）"),
    TableColumn("ライセンス", .string, "利用条件の名称及びアドレス"),
    TableColumn("権利", .string, "出典の書き方"),
    TableColumn("発行日", .date, "最初に公表した日"),
    TableColumn("更新日", .date, "最後に公表した変更の日"),
    TableColumn("状況", .string, "ドラフト、パブリックコメント中、最終報告書又は終了"),
    TableColumn("言語", .string, "言語のコード（英字3文字）"),
  ]

  /// The metadata as CSV.
  ///
  /// - Parameter endpoint: the address of the interface for programs, where there is one.
  public static func csv(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition] = [],
    endpoint: String? = nil, byteOrderMark: Bool = false
  ) -> [UInt8] {
    var table = PublishedTable(columns)
    let record = ReportRecord(plan, files: files, baseURL: baseURL, editions: editions, endpoint: endpoint)
    for values in [record.plan()] + files.map(record.file) { table.append(columns.map { values[$0.name] ?? .empty }) }
    return table.csv(byteOrderMark: byteOrderMark)
  }

  /// The same as JSON: the catalogue holds the plan, the plan its files (配布情報). Items without a value are left out.
  public static func json(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition] = [],
    endpoint: String? = nil
  ) -> [UInt8] {
    let record = ReportRecord(plan, files: files, baseURL: baseURL, editions: editions, endpoint: endpoint)
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.field("カタログ名", record.catalogueName)
      writer.key("データセット")
      writer.object { writer in
        members(record.plan(), &writer)
        writer.list("配布情報", files) { members(record.file($0), &$1) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func members(_ values: [String: TableCell], _ writer: inout JSONWriter) {
    for column in columns.dropFirst() {
      switch values[column.name] {
      case .figure(let number):
        writer.key(column.name)
        writer.number(JapaneseNumber.plain(number))
      case .line(let line) where !line.isEmpty: writer.field(column.name, line)
      case .day(let day): writer.field(column.name, day.description)
      case .flag, .line, nil: break
      }
    }
  }
}

/// The items of one plan.
struct ReportRecord {
  private let source: Plan
  private let files: [DataFileDescription]
  private let base: String
  private let dates: PlanDates
  private let version: Int?
  private let endpoint: String?
  private let terms: LicenceTerms?

  init(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition], endpoint: String?
  ) {
    source = plan
    self.files = files
    base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    dates = PlanDates(plan, editions: editions)
    version = editions.map(\.number).max()
    self.endpoint = endpoint
    terms = LicenceTerms(plan.licence)
  }

  var catalogueName: String { source.title + "のデータ" }

  func plan() -> [String: TableCell] {
    var values = shared()
    values["ID"] = .text(source.id.rawValue)
    values["タイトル"] = .text(source.title)
    values["説明"] = .text(PlanNames.summary(source))
    values["サブタイトル"] = .text(source.subtitle)
    values["タイプ"] = "計画"
    values["フォーマット"] = .list(files.map(\.format.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    values["データサービスの可否"] = endpoint == nil ? "否" : "可"
    values["エンドポイントURL"] = .text(endpoint)
    return values
  }

  func file(_ file: DataFileDescription) -> [String: TableCell] {
    var values = shared()
    values["ID"] = .text("\(source.id.rawValue)/\(file.path)")
    values["タイトル"] = .text(file.title)
    values["説明"] = .text(file.summary)
    values["タイプ"] = "データ"
    values["フォーマット"] = .text(file.format.name)
    values["ダウンロードURL"] = .text(base + IRI.path(file.path))
    values["データサービスの可否"] = "否"
    values["サイズ"] = .count(file.byteCount)
    return values
  }

  private func shared() -> [String: TableCell] {
    let bodies = TableCell.list(source.bodies.map { PlanNames.body($0, source) })
    let contact = source.contact
    let licence = [terms?.title, terms?.address].compactMap { $0 }
    return [
      "カタログ名": .text(catalogueName), "バージョン": .word(version.map(String.init)), "テーマ": "官民データの活用の推進",
      "キーワード": .list(PlanNames.keywords(source)), "対象地域": bodies,
      "対象期間": .word(source.span.map { "\($0.first)/\($0.last)" }),
      "更新頻度": source.yearlyRound == nil ? .empty : "毎年度", "作成者": bodies,
      "関係者": .list(source.promotion?.partners.map(\.name) ?? []),
      "連絡先": .list([contact?.name, contact?.telephone, contact?.email].compactMap { $0 }),
      "説明ページURL": .text(source.publication?.url ?? (base.isEmpty ? nil : base)), "ライセンス": .list(licence),
      "権利": .text(terms?.citation), "発行日": .date(dates.issued), "更新日": .date(dates.modified), "状況": status,
      "言語": "JPN",
    ]
  }

  /// The words of the model; it has none for a plan that has ended.
  private var status: TableCell {
    switch source.status {
    case .draft: "ドラフト"
    case .publicComment: "パブリックコメント中"
    case .adopted: "最終報告書"
    case .ended: "終了"
    }
  }
}
