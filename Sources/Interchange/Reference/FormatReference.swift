internal import PlanModel

/// The reference page of the plan folder (`docs/plan-folder.md`), made from the descriptions that reader and writer use.
public enum FormatReference {
  /// The whole page in Markdown.
  public static func markdown() -> String {
    var definitions = SchemaDefinitions(dialect: .folder)
    definitions.collect(RecordFormat<Plan>.plan.description)
    definitions.collect(RecordFormat<Chapter>.chapter.description)
    definitions.collect(RecordFormat<Measure>.measure.description)
    definitions.collect(RecordFormat<Observation>.observation.description)
    let records = definitions.records
    return [
      ReferenceText.introduction, ReferenceText.notation, limits(), "## 項目の一覧", ReferenceText.fieldNote,
      records.map(section).joined(separator: "\n\n"), "## 選択肢の一覧", ReferenceText.choiceNote,
      choices(in: records), "## 読み取りの際の指摘", ReferenceText.findingNote, rules(), ReferenceText.canonical,
      ReferenceText.tables, tables(),
    ].joined(separator: "\n\n") + "\n"
  }

  private static func section(_ record: RecordDescription) -> String {
    let rows = record.fields.filter { $0.dialect != .canonical }.map { field in
      let need = field.necessity == .optional ? field.standard.map { "（\($0)）" } ?? "" : "必須"
      return "| `\(field.key)` | \(field.summary) | \(ShapeWords.of(field.shape)) | \(need) |"
    }
    return
      (["### \(record.title)", "", record.summary, "", "| 項目 | 書くこと | 値 | 必須（書かないときの値） |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private static func choices(in records: [RecordDescription]) -> String {
    var seen: Set<String> = []
    var sections: [String] = []
    func visit(_ shape: Shape) {
      switch shape {
      case .choice(let name, let items):
        guard seen.insert(name).inserted else { return }
        let rows = items.map { "| \($0.label) | `\($0.code)` | \($0.aliases.joined(separator: "、")) |" }
        let head = ["### \(name)", "", "| 書く語 | 符号 | 次のように書いても読み取る |", "|---|---|---|"]
        sections.append((head + rows).joined(separator: "\n"))
      case .list(let element): visit(element)
      case .either(let shapes): for shape in shapes { visit(shape) }
      default: break
      }
    }
    for record in records {
      for field in record.fields where field.dialect != .canonical { visit(field.shape) }
    }
    return sections.joined(separator: "\n\n")
  }

  private static func rules() -> String {
    let rows = ReadingRule.allCases.map { "| `\($0.rawValue)` | \($0.title) | \($0.severity.label) |" }
    return (["| 規則 | 内容 | 重要度 |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func limits() -> String {
    """
    ## 大きさの上限

    | 対象 | 上限 |
    |---|---|
    | YAML又はMarkdownのファイル一つ | \(ReadingLimits.fileBytes >> 20) MiB |
    | 実績値の表一つ | \(ReadingLimits.tableBytes >> 20) MiB、\(ReadingLimits.tableRows)行、\(ReadingLimits.tableColumns)列 |
    | フォルダー全体 | \(ReadingLimits.folderBytes >> 20) MiB、\(ReadingLimits.files)ファイル |
    | YAMLの入れ子 | \(ReadingLimits.yamlDepth)段 |
    | YAMLのファイル一つの値の数 | \(ReadingLimits.yamlNodes)個 |
    | 正規形JSON | \(ReadingLimits.jsonBytes >> 20) MiB、入れ子\(ReadingLimits.jsonDepth)段 |
    """
  }

  private static func tables() -> String {
    let tables: [(String, [TableColumn])] = [
      ("measures.csv", MeasureTable.columns), ("indicators.csv", IndicatorTable.columns),
      ("observations.csv", ObservationTable.columns),
    ]
    return tables.map { name, columns in
      let rows = columns.map { "| \($0.name) | \($0.type.label) | \($0.summary) |" }
      return (["### \(name)", "", "| 列 | 型 | 内容 |", "|---|---|---|"] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
