import Foundation
import PlanStore
import PlanStoreModel
import SQLitePlanStore
import Testing

/// The drivers to which the contract applies, and the model that they are compared with elsewhere. Each test gets a store of its own, empty and thrown away afterwards.
enum StoreUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"
  case model = "the model"

  /// All drivers whose database is there. `make test` starts PostgreSQL; a bare `swift test` does without.
  static let available: [StoreUnderTest] = PostgreSQLForTests.address == nil ? [.sqlite, .model] : allCases

  var testDescription: String { rawValue }

  func run(_ body: (any PlanStore) async throws -> Void) async throws {
    switch self {
    case .sqlite:
      try await TemporaryFolder.run { folder in
        let store = try await SQLitePlanStore.open(directory: folder)
        try await Self.using(store, body)
      }
    case .postgresql:
      try await PostgreSQLForTests.run { store in try await Self.using(store, body) }
    case .model: try await Self.using(ModelPlanStore(), body)
    }
  }

  private static func using(_ store: any PlanStore, _ body: (any PlanStore) async throws -> Void) async throws {
    do {
      try await body(store)
    } catch {
      await store.close()
      throw error
    }
    await store.close()
  }
}

/// A folder that is gone after the test.
enum TemporaryFolder {
  static func run(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}
