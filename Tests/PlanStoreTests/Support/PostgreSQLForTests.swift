import PlanStore

enum PostgreSQLForTests {
  static let address: String? = nil
  static func run(_ body: (any PlanStore) async throws -> Void) async throws {}
}
