internal import Synchronization

/// Values kept in memory until all together are larger than a limit; those kept longest go first.
final class BoundedCache<Value: Sendable>: Sendable {
  private struct State {
    var values: [String: (value: Value, bytes: Int)] = [:]
    /// The keys in the order in which they were kept.
    var order: [String] = []
    /// How many of `order` are gone already.
    var gone = 0
    var bytes = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  /// Makes a cache for about so many bytes.
  init(limit: Int) { self.limit = limit }

  subscript(key: String) -> Value? { state.withLock { $0.values[key]?.value } }

  /// Keeps a value that takes about `bytes`; one that would take more than a quarter of the room is not kept.
  func keep(_ value: Value, for key: String, bytes: Int) {
    let cost = bytes + key.utf8.count + 256
    guard cost <= limit / 4 else { return }
    state.withLock { state in
      guard state.values[key] == nil else { return }
      state.values[key] = (value, cost)
      state.order.append(key)
      state.bytes += cost
      while state.bytes > limit, state.gone < state.order.count {
        if let old = state.values.removeValue(forKey: state.order[state.gone]) { state.bytes -= old.bytes }
        state.gone += 1
      }
      if state.gone > 1_000, state.gone * 2 > state.order.count {
        state.order.removeFirst(state.gone)
        state.gone = 0
      }
    }
  }

  /// How much is kept.
  var byteCount: Int { state.withLock { $0.bytes } }
}
