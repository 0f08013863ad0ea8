import Foundation
import PlanStore
import PostgreSQLPlanStore
import Testing

/// The throw-away server of scripts/with-postgres; every test gets a schema of its own in it.
enum PostgreSQLForTests {
  static let address = ProcessInfo.processInfo.environment["TEBIKI_TEST_POSTGRES"]

  /// Gives a store in a schema of its own.
  static func run(_ body: (PostgreSQLPlanStore) async throws -> Void) async throws {
    try await withSchema { address in try await body(PostgreSQLPlanStore.open(address)) }
  }

  /// Gives the address of an empty schema.
  static func withSchema(_ body: (String) async throws -> Void) async throws {
    let address = try #require(address)
    let schema = "t_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    let keeper = try await PostgreSQLPlanStore.open(address)
    try await keeper.executeForTests("CREATE SCHEMA \(schema)")
    var failure: (any Error)?
    do { try await body(address + "?options=-csearch_path%3D\(schema)") } catch { failure = error }
    try? await keeper.executeForTests("DROP SCHEMA \(schema) CASCADE")
    await keeper.close()
    if let failure { throw failure }
  }
}
