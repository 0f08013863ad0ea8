import Foundation
import PlanModel

/// One measure in a yearly report.
struct YearlyMeasure {
  let link: PageLink
  let id: String
  let pillar: Pillar?
  let figures: [YearlyFigure]
  let table: TableModel?
  /// What each value of the year rests on.
  let evidence: [TableModel]
  /// What the stages said, in their order.
  let reviews: [Said]
  /// Whether any stage judged; telling what was done is no judgement.
  let isJudged: Bool
  /// The rows in the table of changes; empty where every stage leaves the plan as it is.
  let changes: [[TableModel.Cell]]

  /// What one stage said.
  struct Said {
    let heading: String
    let facts: [(name: String, value: String)]
    let effects: [String]
    let source: Citation?
  }

  init(_ entry: SiteContext.MeasureEntry, year: FiscalYear, in context: SiteContext) {
    let measure = entry.measure
    link = entry.link
    // The page's own name, which is unique even where two measures bear one id.
    if case .measure(let name) = entry.path { id = "measure-" + name } else { id = "measure" }
    pillar = measure.pillars.first
    let figures = measure.indicators.map { YearlyFigure($0, measure, year: year, in: context) }
    self.figures = figures
    table = YearlyFigure.table("「\(measure.title)」の実績値", figures)
    evidence = figures.compactMap(\.evidence)
    let own = measure.reviews.enumerated().filter { $0.element.fiscalYear == year }
      .sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
    let grades = context.grades(measure.id)
    let titles = Dictionary(context.plan.measures.map { ($0.id, $0.title) }) { first, _ in first }
    reviews = own.map { Self.said($0.element, measure, grades[$0.offset], titles) }
    isJudged = own.contains { Self.judges($0.element) }
    changes = own.compactMap { Self.change($0.element, entry, in: context) }
  }

  private static func judges(_ review: Review) -> Bool {
    let words = [review.publishedGrade, review.comment, review.nextStep]
    return review.pointsByHand != nil || words.contains { !($0 ?? "").allSatisfy(\.isWhitespace) }
  }

  /// The row of a review that wants the plan changed. Every stage has its own: a later one that is silent about the plan
  /// does not take back what an earlier one asked for.
  private static func change(
    _ review: Review, _ entry: SiteContext.MeasureEntry, in context: SiteContext
  ) -> [TableModel.Cell]? {
    let direction = context.plan.yearlyRound?.direction(review.nextStep)
    let request = review.changeRequest ?? ""
    let isAsked = !request.allSatisfy(\.isWhitespace)
    guard isAsked || direction?.consequence.asksForChange ?? false else { return nil }
    return [
      .link(entry.link), .text(review.stage.label), review.nextStep.map { .text($0) } ?? .nothing,
      isAsked ? .text(request) : .nothing,
    ]
  }

  private static func said(
    _ review: Review, _ measure: Measure, _ computation: GradeComputation?, _ titles: [RecordID<Measure>: String]
  ) -> Said {
    let object = review.indicator.flatMap { id in measure.indicators.first { $0.id == id }?.title }
    var facts: [(name: String, value: String?)] = [("公表した判定", review.publishedGrade)]
    let computed = ComputedGrade(review, computation)
    if let computed { facts.append(("数値から算出した判定", computed.label + "　" + computed.explanation)) }
    facts += [
      ("判定が異なる理由", review.reasonForDifference ?? (computed?.lacksReason == true ? "記載がありません。" : nil)),
      ("取組の状況", review.progress), ("要因や意見", review.comment), ("今後の方向", review.nextStep),
      ("今後の取組", review.nextActions), ("計画の記載を改める内容", review.changeRequest),
      ("判定した日", review.decidedOn.map(Wareki.textWithWesternYear)),
    ]
    return Said(
      heading: review.stage.label + (object.map { "（\($0)）" } ?? ""),
      facts: facts.compactMap { fact in fact.value.flatMap { $0.isEmpty ? nil : (name: fact.name, value: $0) } },
      effects: review.effects.map { ReviewEffectText.sentence($0, titles) }, source: review.source)
  }
}
