internal import PlanModel
internal import Spreadsheets

/// The sheet of a workbook that says whose data these are, on what terms they may be used, and what each column means.
enum ExplanationSheet {
  private static let columns = [
    WorkbookColumn("区分", width: 16), WorkbookColumn("項目", width: 30), WorkbookColumn("型", width: 20),
    WorkbookColumn("内容", width: 90),
  ]

  static func sheet(_ plan: Plan, tables: [(name: String, columns: [TableColumn])]) -> WorkbookSheet {
    var rows = facts(plan).map { [TableCell.word("計画"), .word($0), .empty, .text($1)] }
    rows += notes.map { ["読み方", .word($0), .empty, .word($1)] }
    for table in tables {
      rows += table.columns.map {
        [.word("列（\(table.name)）"), .word($0.name), .word($0.type.label), .word($0.summary)]
      }
    }
    return WorkbookSheet(
      name: PlanWorkbook.explanation, columns: columns, rows: rows.map { $0.map(\.workbook) },
      layout: SheetLayout(frozenColumns: 0, wraps: true))
  }

  private static func facts(_ plan: Plan) -> [(String, String)] {
    let terms = LicenceTerms(plan.licence)
    let facts: [(String, String?)] = [
      ("計画名", plan.title), ("策定した団体", PlanNames.bodies(plan)),
      ("計画期間", plan.span.map { "\($0.first)/\($0.last)" }),
      ("利用条件", terms?.title), ("利用条件のアドレス", terms?.address), ("出典の書き方", terms?.citation),
      ("連絡先", plan.contact?.name), ("電話番号", plan.contact?.telephone), ("メールアドレス", plan.contact?.email),
      ("計画のアドレス", plan.publication?.url),
    ]
    return facts.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name, $0) } }
  }

  private static let notes = [
    ("表の形", "どの表も、1行目が列の名前で、2行目からが値です。セルの結合、数式、図形はありません。"),
    ("空のセル", "値がないことを表します。0とは違います。"),
    ("複数の値", "1つのセルに複数の名称があるときは、半角の「;」で区切っています。"),
    ("桁の多い数値", "Excelが正確に扱える15桁を超える数値は、桁を失わないように文字列で入れています。"),
    ("日付", "日付のセルです。1900年2月以前の日付は、Excelで正しく扱えないため文字列で入れています。"),
    ("機種依存文字", "丸囲みの数字を括弧付きの数字にするなど、どの機械でも表示できる文字に置き換えています。元の文字は、JSONのファイルにあります。"),
  ]
}
