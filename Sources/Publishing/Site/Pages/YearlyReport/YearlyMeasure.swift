import Foundation
import PlanModel

/// One measure in a yearly report.
struct YearlyMeasure {
  let link: PageLink
  let id: String
  let pillar: Pillar?
  let figures: [YearlyFigure]
  let table: TableModel?
  /// What the stages said, in their order.
  let reviews: [Said]
  /// The row in the table of changes; nil where the plan is to stay as it is.
  let change: [TableModel.Cell]?

  /// What one stage said.
  struct Said {
    let heading: String
    let facts: [(name: String, value: String)]
    let effects: [String]
  }

  init(_ entry: SiteContext.MeasureEntry, year: FiscalYear, in context: SiteContext) {
    let measure = entry.measure
    link = entry.link
    id = "measure-" + SitePath.folderName(measure.id.rawValue)
    pillar = measure.pillars.first
    let figures = measure.indicators.map { YearlyFigure($0, measure, year: year, in: context) }
    self.figures = figures
    table = figures.isEmpty ? nil : Self.table(measure, figures)
    let order = ReviewStage.allCases
    let own = measure.reviews.enumerated().filter { $0.element.fiscalYear == year }.sorted {
      (order.firstIndex(of: $0.element.stage) ?? 0, $0.offset) < (
        order.firstIndex(of: $1.element.stage) ?? 0, $1.offset
      )
    }
    let grades = context.grades(measure.id)
    let titles = Dictionary(context.plan.measures.map { ($0.id, $0.title) }) { first, _ in first }
    reviews = own.map { Self.said($0.element, measure, grades[$0.offset], titles) }
    let last = own.last { $0.element.indicator == nil }?.element
    let asks = context.plan.yearlyRound?.direction(last?.nextStep)?.consequence.asksForChange ?? false
    change =
      last.flatMap { last in
        asks || last.changeRequest != nil
          ? [.link(entry.link), .text(last.nextStep ?? ""), .text(last.changeRequest ?? "")] : nil
      }
  }

  private static func table(_ measure: Measure, _ figures: [YearlyFigure]) -> TableModel {
    TableModel(
      caption: "「\(measure.title)」の実績値",
      columns: [
        .init("指標"), .init("時期", isNarrow: true), .init("実績値", isFigure: true), .init("最終の目標", isFigure: true),
        .init("年度末の進捗", isNarrow: true), .init("進捗の理由"),
      ],
      rows: figures.map { figure in
        let value: TableModel.Cell
        if let observation = figure.value {
          let evidence = observation.evidence
          let source = [evidence.title ?? figure.indicator.source, evidence.place].compactMap { $0 }
          let remark = [
            observation.status == .provisional ? "速報" : "", observation.staleness ?? "",
            source.isEmpty ? "出典の記載なし" : "出典：" + source.joined(separator: "、"),
          ]
          value = .remark(
            FigureText.observed(observation, figure.indicator), remark.filter { !$0.isEmpty }.joined(separator: "　"))
        } else {
          value = .text(figure.due == nil ? "" : "未報告")
        }
        return [
          .text(figure.indicator.title), .text(figure.due?.label ?? ""), value,
          figure.indicator.finalTarget.map { .text(FigureText.target($0, figure.indicator)) } ?? .nothing,
          figure.assessment.map { .pace($0.pace) } ?? .nothing, .text(figure.assessment?.reason ?? ""),
        ]
      })
  }

  private static func said(
    _ review: Review, _ measure: Measure, _ computation: GradeComputation?, _ titles: [RecordID<Measure>: String]
  ) -> Said {
    let object = review.indicator.flatMap { id in measure.indicators.first { $0.id == id }?.title }
    var facts: [(name: String, value: String?)] = [("公表した判定", review.publishedGrade)]
    if let computation {
      let grade = computation.computed?.label ?? "算出できません"
      facts.append(("数値から算出した判定", grade + "　" + computation.explanation))
    }
    facts += [
      ("判定が異なる理由", review.reasonForDifference ?? (computation?.needsReason == true ? "記載がありません。" : nil)),
      ("取組の状況", review.progress), ("要因や意見", review.comment), ("今後の方向", review.nextStep),
      ("今後の取組", review.nextActions), ("計画の記載を改める内容", review.changeRequest),
    ]
    return Said(
      heading: review.stage.label + (object.map { "（\($0)）" } ?? ""),
      facts: facts.compactMap { fact in fact.value.flatMap { $0.isEmpty ? nil : (name: fact.name, value: $0) } },
      effects: review.effects.map { ReviewEffectText.sentence($0, titles) })
  }
}

/// An effect in one sentence.
enum ReviewEffectText {
  static func sentence(_ effect: ReviewEffect, _ titles: [RecordID<Measure>: String]) -> String {
    var parts = [effect.title]
    if let yen = effect.thousandYen { parts.append("1年に\(FigureText.thousandYen(yen))") }
    if let hours = effect.hours { parts.append("1年に\(JapaneseNumber.display(Decimal(hours)))時間") }
    if let basis = effect.basis { parts.append("算定：\(basis)") }
    let target = effect.reinvestedIn.map { titles[$0] ?? $0.rawValue } ?? effect.reinvestment
    if let target { parts.append("振り向け先：\(target)") }
    return parts.joined(separator: "、")
  }
}
