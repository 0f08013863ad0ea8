internal import PlanModel

extension ReferenceCheck {
  /// Reports ids that two records of the same kind bear, with both places.
  ///
  /// A source map knows one place for each id; where two records share it, the path of the field around each tells
  /// them apart.
  mutating func uniqueness() {
    unique(listed(plan.sections.map(\.id), "sections"), "担当課")
    unique(listed(plan.gradeScales.map(\.id), "gradeScales"), "判定尺度")
    unique(listed(plan.promotion?.partners.map(\.id) ?? [], "promotion.partners"), "連携先")
    unique(listed(plan.chapters.map(\.id), "chapters"), "章")
    unique(listed(plan.measures.map(\.id), "measures"), "施策")
    var indicators = listed(plan.indicators.map(\.id), "indicators")
    for measure in plan.measures {
      indicators += listed(measure.indicators.map(\.id), "indicators", of: .measure(measure.id))
    }
    unique(indicators, "指標")
  }

  private struct UniqueRecord {
    let id: String
    let record: RecordReference
    let field: String
  }

  private func listed<Record>(
    _ ids: [RecordID<Record>], _ field: String, of record: RecordReference = .plan
  ) -> [UniqueRecord] {
    ids.enumerated().map { UniqueRecord(id: $1.rawValue, record: record, field: "\(field)[\($0)]") }
  }

  private mutating func unique(_ records: [UniqueRecord], _ name: String) {
    var first: [String: UniqueRecord] = [:]
    for record in records {
      guard let earlier = first[record.id] else {
        first[record.id] = record
        continue
      }
      let other = describe(earlier)
      report(
        .duplicateID, record.record, record.field, "\(name)の識別子「\(Excerpt.of(record.id))」が、\(other)でも使われています。",
        "どちらか一方を別の識別子に直し、参照している箇所も合わせて直してください。")
    }
  }

  private func describe(_ record: UniqueRecord) -> String {
    if let source = location(of: record.record, record.field) { return "\(source.file)の\(source.line)行目" }
    return "\(record.record.label)の\(record.field)"
  }
}
