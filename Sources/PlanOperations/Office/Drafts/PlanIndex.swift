internal import Interchange
internal import PlanModel
public import PlanStore
internal import Synchronization

/// The plans of the installation with titles and bodies, kept up to date by what the audit chain tells: with 1,788 plans
/// no page can read them all.
public final class PlanIndex: Sendable {
  private let store: any PlanStore
  private let table = Mutex(Table())

  private struct Table {
    var head: Int64 = -1
    var lines: [String: Line] = [:]
  }

  /// A plan of the index.
  public struct Line: Sendable, Hashable {
    /// The plan's id.
    public let id: String
    /// Its title.
    public let title: String
    /// The codes of its bodies.
    public let bodies: Set<String>
  }

  /// Makes an index of a store; it is filled when first asked.
  public init(_ store: any PlanStore) { self.store = store }

  /// The plans of a body by id; those of all bodies for `nil`.
  public func plans(of body: String?) async throws(OperationStopped) -> [Line] {
    try await update()
    return table.withLock { table in
      table.lines.values.filter { body == nil || $0.bodies.contains(body ?? "") }.sorted { $0.id < $1.id }
    }
  }

  private func update() async throws(OperationStopped) {
    let head = try await StoreAnswer.of { try await store.head() }.number
    let known = table.withLock { $0.head }
    if head == known { return }
    var changed: Set<String> = []
    if known < 0 {
      changed = Set(try await StoreAnswer.of { try await store.plans() }.map(\.id))
    } else {
      var after = known
      while true {
        let entries = try await StoreAnswer.of { try await store.entries(after: after, limit: 2_000, scope: nil) }
        guard let last = entries.last else { break }
        changed.formUnion(entries.lazy.filter { $0.scope.isPlan }.map(\.scope.rawValue))
        after = last.number
        if after >= head { break }
      }
    }
    for id in changed { try await look(at: id) }
    table.withLock { $0.head = max($0.head, head) }
  }

  private func look(at id: String) async throws(OperationStopped) {
    let key = RecordKey(.plan(id), RecordKind(PlanRecords.Kind.plan), id)
    let content = try await StoreAnswer.of { try await store.record(key, version: nil) }?.record.content
    let line = content.map { content in
      let heading = PlanHeading.read(content.json)
      return Line(id: id, title: heading.title, bodies: Set(heading.bodies.map(\.text)))
    }
    table.withLock { $0.lines[id] = line }
  }
}
