import PlanModel

/// The grades that the body published, beside the grade and the pace that the figures give. None replaces another.
struct MeasureReviews {
  /// Published grades by year, latest first.
  let table: TableModel?
  /// What was done and what comes next, by year.
  let remarks: [Remark]
  /// The scales used, explained.
  let scales: [GradeScale]

  /// The reports of the years that were reviewed.
  let reports: [PageLink]

  /// The words of one review.
  struct Remark {
    let heading: String
    let facts: [(name: String, value: String)]
    let source: Citation?
  }

  init(_ measure: Measure, in context: SiteContext) {
    let reviews = measure.reviews.enumerated().sorted { left, right in
      left.element.fiscalYear == right.element.fiscalYear
        ? left.offset < right.offset : left.element.fiscalYear > right.element.fiscalYear
    }
    let computations = context.grades(measure.id)
    let titles = Dictionary(measure.indicators.map { ($0.id, $0.title) }) { first, _ in first }
    let counts = context.paceCounts(measure.indicators)
    let rows = reviews.filter { $0.element.publishedGrade != nil }.map { index, review -> [TableModel.Cell] in
      let object = review.indicator.map { titles[$0] ?? $0.rawValue } ?? "施策全体"
      let scale = context.plan.gradeScales.first { $0.id == review.gradeScale }
      let pace: TableModel.Cell
      if let indicator = review.indicator {
        pace = context.assessment(indicator).map { .pace($0.pace) } ?? .nothing
      } else {
        pace = counts.total > 0 ? .text(counts.sentence) : .nothing
      }
      let computed = ComputedGrade(review, computations[index])
      return [
        .text(Wareki.textWithWesternYear(review.fiscalYear)), .text(object), .text(review.stage.label),
        .remark(review.publishedGrade ?? "", Self.meaning(review, scale)),
        computed.map { .remark($0.label, $0.explanation) } ?? .nothing, Self.reason(review, computed), pace,
      ]
    }
    table =
      rows.isEmpty
      ? nil
      : TableModel(
        caption: "公表した判定と数値から算出した判定",
        columns: [
          .init("判定した年度", isNarrow: true), .init("対象"), .init("段階", isNarrow: true), .init("公表した判定"),
          .init("数値から算出した判定"), .init("判定が異なる理由"), .init("現在の数値から見た進捗"),
        ], rows: rows)
    let measures = Dictionary(context.plan.measures.map { ($0.id, $0.title) }) { first, _ in first }
    remarks = reviews.compactMap { Self.remark($0.element, titles, measures) }
    let years = Set(measure.reviews.map(\.fiscalYear))
    reports = context.plan.reportedYears.filter { years.contains($0.fiscalYear) }.reversed().map {
      PageLink(YearlyReportPageModel.title($0.fiscalYear), .report($0.fiscalYear))
    }
    let used = Set(measure.reviews.compactMap(\.gradeScale))
    scales = context.plan.gradeScales.filter { used.contains($0.id) }
  }

  private static func meaning(_ review: Review, _ scale: GradeScale?) -> String {
    guard let grade = scale?.grades.first(where: { $0.label == review.publishedGrade }) else { return "" }
    return grade.meaning ?? ""
  }

  /// The body's reason for another grade. That none is given is said, not hidden.
  private static func reason(_ review: Review, _ computed: ComputedGrade?) -> TableModel.Cell {
    if let reason = review.reasonForDifference, !reason.allSatisfy(\.isWhitespace) { return .text(reason) }
    return computed?.lacksReason == true ? .text("記載がありません。") : .nothing
  }

  private static func remark(
    _ review: Review, _ titles: [RecordID<Indicator>: String], _ measures: [RecordID<Measure>: String]
  ) -> Remark? {
    let facts: [(name: String, value: String?)] = [
      ("取組の状況", review.progress), ("判定の理由・意見", review.comment), ("今後の方向", review.nextStep),
      ("今後の取組", review.nextActions), ("計画の記載を改める内容", review.changeRequest),
      ("判定した日", review.decidedOn.map(Wareki.textWithWesternYear)),
    ]
    let effects = review.effects.map { (name: "得られた効果", value: ReviewEffectText.sentence($0, measures)) }
    let said = facts.compactMap { fact in fact.value.map { (name: fact.name, value: $0) } } + effects
    let words = [review.progress, review.comment, review.nextStep, review.nextActions, review.changeRequest]
    guard words.contains(where: { $0 != nil }) || !effects.isEmpty else { return nil }
    let object = review.indicator.map { "「" + (titles[$0] ?? $0.rawValue) + "」" } ?? ""
    let heading = Wareki.textWithWesternYear(review.fiscalYear) + "の\(review.stage.label)" + object
    return Remark(heading: heading, facts: said, source: review.source)
  }
}
