/// What stops an act: a folder that cannot be opened, a plan that does not pass the gate.
public struct OperationStopped: Error, Sendable, Hashable {
  /// What happened and what to do, in plain Japanese. Shows no internals.
  public let message: String
  /// Whether findings stopped it, as against a failure of reading or writing.
  public let isFinding: Bool
  /// What the database said, for the operator and not for a page; `nil` when the message says it all.
  public let detail: String?

  /// Makes a stop.
  public init(_ message: String, isFinding: Bool = false, detail: String? = nil) {
    self.message = message
    self.isFinding = isFinding
    self.detail = detail
  }
}
