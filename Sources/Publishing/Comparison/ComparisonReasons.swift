/// Why things were changed, as people recorded it at the change.
public struct ComparisonReasons: Hashable, Sendable {
  private struct Key: Hashable, Sendable {
    var kind: ComparedKind
    var id: String
  }

  private var texts: [Key: [String]] = [:]

  /// No reasons.
  public init() {}

  /// Adds a reason for the changes of a record; the same words are kept once.
  ///
  /// - Parameters:
  ///   - id: the record's name in either state; for ``ComparedKind/plan`` the name of the part, such as `decision`.
  public mutating func add(_ reason: String, for kind: ComparedKind, _ id: String) {
    guard reason.contains(where: { !$0.isWhitespace }) else { return }
    let key = Key(kind: kind, id: id)
    if texts[key]?.contains(reason) != true { texts[key, default: []].append(reason) }
  }

  /// The reasons for the changes of a record, a line each; `nil` when none was recorded.
  func text(_ kind: ComparedKind, _ id: String, _ earlierID: String?) -> String? {
    var found = texts[Key(kind: kind, id: id)] ?? []
    for reason in earlierID.flatMap({ texts[Key(kind: kind, id: $0)] }) ?? [] where !found.contains(reason) {
      found.append(reason)
    }
    return found.isEmpty ? nil : found.joined(separator: "\n")
  }
}
