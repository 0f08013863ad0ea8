public import PlanModel
internal import TextFormats

/// The plan as one JSON file: keys in a fixed order, the same bytes for the same plan.
public enum CanonicalJSON {
  /// The value of the member `schema`.
  public static let schemaVersion = "tebiki-plan/1"
}
