/// Gathers the writes of many clients into one commit.
///
/// Nobody is made to wait for company: whatever has come in while the last commit was on its way to the disk forms the
/// next group. "Saved" is answered only after the commit, and so after the disk, has answered.
package actor GroupCommitter {
  /// Writes a group in one transaction and tells what became of each request, in their order.
  package typealias Commit = @Sendable ([CommitRequest]) async throws -> [CommitDecision]

  private struct Waiting {
    let request: CommitRequest
    let continuation: CheckedContinuation<CommitDecision, any Error>
  }

  /// Above these, new requests are refused rather than kept in memory.
  private static let mostWaiting = 10_000
  private static let mostWaitingBytes = 512 << 20
  /// A group is closed at this many requests or bytes, so that the next client need not wait for a very long commit.
  private static let groupRequests = 256
  private static let groupBytes = 4 << 20

  private let commit: Commit
  private var waiting: [Waiting] = []
  private var waitingBytes = 0
  private var isCommitting = false

  package init(_ commit: @escaping Commit) { self.commit = commit }

  /// Returns when the request is durable, or tells why it is not.
  package func submit(_ request: CommitRequest) async throws -> CommitDecision {
    guard waiting.count < Self.mostWaiting, waitingBytes < Self.mostWaitingBytes else { throw StoreFailure.busy }
    waitingBytes += request.weight
    return try await withCheckedThrowingContinuation { continuation in
      waiting.append(Waiting(request: request, continuation: continuation))
      guard !isCommitting else { return }
      isCommitting = true
      Task { await commitAll() }
    }
  }

  private func commitAll() async {
    while !waiting.isEmpty {
      let group = nextGroup()
      do {
        answer(group, try await commit(group.map(\.request)))
      } catch let failure as StoreFailure where failure.concernsOneRequest && group.count > 1 {
        await commitEachAlone(group)
      } catch {
        for waiting in group { waiting.continuation.resume(throwing: error) }
      }
    }
    isCommitting = false
  }

  private func nextGroup() -> [Waiting] {
    var count = 0
    var bytes = 0
    while count < waiting.count, count < Self.groupRequests, bytes < Self.groupBytes {
      bytes += waiting[count].request.weight
      count += 1
    }
    defer {
      waiting.removeFirst(count)
      waitingBytes -= bytes
    }
    return Array(waiting[..<count])
  }

  /// One request of the group cannot be written; the others must not suffer for it.
  private func commitEachAlone(_ group: [Waiting]) async {
    for waiting in group {
      do {
        answer([waiting], try await commit([waiting.request]))
      } catch {
        waiting.continuation.resume(throwing: error)
      }
    }
  }

  private func answer(_ group: [Waiting], _ decisions: [CommitDecision]) {
    for (place, waiting) in group.enumerated() {
      guard place < decisions.count else {
        waiting.continuation.resume(throwing: StoreFailure.outcomeUnknown)
        continue
      }
      if case .refused(let failure) = decisions[place] {
        waiting.continuation.resume(throwing: failure)
      } else {
        waiting.continuation.resume(returning: decisions[place])
      }
    }
  }
}
