/// Whose records they are: those of one plan, or those of the installation (accounts, settings).
public struct RecordScope: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The text by which the scope is stored: a plan's id, or `@` and a name for what belongs to no plan.
  public let rawValue: String

  /// Makes a scope from its stored text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The records of the plan with this id.
  public static func plan(_ id: String) -> RecordScope { RecordScope(rawValue: id) }

  /// What belongs to no plan: accounts and settings of the installation. Never searched.
  public static let installation = RecordScope(rawValue: "@installation")

  /// Whether the records are those of a plan. No well-formed id begins with `@`.
  public var isPlan: Bool { rawValue.utf8.first != UInt8(ascii: "@") }

  /// The stored text.
  public var description: String { rawValue }

  /// Alphabetical order of the stored text.
  public static func < (left: RecordScope, right: RecordScope) -> Bool { left.rawValue < right.rawValue }
}

/// What sort of record it is, such as `measure`. The store knows no list of kinds: the words are the application's.
public struct RecordKind: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The stored text.
  public let rawValue: String
  /// Makes a kind.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Makes a kind from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// The stored text.
  public var description: String { rawValue }
  /// Alphabetical order.
  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.rawValue < right.rawValue }
}

/// The name under which all versions of one record are found.
public struct RecordKey: Hashable, Sendable, Comparable {
  /// Whose record it is.
  public let scope: RecordScope
  /// What sort of record it is.
  public let kind: RecordKind
  /// Its name among those of its kind and scope.
  public let id: String

  /// Makes a key.
  public init(_ scope: RecordScope, _ kind: RecordKind, _ id: String) {
    self.scope = scope
    self.kind = kind
    self.id = id
  }

  /// By scope, then kind, then id.
  public static func < (left: RecordKey, right: RecordKey) -> Bool {
    (left.scope, left.kind, left.id) < (right.scope, right.kind, right.id)
  }
}
