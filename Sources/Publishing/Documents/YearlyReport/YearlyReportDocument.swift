public import PlanModel

/// 年次報告書: the report of one closed year as a document, from the same model as its page.
public enum YearlyReportDocument {
  /// The report of the newest closed year; `nil` where no year was closed.
  ///
  /// - Parameters:
  ///   - checked: the plan, gone through the gate.
  ///   - assessments: what the figures say about each indicator.
  ///   - grades: the grades that the figures give.
  ///   - outlook: holds the state of the indicators at the end of the year.
  ///   - date: the day as of which the assessments were made.
  public static func newest(
    _ checked: CheckedPlan, assessments: [IndicatorAssessment], grades: [ReviewGrade], outlook: PlanOutlook,
    on date: CalendarDate
  ) -> ComposedDocument? {
    guard let report = checked.plan.reportedYears.last else { return nil }
    let context = SiteContext(
      checked: checked, assessments: assessments, grades: grades, on: date, data: [], clauses: [:], outlook: outlook)
    return document(YearlyReportPageModel(report, in: context), of: checked.plan)
  }

  private static func document(_ model: YearlyReportPageModel, of plan: Plan) -> ComposedDocument {
    var document = ComposedDocument(
      title: model.title, subtitle: plan.title, issuer: PlanBook.issuer(plan), date: model.report.closedOn)
    document.coverLines = ["評価を終えた日　" + Wareki.textWithWesternYear(model.report.closedOn)]
    document.keywords = ["年次報告", "官民データ活用推進計画"]
    document.blocks = [.contents(depth: 2), .pageBreak] + summary(model)
    if let overall = model.overall {
      document.blocks += [.heading(level: 1, [.text("計画全体の指標")]), .table(DocumentTable(overall))]
    }
    for group in model.groups {
      document.blocks += [.pageBreak, .heading(level: 1, [.text(group.title)])]
      for measure in group.measures { document.blocks += blocks(measure) }
    }
    document.blocks += [.pageBreak, .heading(level: 1, [.text("報告されていないもの")])] + missing(model)
    document.blocks += [.heading(level: 1, [.text("計画の見直し")])] + table(model.changes)
    return DocumentNumbering.numbered(document)
  }

  private static func summary(_ model: YearlyReportPageModel) -> [Block] {
    let facts: [(name: String, value: String?)] = [
      ("評価した年度", Wareki.textWithWesternYear(model.report.fiscalYear)),
      ("評価を終えた日", Wareki.textWithWesternYear(model.report.closedOn)), ("外部評価の意見", model.report.panelOpinion),
    ]
    var blocks: [Block] = [.heading(level: 1, [.text("この年度のまとめ")])]
    if let lead = model.lead { blocks.append(.paragraph(Inline.lines(lead))) }
    blocks.append(.table(.facts("年次報告の概要", facts.compactMap { fact in fact.value.map { (fact.name, $0) } })))
    let paces = model.counts.present
    if !paces.isEmpty {
      blocks.append(
        .table(
          DocumentTable(
            caption: "年度末の指標の進捗", header: [[.text("進捗")], [.text("指標の数")]],
            rows: paces.map { [[.text($0.pace.label)], [.text("\($0.count)")]] }, rightColumns: [1], widths: [3, 1])))
    }
    if let grades = model.grades { blocks.append(.table(DocumentTable(grades))) }
    return blocks
  }

  private static func blocks(_ measure: YearlyMeasure) -> [Block] {
    var blocks: [Block] = [.heading(level: 2, [.text(measure.link.title)])]
    if let table = measure.table { blocks.append(.table(DocumentTable(table))) }
    for said in measure.reviews {
      blocks += [.heading(level: 3, [.text(said.heading)])]
      if !said.facts.isEmpty { blocks.append(.table(.facts(said.heading, said.facts))) }
      if !said.effects.isEmpty {
        blocks.append(.list(start: nil, items: said.effects.map { [.paragraph([.text($0)])] }))
      }
    }
    if measure.reviews.isEmpty { blocks.append(.paragraph([.text("この年度の評価の記載はありません。")])) }
    return blocks
  }

  private static func missing(_ model: YearlyReportPageModel) -> [Block] {
    let unjudged = model.unjudged.map { [Block.paragraph([.text($0.title)])] }
    let list: [Block] =
      unjudged.isEmpty
      ? [.paragraph([.text("評価されていない施策はありません。")])]
      : [.paragraph([.text("次の施策は、この年度の評価がありません。")]), .list(start: nil, items: unjudged)]
    return table(model.unreported) + table(model.provisional) + list
  }

  private static func table(_ model: TableModel) -> [Block] {
    model.rows.isEmpty
      ? [.paragraph([.text(model.caption + "：" + model.emptyText)])] : [.table(DocumentTable(model))]
  }
}
