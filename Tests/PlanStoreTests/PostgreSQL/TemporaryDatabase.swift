import Foundation
import PlanStore
import PostgreSQLPlanStore

/// A database of its own for one test, on the server that `scripts/with-postgres` started.
struct TemporaryDatabase {
  static let server = ProcessInfo.processInfo.environment["TEBIKI_TEST_POSTGRES"]
  /// Whether there is a server to test with.
  static var isAvailable: Bool { server != nil }

  let name: String
  let connectionString: String

  /// The server's connection string for another database.
  static func connectionString(to name: String) -> String {
    (server ?? "").split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/"
      + name
  }

  /// Makes a database, hands its connection string to `body`, and drops it whatever happens.
  static func with<Result>(_ body: (TemporaryDatabase) async throws -> Result) async throws -> Result {
    let server = server ?? ""
    let name = "tebiki_test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    try await PostgreSQLPlanStore.executeForTests("CREATE DATABASE \(name)", on: server)
    let database = TemporaryDatabase(
      name: name, connectionString: Self.connectionString(to: name))
    do {
      let result = try await body(database)
      try await PostgreSQLPlanStore.executeForTests("DROP DATABASE \(name) WITH (FORCE)", on: server)
      return result
    } catch {
      try? await PostgreSQLPlanStore.executeForTests("DROP DATABASE \(name) WITH (FORCE)", on: server)
      throw error
    }
  }

  /// Makes a database and a store in it.
  static func withStore<Result>(
    options: PostgreSQLOptions = PostgreSQLOptions(),
    _ body: (PostgreSQLPlanStore, TemporaryDatabase) async throws -> Result
  ) async throws -> Result {
    try await with { database in
      let store = try await PostgreSQLPlanStore.open(database.connectionString, options: options)
      do {
        let result = try await body(store, database)
        await store.close()
        return result
      } catch {
        await store.close()
        throw error
      }
    }
  }

  /// Runs SQL past the store.
  func execute(_ sql: String) async throws {
    try await PostgreSQLPlanStore.executeForTests(sql, on: connectionString)
  }

  /// Breaks every connection to the database.
  func terminateConnections() async throws {
    try await PostgreSQLPlanStore.executeForTests(
      "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = '\(name)'", on: Self.server ?? "")
  }
}

extension ChainVerifier {
  /// Walks the whole chain of a store.
  static func walk(_ store: some PlanStore) async throws -> ChainVerifier {
    var verifier = ChainVerifier()
    while true {
      let links = try await store.links(after: verifier.head.number, limit: 500)
      if links.isEmpty { return verifier }
      for link in links { verifier.check(link) }
    }
  }
}

/// A change of one record, for brevity.
func change(
  _ id: String, _ text: String?, basedOn: Int64 = 0, kind: RecordKind = "measure", parent: String? = nil,
  position: Int64 = 0
) -> RecordChange {
  let json = text.map { text in
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    return Array("{\"title\":\"\(escaped)\"}".utf8)
  }
  return RecordChange(
    kind, id, basedOn: basedOn, content: json.map { RecordContent(parent: parent, position: position, json: $0) })
}
