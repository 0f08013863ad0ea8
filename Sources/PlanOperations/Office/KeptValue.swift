internal import Foundation
public import PlanStore

/// A value of the workspace that is kept as a versioned record beside the plan's own: an account, a body's settings, a
/// proposal. Encoded as JSON with sorted names, so that the same value gives the same bytes.
public protocol KeptValue: Codable, Sendable, Hashable {
  /// The kind under which it is kept.
  static var kind: RecordKind { get }
  /// The body or record to which it belongs, if any.
  var parent: String? { get }
}

extension KeptValue {
  /// No record above.
  public var parent: String? { nil }

  /// The value as a record's content.
  var content: RecordContent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(self)).map(Array.init) ?? []
    return RecordContent(parent: parent, json: json)
  }

  /// Reads a value; `nil` for a withdrawn record or one that another version of the program wrote.
  init?(_ content: RecordContent?) {
    guard let content, let value = try? JSONDecoder().decode(Self.self, from: Data(content.json)) else { return nil }
    self = value
  }
}

/// A kept value with the version from which a change starts.
public struct Kept<Value: KeptValue>: Sendable, Hashable {
  /// The name of the record.
  public let id: String
  /// The value.
  public var value: Value
  /// The version in the store.
  public let version: Int64

  /// Makes a kept value.
  public init(id: String, value: Value, version: Int64) {
    self.id = id
    self.value = value
    self.version = version
  }
}

/// Reads and saves kept values.
public struct KeptValues: Sendable {
  private let store: any PlanStore

  /// Makes a reader and writer on a store.
  public init(_ store: any PlanStore) { self.store = store }

  /// The present value; `nil` when there is none.
  public func value<Value: KeptValue>(
    _ type: Value.Type, _ id: String, in scope: RecordScope = .installation
  ) async throws(OperationStopped) -> Kept<Value>? {
    let version = try await StoreAnswer.of {
      try await store.record(RecordKey(scope, Value.kind, id), version: nil)
    }
    guard let version, let value = Value(version.record.content) else { return nil }
    return Kept(id: id, value: value, version: version.record.version)
  }

  /// All present values of a kind, by name; those of one parent where it is given.
  public func values<Value: KeptValue>(
    _ type: Value.Type, in scope: RecordScope = .installation, parent: String? = nil
  ) async throws(OperationStopped) -> [Kept<Value>] {
    let records = try await StoreAnswer.of { try await store.records(of: scope, at: .now) }
    return records.compactMap { record in
      guard record.key.kind == Value.kind, parent == nil || record.content?.parent == parent,
        let value = Value(record.content)
      else { return nil }
      return Kept(id: record.key.id, value: value, version: record.version)
    }
  }

  /// Saves a value that started from a version (0 for a new one); stops when somebody else saved meanwhile.
  @discardableResult
  public func save<Value: KeptValue>(
    _ value: Value, _ id: String, basedOn version: Int64, in scope: RecordScope = .installation, actor: String,
    reason: String = ""
  ) async throws(OperationStopped) -> Kept<Value> {
    let change = RecordChange(Value.kind, id, basedOn: version, content: value.content)
    switch try await save([change], in: scope, actor: actor, reason: reason) {
    case .saved(_, let versions): return Kept(id: id, value: value, version: versions.first ?? version)
    case .conflict(let conflicts):
      let other = conflicts.first?.current?.actor ?? "ほかの人"
      throw OperationStopped("\(other)が先に変更したため、保存しませんでした。画面を開き直し、内容を確かめてから、もう一度操作してください。")
    }
  }

  /// Saves several changes of one scope together.
  func save(
    _ changes: [RecordChange], in scope: RecordScope, actor: String, reason: String
  ) async throws(OperationStopped) -> SaveOutcome {
    try await StoreAnswer.of {
      try await store.save(ChangeSet(scope, actor: actor, reason: reason, changes: changes))
    }
  }
}
