/// The stable name of a rule, such as `publication-has-contact`. Holds no article number: laws get renumbered.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text.
  public let rawValue: String
  /// Makes an id.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Makes an id from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }
  /// The text.
  public var description: String { rawValue }
  /// Alphabetical order.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

/// The stable name of a clause of law, handbook or convention, such as `publish-without-delay`.
public struct ClauseID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text.
  public let rawValue: String
  /// Makes an id.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Makes an id from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }
  /// The text.
  public var description: String { rawValue }
  /// Alphabetical order.
  public static func < (left: ClauseID, right: ClauseID) -> Bool { left.rawValue < right.rawValue }
}

/// How much a finding weighs. Follows the force of the clause and the kind of body.
public enum Severity: String, CodedValue {
  /// 誤り: a duty is not met, or the record cannot be read; stops publication.
  case error
  /// 注意: something asked for in principle is missing.
  case warning
  /// 助言: recommended or an effort.
  case advice
  /// 参考: worth knowing.
  case information

  public static var listName: String { "重要度" }

  public var label: String {
    switch self {
    case .error: "誤り"
    case .warning: "注意"
    case .advice: "助言"
    case .information: "参考"
    }
  }
}

/// Something that the user can mend: one type for the whole program, whoever found it.
public struct Finding: Hashable, Sendable {
  /// The rule that found it.
  public var rule: RuleID
  /// How much it weighs.
  public var severity: Severity
  /// Where.
  public var place: Place
  /// What is wrong, in one plain sentence.
  public var summary: String
  /// Why it matters; `nil` when the summary says it all.
  public var explanation: String?
  /// How to mend it, in the imperative of 公用文 (「…してください。」).
  public var remedy: String
  /// The clauses behind it.
  public var clauses: [ClauseID]

  /// Makes a finding.
  public init(
    rule: RuleID, severity: Severity, place: Place, summary: String, explanation: String? = nil, remedy: String,
    clauses: [ClauseID] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.summary = summary
    self.explanation = explanation
    self.remedy = remedy
    self.clauses = clauses
  }
}
