import PlanModel

extension Place {
  /// A field of the plan itself.
  static func plan(_ field: String) -> Place { Place(.plan, field: field) }
  /// A chapter or one of its fields.
  static func chapter(_ id: RecordID<Chapter>, _ field: String? = nil) -> Place { Place(.chapter(id), field: field) }
  /// A measure or one of its fields.
  static func measure(_ id: RecordID<Measure>, _ field: String? = nil) -> Place { Place(.measure(id), field: field) }
  /// An indicator or one of its fields.
  static func indicator(_ id: RecordID<Indicator>, _ field: String? = nil) -> Place {
    Place(.indicator(id), field: field)
  }
  /// A section or one of its fields.
  static func section(_ id: RecordID<Section>, _ field: String? = nil) -> Place { Place(.section(id), field: field) }
  /// The actual value of an indicator for a period.
  static func observation(_ id: RecordID<Indicator>, _ period: Period, _ field: String? = nil) -> Place {
    Place(.observation(id, period), field: field)
  }
  /// A review of a measure, by its position: two stages of one fiscal year are two reviews.
  static func review(_ id: RecordID<Measure>, _ index: Int, _ field: String) -> Place {
    .measure(id, "reviews[\(index)].\(field)")
  }
}
