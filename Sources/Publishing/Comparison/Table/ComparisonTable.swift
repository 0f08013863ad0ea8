public import PlanModel

/// 新旧対照表: two states of a plan beside each other, only what changed, in the plan's order.
public enum ComparisonTable {
  /// The rows of the table.
  ///
  /// A text of several paragraphs gives a row for each changed one; what is the same is left out, and the style's word
  /// stands for it. Short fields are shown whole.
  public static func rows(of comparison: PlanComparison, style: ComparisonStyle) -> [ComparisonRow] {
    comparison.records.flatMap { RecordRows(record: $0, style: style).rows() }
  }

  /// The table as a document of A4 pages in landscape.
  ///
  /// - Parameters:
  ///   - plan: the newer state, which gives title, body and day.
  ///   - countsResults: whether a line tells how many results differ.
  public static func document(
    of comparison: PlanComparison, plan: Plan, style: ComparisonStyle, countsResults: Bool = false
  ) -> ComposedDocument {
    var document = ComposedDocument(
      title: plan.title + "　新旧対照表", issuer: PlanBook.issuer(plan), date: PlanBook.date(plan))
    document.paper = .a4Landscape
    document.hasCover = false
    document.keywords = ["新旧対照表"]
    document.blocks = [.heading(level: 1, [.text(document.title)])] + blocks(of: comparison, style: style)
    if countsResults, let words = comparison.results.words {
      document.blocks.append(.paragraph([.text("この表のほか、\(words)に追加又は変更があります。")]))
    }
    return document
  }

  /// The table and the line below it.
  static func blocks(of comparison: PlanComparison, style: ComparisonStyle) -> [Block] {
    guard !comparison.isEmpty else { return [.paragraph([.text("計画の本文に変更はありません。")])] }
    let isNewLeft = style.order == .newLeft
    let titles = isNewLeft ? [style.newTitle, style.oldTitle] : [style.oldTitle, style.newTitle]
    let rows = rows(of: comparison, style: style).map { row -> [[Inline]] in
      let place = Inline.lines(row.item.isEmpty ? row.place : row.place + "\n" + row.item)
      let texts = isNewLeft ? [row.new.inlines, row.old.inlines] : [row.old.inlines, row.new.inlines]
      return [place] + texts + (style.third == nil ? [] : [Inline.lines(row.remark)])
    }
    let table = DocumentTable(
      caption: "新旧対照表", header: (["箇所"] + titles + (style.third.map { [$0.title] } ?? [])).map { [.text($0)] },
      rows: rows,
      rightColumns: [], widths: style.third == nil ? [3, 8, 8] : [3, 7, 7, 3])
    return [.table(table)] + (style.remark.map { [.paragraph([.text($0)])] } ?? [])
  }
}
