public import PlanModel

/// The Japanese names of fields, from the descriptions that reader and writer use.
public enum FieldNames {
  /// The name of a field of a record, with those of the fields around it: `formulation.relation` of the plan is
  /// 「策定の方法」 and 「既存の計画との関係」; an index is told as 「（2番目）」. `nil` when there is no such field.
  public static func names(of record: RecordReference, field: String) -> [String]? {
    if case .file(let path) = record, path.hasPrefix("figures/") { return figures[field].map { [$0] } }
    guard field.utf8.count <= 200, let description = description(of: record) else { return nil }
    var record: RecordDescription? = description
    var names: [String] = []
    for part in field.split(separator: ".", omittingEmptySubsequences: false) {
      let key = String(part.prefix { $0 != "[" })
      let index = Int(part.dropFirst(key.count + 1).dropLast())
      guard let fields = record?.fields.filter({ $0.key == key }),
        let found = fields.first(where: { $0.dialect != .folder }) ?? fields.first
      else { return nil }
      // 「パターン2のとき、既存の計画との関係を述べた文」 says when to write it as well.
      let summary = found.summary.prefix { $0 != "（" }
      let name = String(summary.firstRange(of: "のとき、").map { summary[$0.upperBound...] } ?? summary)
      names.append(index.map { "\(name)（\($0 + 1)番目）" } ?? name)
      record = inner(found.shape)
    }
    return names
  }

  /// Figures lie beside the plan and have no format of their own.
  private static let figures = [
    "caption": "図の題名", "alternative": "代替テキスト", "source": "出典", "terms": "利用の条件",
  ]

  private static func description(of record: RecordReference) -> RecordDescription? {
    switch record {
    case .plan: RecordFormat<Plan>.plan.description
    case .section: RecordFormat<Section>.section.description
    case .chapter: RecordFormat<Chapter>.chapter.description
    case .measure: RecordFormat<Measure>.measure.description
    case .indicator: RecordFormat<Indicator>.indicator.description
    case .observation: RecordFormat<Observation>.observation.description
    case .review: RecordFormat<Review>.review.description
    case .gradeScale: RecordFormat<GradeScale>.gradeScale.description
    case .file: nil
    }
  }

  private static func inner(_ shape: Shape) -> RecordDescription? {
    switch shape {
    case .record(let record): return record
    case .list(let item): return inner(item)
    case .either(let shapes):
      for shape in shapes {
        if let record = inner(shape) { return record }
      }
      return nil
    default: return nil
    }
  }
}
