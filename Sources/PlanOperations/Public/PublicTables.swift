internal import Interchange
internal import PlanModel
internal import PlanStore

/// Published lists as tables, and the description of published JSON.
public enum PublicTables {
  /// The list of plans as CSV, UTF-8 with the mark by which spreadsheet programs know it.
  public static func plans(_ plans: [PublishedPlan], address: (PublishedPlan) -> String) -> [UInt8] {
    PlanTable.csv(
      plans.map { plan in
        PlanTable.Row(
          heading: plan.heading, edition: Int(plan.newest.number), publishedOn: EditionLibrary.day(of: plan.newest),
          reason: plan.newest.reason, address: address(plan))
      })
  }

  /// The JSON Schema of every kind of record in canonical JSON, with references that begin with `place`.
  public static func recordSchemas(under place: String) -> [(name: String, json: [UInt8])] {
    CanonicalJSON.definitions(under: place)
  }
}
