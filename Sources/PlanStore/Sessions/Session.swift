/// A person's signed-in session. Sessions are the one thing in the store without history: they end and are gone.
public struct Session: Hashable, Sendable {
  /// SHA-256 of the secret that the browser holds. The secret itself is never stored.
  public let id: ContentHash
  /// The account.
  public let account: String
  /// When the session began.
  public let createdAt: StoreTime
  /// When it was last used.
  public var seenAt: StoreTime
  /// When it ends whatever happens.
  public let expiresAt: StoreTime
  /// What the application keeps with it, JSON.
  public var json: [UInt8]

  /// Makes a session.
  public init(
    id: ContentHash, account: String, createdAt: StoreTime, seenAt: StoreTime, expiresAt: StoreTime,
    json: [UInt8] = Array("{}".utf8)
  ) {
    self.id = id
    self.account = account
    self.createdAt = createdAt
    self.seenAt = seenAt
    self.expiresAt = expiresAt
    self.json = json
  }
}

/// Which sessions end.
public enum SessionEnding: Hashable, Sendable {
  /// This one: the person signed out.
  case one(ContentHash)
  /// All of an account: the person changed post, or the password was changed.
  case account(String)
  /// Those whose time is over.
  case expired(before: StoreTime)
}
