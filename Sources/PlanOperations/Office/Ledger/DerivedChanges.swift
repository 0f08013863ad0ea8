internal import Interchange
internal import PlanModel
internal import PlanStore

/// The changes of derived figures that follow from new values, to be saved together with them.
enum DerivedChanges {
  /// The records to change when `observations` are saved into the plan.
  static func changes(for draft: Draft, after observations: [Observation], on today: CalendarDate) -> [RecordChange] {
    []
  }

  /// Whether a record holds a value that is computed.
  static func isDerived(_ record: String, in draft: Draft) -> Bool {
    let indicator = record.split(separator: "@").first.map(String.init)
    return draft.plan.allIndicators.first { $0.id.rawValue == indicator }?.formula != nil
  }
}
