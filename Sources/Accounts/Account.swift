/// A person who may sign in. Kept as a versioned record of the installation, so that who granted what, and when, stays
/// on record.
public struct Account: Codable, Hashable, Sendable {
  /// The name under which the person signs in: 1–64 ASCII letters, digits, `-`, `_`, `.`, `@`.
  public var id: String
  /// The post, or the name by which colleagues know the person; shown in histories.
  public var displayName: String
  /// The six digits of the body; `nil` for those who serve the whole installation.
  public var body: String?
  /// The id of the section, the same as in the body's plans.
  public var section: String?
  /// What the person may do.
  public var roles: [Role]
  /// The stored form of the password; `nil` while none is set, or where an identity provider vouches for the person.
  public var password: PasswordHash?
  /// SHA-256 (hex) of the secret in the address by which the person sets a first or new password.
  public var invitation: Invitation?
  /// The subject that an identity provider vouches for.
  public var subject: String?
  /// Whether the account no longer opens anything. Accounts are not removed: histories name them.
  public var isDisabled: Bool
  /// The account to which this one's work was handed over.
  public var successor: String?

  /// Makes an account.
  public init(
    id: String, displayName: String, body: String? = nil, section: String? = nil, roles: [Role] = [],
    password: PasswordHash? = nil, invitation: Invitation? = nil, subject: String? = nil, isDisabled: Bool = false,
    successor: String? = nil
  ) {
    self.id = id
    self.displayName = displayName
    self.body = body
    self.section = section
    self.roles = roles
    self.password = password
    self.invitation = invitation
    self.subject = subject
    self.isDisabled = isDisabled
    self.successor = successor
  }

  /// Whether `text` can be an account's name.
  public static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count) else { return false }
    return bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x40, 0x5F].contains(byte)
    }
  }

  /// Whether the account has a role.
  public func has(_ role: Role) -> Bool { roles.contains(role) }

  /// The roles in words.
  public var roleWords: String { roles.map(\.label).joined(separator: "、") }
}

/// The right to set a password once, by an address that only its receiver knows.
public struct Invitation: Codable, Hashable, Sendable {
  /// SHA-256 of the secret, in hexadecimal.
  public var secretHash: String
  /// Milliseconds since 1970 after which it no longer holds.
  public var expiresAt: Int64

  /// Makes an invitation.
  public init(secretHash: String, expiresAt: Int64) {
    self.secretHash = secretHash
    self.expiresAt = expiresAt
  }
}
