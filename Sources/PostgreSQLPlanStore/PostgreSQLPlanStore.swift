public import PlanStore
public enum PostgreSQLPlanStore {
  /// x
  public static func open(_ a: String) async throws -> any PlanStore { throw StoreFailure.unavailable }
}
