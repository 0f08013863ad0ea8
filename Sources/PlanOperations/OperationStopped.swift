/// What stops an act: a folder that cannot be opened, a plan that does not pass the gate.
public struct OperationStopped: Error, Sendable, Hashable {
  /// What happened and what to do, in plain Japanese. Shows no internals.
  public let message: String
  /// Whether findings stopped it, as against a failure of reading or writing.
  public let isFinding: Bool

  /// Makes a stop.
  public init(_ message: String, isFinding: Bool = false) {
    self.message = message
    self.isFinding = isFinding
  }
}
