internal import Foundation
internal import PlanModel

/// The person for whom the provider vouches, by claims that were verified and by the mapping of the settings.
public struct VouchedPerson: Hashable, Sendable {
  /// The issuer, a space and the subject: the same person for ever, whatever name the person bears. An issuer has no
  /// space, so no two persons share it. Find the account by this, never by the name.
  public let subject: String
  /// The account's name; `Account.isWellFormed`.
  public let accountName: String
  /// The name by which colleagues know the person.
  public let displayName: String
  /// The roles that the person's groups give, in the order of `Role`; empty when none of them is listed.
  public let roles: [Role]
  /// The six digits of the body.
  public let body: String
  /// The id of the section, if the provider or the settings know one.
  public let section: String?

  /// Reads verified claims.
  init(claims: [String: JSONValue], settings: ProviderSettings) throws(OpenIDConnectFailure) {
    guard let issuer = claims["iss"]?.string, let subject = claims["sub"]?.string else {
      throw .personIncomplete("iss or sub")
    }
    self.subject = issuer + " " + subject
    guard let name = Self.claim(settings.accountNameClaim, in: claims)?.string, Account.isWellFormed(name) else {
      throw .personIncomplete(
        "claim \(settings.accountNameClaim) is missing or no account name (1–64 of A–Z a–z 0–9 - _ . @)")
    }
    accountName = name
    displayName = Self.claim(settings.displayNameClaim, in: claims)?.string.flatMap(Self.shown) ?? name
    roles = Self.roles(claims: claims, settings: settings)
    guard let body = try Self.value(settings.body, of: claims, isRequired: true),
      LocalGovernmentCode(body) != nil
    else { throw .personIncomplete("body is no code of a local government") }
    self.body = body
    section =
      if let source = settings.section { try Self.value(source, of: claims, isRequired: false) } else { nil }
  }

  /// A claim by its name, or, where no claim bears it, by a path with points (`realm_access.roles`).
  private static func claim(_ name: String, in claims: [String: JSONValue]) -> JSONValue? {
    if let value = claims[name] { return value }
    var value = JSONValue.object(claims)
    for step in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let next = value.object?[String(step)] else { return nil }
      value = next
    }
    return value
  }

  private static func roles(claims: [String: JSONValue], settings: ProviderSettings) -> [Role] {
    guard let name = settings.roleClaim, let groups = claim(name, in: claims)?.strings else { return [] }
    // Byte for byte: a group whose name only looks like the listed one gives nothing.
    let given = settings.roles.filter { ExactText.contains(groups, $0.key) }.flatMap(\.value)
    return Role.allCases.filter(given.contains)
  }

  private static func value(
    _ source: PersonValue, of claims: [String: JSONValue], isRequired: Bool
  ) throws(OpenIDConnectFailure) -> String? {
    switch source {
    case .fixed(let value): return value
    case .claim(let name):
      guard let found = claim(name, in: claims) else {
        if isRequired { throw .personIncomplete("claim \(name) is missing") }
        return nil
      }
      guard let text = found.string.flatMap(shown) else { throw .personIncomplete("claim \(name) is not usable") }
      return text
    }
  }

  /// A text that can be shown: up to 100 letters, no control characters and none that turn the direction of writing.
  private static func shown(_ text: String) -> String? {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...100).contains(trimmed.count), trimmed.utf8.count <= 1_000,
      !trimmed.unicodeScalars.contains(where: { scalar in
        [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned].contains(
          scalar.properties.generalCategory)
      })
    else { return nil }
    return trimmed
  }
}
