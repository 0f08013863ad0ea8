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
  /// The judgement of a measure for a fiscal year.
  static func review(_ id: RecordID<Measure>, _ year: FiscalYear, _ field: String? = nil) -> Place {
    Place(.review(id, year), field: field)
  }
}
