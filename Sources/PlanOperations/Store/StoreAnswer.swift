internal import Interchange
internal import PlanStore

/// What a store answers, in the terms of acts.
enum StoreAnswer {
  /// The answer, or a stop with the store's own words.
  static func of<Value>(_ ask: () async throws -> Value) async throws(OperationStopped) -> Value {
    do {
      return try await ask()
    } catch let stop as OperationStopped {
      throw stop
    } catch let failure as StoreFailure {
      throw failure.stop
    } catch {
      throw OperationStopped("データベースでエラーが発生したため、処理を中止しました。")
    }
  }
}

extension PlanRecord {
  /// The record as it stands in a store; `nil` when it is withdrawn.
  init?(_ stored: StoredRecord) {
    guard let content = stored.content else { return nil }
    self.init(
      kind: stored.key.kind.rawValue, id: stored.key.id, parent: content.parent, position: content.position,
      json: content.json)
  }

  /// What the record says, for a store.
  var content: RecordContent { RecordContent(parent: parent, position: position, json: json) }
}
