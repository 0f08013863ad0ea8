public import Accounts
public import PlanModel
public import PlanStore

/// アクセストークン: the right of a program to report values of one plan, for all sections or for one, until a day.
///
/// The store keeps the hash of the secret and nothing from which the secret could be found again: it is made of 256
/// random bits, so that a plain hash (SHA-256) suffices. The secret is told once, when it is made.
public struct AccessToken: KeptValue {
  /// Kept beside the plan, so that making and revoking stand in its audit record.
  public static var kind: RecordKind { WorkKind.accessToken }

  /// What a secret begins with, so that people and programs that look for leaked secrets know it.
  public static let prefix = "tbk_"
  /// Tokens of one plan that can be in force together.
  public static let mostPerPlan = 20
  /// The most letters of a label.
  public static let longestLabel = 40

  /// What it is for: the name of the system that reports. In histories the actor is 「API：」 and this.
  public var label: String
  /// The section whose indicators may be reported; `nil` for all of the plan.
  public var section: String?
  /// SHA-256 of the secret, sixty-four hexadecimal digits.
  public var hash: String
  /// Who made it.
  public var createdBy: String
  /// The day on which it was made (ISO 8601).
  public var createdOn: String
  /// The last day on which it holds (ISO 8601).
  public var expiresOn: String
  /// The day on which it was last used (ISO 8601); `nil` when never.
  public var lastUsedOn: String?
  /// The day on which it was revoked (ISO 8601).
  public var revokedOn: String?

  init(
    label: String, section: String?, hash: String, createdBy: String, createdOn: CalendarDate, expiresOn: CalendarDate
  ) {
    self.label = label
    self.section = section
    self.hash = hash
    self.createdBy = createdBy
    self.createdOn = createdOn.description
    self.expiresOn = expiresOn.description
  }

  /// The name under which entries of the audit record are made.
  public var actor: String { "API：" + label }

  /// Whether it holds on a day.
  public func holds(on day: CalendarDate) -> Bool {
    guard revokedOn == nil, let last = CalendarDate(iso: expiresOn) else { return false }
    return day <= last
  }

  /// Whether it has run out without having been revoked.
  public func isExpired(on day: CalendarDate) -> Bool { revokedOn == nil && !holds(on: day) }

  /// The last day that can be chosen on a day: the same day of the next year.
  public static func latestEnd(from day: CalendarDate) -> CalendarDate {
    let last = CalendarDate.daysInMonth(year: day.year + 1, month: day.month)
    return CalendarDate(year: day.year + 1, month: day.month, day: min(day.day, last)) ?? day
  }

  /// What is proposed: the end of the fiscal year, after which people change posts.
  public static func usualEnd(from day: CalendarDate) -> CalendarDate {
    let end = day.fiscalYear.lastDay
    return end > day ? end : latestEnd(from: day)
  }

  /// The name of the record: the first half of the hash, so that a token is found without looking through all of them.
  static func name(of hash: ContentHash) -> String { String(hash.hex.prefix(32)) }

  /// The secret as it travels, from the secret alone.
  public static func text(of secret: SecretToken) -> String { prefix + secret.text }

  /// The secret of a text that came from outside; `nil` when it cannot be one.
  static func secret(of text: String) -> SecretToken? {
    text.hasPrefix(prefix) ? SecretToken(String(text.dropFirst(prefix.count))) : nil
  }
}
