import PlanModel

/// How often each grade was published for a year, by stage; the grades in the order of their scale.
enum YearlyGrades {
  private struct Key: Hashable {
    let stage: ReviewStage
    let isWhole: Bool
    let scale: RecordID<GradeScale>?
    let grade: String
  }

  static func table(_ measures: [Measure], _ scales: [GradeScale], year: FiscalYear) -> TableModel? {
    var counts: [Key: Int] = [:]
    var found: [Key] = []
    for review in measures.flatMap(\.reviews) where review.fiscalYear == year {
      guard let grade = review.publishedGrade, !grade.allSatisfy(\.isWhitespace) else { continue }
      let key = Key(stage: review.stage, isWhole: review.indicator == nil, scale: review.gradeScale, grade: grade)
      if counts[key] == nil { found.append(key) }
      counts[key, default: 0] += 1
    }
    guard !found.isEmpty else { return nil }
    let order = found.enumerated().sorted { place($0, scales) < place($1, scales) }.map(\.element)
    return TableModel(
      caption: "公表した判定の数",
      columns: [
        .init("判定"), .init("段階", isNarrow: true), .init("対象", isNarrow: true), .init("判定の尺度"),
        .init("件数", isFigure: true),
      ],
      rows: order.map { key in
        let scale = scales.first { $0.id == key.scale }
        return [
          .text(key.grade), .text(key.stage.label), .text(key.isWhole ? "施策" : "指標"),
          scale.map { .text($0.title) } ?? .nothing, .text("\(counts[key] ?? 0)件"),
        ]
      })
  }

  /// Stage, measures before indicators, scale, grade; what no scale knows comes last, in the order of the plan.
  private static func place(
    _ entry: (offset: Int, element: Key), _ scales: [GradeScale]
  ) -> (ReviewStage, Int, Int, Int, Int) {
    let key = entry.element
    let scale = scales.firstIndex { $0.id == key.scale }
    let grade = scale.flatMap { scales[$0].grades.firstIndex { $0.label == key.grade } }
    return (key.stage, key.isWhole ? 0 : 1, scale ?? scales.count, grade ?? .max, entry.offset)
  }
}
