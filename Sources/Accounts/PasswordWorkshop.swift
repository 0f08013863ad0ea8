internal import Dispatch

/// Does the slow work of passwords beside the server's own threads, two at a time: sixty-four waiting at most, so that a
/// flood of tries takes neither memory nor the processors from those who work.
public actor PasswordWorkshop {
  private static let mostAtOnce = 2
  private static let mostWaiting = 64
  /// Tries of browsers that nobody knows leave the other half of the places to those that are known.
  private static let mostStrangersWaiting = 32

  private let queue = DispatchQueue(label: "tebiki.passwords", attributes: .concurrent)
  private let costLog2: Int
  private var busy = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// Compared with where there is no such account, so that a missing account takes as long as a wrong password.
  private var decoy: PasswordHash?

  /// Makes a workshop. Tests lower the cost.
  public init(costLog2: Int = PasswordHash.standardCostLog2) { self.costLog2 = costLog2 }

  /// Whether the password is the one; `nil` when too many tries wait. `hash` is `nil` where there is none.
  public func matches(_ password: String, _ hash: PasswordHash?, isKnown: Bool = false) async -> Bool? {
    guard await enter(isKnown: isKnown) else { return nil }
    defer { leave() }
    let compared = if let hash { hash } else { await decoyHash() }
    guard let compared else { return hash == nil ? false : nil }
    let result = await onQueue { compared.matches(password) }
    return hash == nil ? false : result
  }

  /// Hashes a new password; `nil` when too much waits.
  public func hash(_ password: String) async -> PasswordHash? {
    guard await enter(isKnown: true) else { return nil }
    defer { leave() }
    return await onQueue { [costLog2] in PasswordHash(password, costLog2: costLog2) }
  }

  private func decoyHash() async -> PasswordHash? {
    if let decoy { return decoy }
    let made = await onQueue { [costLog2] in PasswordHash("a password that nobody has", costLog2: costLog2) }
    decoy = made
    return made
  }

  private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
  }

  private func enter(isKnown: Bool) async -> Bool {
    if busy < Self.mostAtOnce {
      busy += 1
      return true
    }
    guard waiting.count < (isKnown ? Self.mostWaiting : Self.mostStrangersWaiting) else { return false }
    await withCheckedContinuation { waiting.append($0) }
    return true
  }

  private func leave() {
    if waiting.isEmpty {
      busy -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
