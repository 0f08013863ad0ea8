internal import Interchange
internal import PlanModel
internal import PlanStore
internal import Publishing

/// The data files that accompany a site: the whole plan as canonical JSON, tidy tables, and the catalogue of both.
enum DataFiles {
  private static let json = "application/json; charset=utf-8"
  private static let csv = "text/csv; charset=utf-8"
  private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  static func make(
    for plan: Plan, assessments: [IndicatorAssessment], baseURL: String?, editions: [PublishedEdition] = [],
    forms: [SiteForm] = []
  ) -> [SiteDataFile] {
    var files = [canonical(plan), schema, indicators(plan)]
    files += tables(plan, assessments, editions)
    let columns = columns(plan)
    // A plan with a text that no cell holds is published without the workbook; the tables hold the text all the same.
    if let workbook = try? PlanWorkbook.bytes(plan, assessments: assessments, editions: editions) {
      files.append(
        SiteDataFile(
          path: "data/plan.xlsx", title: "一覧表（Excel）",
          summary: "個別施策、指標及び指標の値の一覧を、列の説明及び利用条件とともに一つにまとめたExcelのファイルです。", mediaType: xlsx,
          bytes: workbook))
    }
    var descriptions = files.map { file in
      DataFileDescription(
        path: file.path, title: file.title, summary: file.summary, mediaType: plainMediaType(file.mediaType),
        byteCount: file.bytes.count, columns: columns[file.path] ?? [], sha256: ContentHash(of: file.bytes).hex,
        schemaPath: columns[file.path] == nil ? schemas[file.path] : file.path + "-metadata.json")
    }
    descriptions += forms.map(Self.description)
    files.append(metadata(plan, descriptions, baseURL, editions))
    files += dictionaries(of: files, columns)
    return files + catalogues(plan, descriptions, baseURL, editions)
  }

  /// What the files of a plan are, without making them: for lists over many plans.
  static func descriptions(
    of plan: Plan, editions: [PublishedEdition], forms: [SiteForm]
  ) -> [DataFileDescription] {
    // Titles and columns do not depend on what a plan holds.
    let empty = Plan(id: plan.id, title: plan.title)
    return make(for: empty, assessments: [], baseURL: nil, editions: editions).map { description($0, isMade: false) }
      + forms.map(description)
  }

  /// A file as catalogues tell of it.
  ///
  /// - Parameter isMade: whether its bytes are those that will be published, so that their number can be told.
  static func description(_ file: SiteDataFile, isMade: Bool = true) -> DataFileDescription {
    DataFileDescription(
      path: file.path, title: file.title, summary: file.summary, mediaType: plainMediaType(file.mediaType),
      byteCount: isMade ? file.bytes.count : nil)
  }

  /// A form is made when it is first asked for: how large it is nobody knows before.
  private static func description(_ form: SiteForm) -> DataFileDescription {
    DataFileDescription(
      path: form.path, title: form.title, summary: form.summary, mediaType: plainMediaType(form.mediaType))
  }

  private static let schemas = ["data/plan.json": "data/plan.schema.json"]

  private static func metadata(
    _ plan: Plan, _ files: [DataFileDescription], _ baseURL: String?, _ editions: [PublishedEdition]
  ) -> SiteDataFile {
    table(
      "data/metadata.csv", title: "データの属性",
      summary: "計画及びファイルごとに1行で、名称、作成者、利用条件などを、政府の標準のデータモデル（GIF DS-451-6）の項目で記した表です。",
      columns: ReportMetadata.columns,
      bytes: ReportMetadata.csv(plan, files: files, baseURL: baseURL, editions: editions, byteOrderMark: true))
  }

  /// The same description in both writings, and the items of GIF as JSON.
  private static func catalogues(
    _ plan: Plan, _ files: [DataFileDescription], _ baseURL: String?, _ editions: [PublishedEdition]
  ) -> [SiteDataFile] {
    [
      SiteDataFile(
        path: "data/metadata.json", title: "データの属性（JSON）", summary: "「データの属性」の表と同じ内容です。", mediaType: json,
        bytes: ReportMetadata.json(plan, files: files, baseURL: baseURL, editions: editions)),
      SiteDataFile(
        path: "data/catalogue.jsonld", title: "データの目録",
        summary: "ここに挙げたファイルの一覧を、カタログサイトが読み取れる形（DCAT、schema.org）で記したものです。",
        mediaType: "application/ld+json; charset=utf-8",
        bytes: DatasetCatalogue.jsonLD(plan, files: files, baseURL: baseURL, editions: editions)),
      SiteDataFile(
        path: "data/catalogue.ttl", title: "データの目録（Turtle）", summary: "「データの目録」と同じ内容です。",
        mediaType: "text/turtle; charset=utf-8",
        bytes: DatasetCatalogue.turtle(plan, files: files, baseURL: baseURL, editions: editions)),
    ]
  }

  private static func canonical(_ plan: Plan) -> SiteDataFile {
    SiteDataFile(
      path: "data/plan.json", title: "計画の全体",
      summary: "計画の全ての項目を一つにまとめたファイルです。tebiki check で点検でき、ほかのプログラムからも読み取れます。",
      mediaType: json, bytes: CanonicalJSON.bytes(for: plan))
  }

  private static let schema = SiteDataFile(
    path: "data/plan.schema.json", title: "計画の全体の書式（JSON Schema）",
    summary: "「計画の全体」のファイルの書式を定めたものです。", mediaType: "application/schema+json; charset=utf-8",
    bytes: CanonicalJSON.schema())

  private static func indicators(_ plan: Plan) -> SiteDataFile {
    SiteDataFile(
      path: "data/indicators.json", title: "指標と実績値",
      summary: "指標ごとに、定義、目標、実績値及びその根拠を記したファイルです。項目の意味は「計画の全体の書式」と同じです。", mediaType: json,
      bytes: IndicatorsJSON.bytes(for: plan))
  }

  private static func tables(
    _ plan: Plan, _ assessments: [IndicatorAssessment], _ editions: [PublishedEdition]
  ) -> [SiteDataFile] {
    // Spreadsheet programs of Japanese offices take a table without the mark for Shift_JIS.
    var tables = [
      table(
        "data/measures.csv", title: "個別施策の一覧", summary: "施策ごとに1行で、柱、担当課、時期などを記した表です。",
        columns: MeasureTable.columns, bytes: MeasureTable.csv(plan, byteOrderMark: true)),
      table(
        "data/indicators.csv", title: "指標の一覧", summary: "指標ごとに1行で、基準値、目標値、最新の実績値及び進捗を記した表です。",
        columns: IndicatorTable.columns, bytes: IndicatorTable.csv(plan, assessments: assessments, byteOrderMark: true)),
      table(
        "data/observations.csv", title: "指標の値", summary: "基準値、目標値及び実績値を、1つの値ごとに1行で記した表です。実績値には根拠を添えています。",
        columns: ObservationTable.columns, bytes: ObservationTable.csv(plan, byteOrderMark: true)),
      table(
        "data/outcome-figures.csv", title: "効果の発現経路（目標・実績）",
        summary: "国の行政事業レビューの公開データ「3-1 効果発現経路_目標・実績」と同じ並びの表です。年度の値だけを載せています。",
        columns: OutcomeFiguresTable.columns(plan), bytes: OutcomeFiguresTable.csv(plan, byteOrderMark: true)),
      table(
        "data/outcome-links.csv", title: "効果の発現経路（目標のつながり）",
        summary: "国の行政事業レビューの公開データ「3-2 目標のつながり」と同じ並びの表です。", columns: OutcomeLinksTable.columns,
        bytes: OutcomeLinksTable.csv(plan, byteOrderMark: true)),
    ]
    if !editions.isEmpty {
      tables.append(
        table(
          "data/editions.csv", title: "公表した版の一覧", summary: "公表した版ごとに1行で、公表日、変更の理由及びハッシュ値を記した表です。",
          columns: EditionTable.columns, bytes: EditionTable.csv(plan, editions, byteOrderMark: true)))
    }
    return tables
  }

  private static func table(
    _ path: String, title: String, summary: String, columns: [TableColumn], bytes: [UInt8]
  ) -> SiteDataFile {
    SiteDataFile(
      path: path, title: title, summary: summary, mediaType: csv,
      columns: columns.map { SiteDataColumn(name: $0.name, meaning: $0.summary) }, bytes: bytes)
  }

  /// The data dictionary of each table, beside it under the name that CSV on the Web looks for.
  private static func dictionaries(
    of files: [SiteDataFile], _ columns: [String: [TableColumn]]
  ) -> [SiteDataFile] {
    files.compactMap { file in
      guard let columns = columns[file.path], let name = file.path.split(separator: "/").last else { return nil }
      return SiteDataFile(
        path: file.path + "-metadata.json", title: "「\(file.title)」の列の説明",
        summary: "表の列の名前、意味及び型を、プログラムから読み取れる形（CSV on the Web）で記したものです。", mediaType: json,
        bytes: TableMetadata.json(fileName: String(name), title: file.title, columns: columns))
    }
  }

  private static func columns(_ plan: Plan) -> [String: [TableColumn]] {
    [
      "data/measures.csv": MeasureTable.columns, "data/indicators.csv": IndicatorTable.columns,
      "data/observations.csv": ObservationTable.columns,
      "data/outcome-figures.csv": OutcomeFiguresTable.columns(plan),
      "data/outcome-links.csv": OutcomeLinksTable.columns, "data/editions.csv": EditionTable.columns,
      "data/metadata.csv": ReportMetadata.columns,
    ]
  }

  private static func plainMediaType(_ mediaType: String) -> String {
    String(mediaType.prefix { $0 != ";" })
  }
}
