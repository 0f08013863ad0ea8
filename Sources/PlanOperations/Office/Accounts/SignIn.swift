public import Accounts
internal import Foundation
public import PlanStore

/// How long sessions last.
public enum SessionLimits {
  /// Without a request for this long a session ends: a lunch break, not a night.
  public static let idleMilliseconds: Int64 = 90 * 60_000
  /// A session ends after this long whatever happens: one working day.
  public static let absoluteMilliseconds: Int64 = 12 * 3_600_000
  /// A browser stays known for this long after its last sign-in.
  public static let deviceMilliseconds: Int64 = 180 * 86_400_000
}

/// Signs a person in by name and password.
public struct SignIn: Sendable {
  /// The store.
  public var store: any PlanStore
  /// Where passwords are compared.
  public var passwords: PasswordWorkshop
  /// What slows guessing down.
  public var throttle: SignInThrottle

  /// Makes the act.
  public init(store: any PlanStore, passwords: PasswordWorkshop, throttle: SignInThrottle) {
    self.store = store
    self.passwords = passwords
    self.throttle = throttle
  }

  /// What became of a try.
  public enum Outcome: Sendable {
    /// Signed in. The browser gets the session's secret, and another one by which it is known next time.
    case signedIn(Account, session: SecretToken, device: SecretToken)
    /// Name or password are wrong; which of them is not said.
    case wrong
    /// Too many tries; again after so many seconds.
    case wait(Int64)
  }

  /// Tries. `device` is the secret that the browser kept from an earlier sign-in.
  public func run(
    account id: String, password: String, address: String, device: SecretToken?, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> Outcome {
    let source = try await source(id, address, device, at: now)
    let wait = throttle.admit(source, at: now.milliseconds)
    guard wait == 0 else { return .wait(wait) }
    let account =
      Account.isWellFormed(id) ? try await KeptValues(store).value(Account.self, id)?.value : nil
    let isUsable = account.map { !$0.isDisabled && $0.password != nil } ?? false
    let typed = String(password.prefix(PasswordRules.most + 1))
    guard
      let matches = await passwords.matches(
        typed, isUsable ? account?.password : nil, isKnown: source.device != nil)
    else { return .wait(5) }
    guard matches, let account else { return .wrong }
    throttle.succeeded(source)
    let opened = try await OpenSession(store: store).run(account, at: now)
    return .signedIn(account, session: opened.session, device: opened.device)
  }

  private func source(
    _ id: String, _ address: String, _ device: SecretToken?, at now: StoreTime
  ) async throws(OperationStopped) -> SignInThrottle.Source {
    var source = SignInThrottle.Source(account: id, address: address)
    if let device, let known = try await StoreAnswer.of({ try await store.session(device.hash) }),
      known.account == OpenSession.deviceAccount(id), known.expiresAt > now
    {
      source.device = device.hash.hex
    }
    return source
  }
}

/// Opens a session for a person whose identity is established, and remembers the browser.
public struct OpenSession: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(store: any PlanStore) { self.store = store }

  /// The name under which the browsers of an account are kept among the sessions. No account's name holds a blank.
  static func deviceAccount(_ id: String) -> String { "device " + id }

  /// Whether a kept session is that of a known browser.
  public static func isDevice(_ session: Session) -> Bool { session.account.hasPrefix("device ") }

  /// Opens a session.
  public func run(
    _ account: Account, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> (session: SecretToken, device: SecretToken) {
    let session = SecretToken()
    let device = SecretToken()
    try await StoreAnswer.of {
      try await store.endSessions(.expired(before: now))
      try await store.saveSession(
        Session(
          id: session.hash, account: account.id, createdAt: now, seenAt: now,
          expiresAt: now.advanced(byMilliseconds: SessionLimits.absoluteMilliseconds)))
      try await store.saveSession(
        Session(
          id: device.hash, account: Self.deviceAccount(account.id), createdAt: now, seenAt: now,
          expiresAt: now.advanced(byMilliseconds: SessionLimits.deviceMilliseconds)))
      _ = try await store.append(AuditNote(actor: account.actor, act: "signed-in"))
    }
    return (session, device)
  }
}

/// Finds out whose request it is.
public struct RecogniseSession: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(store: any PlanStore) { self.store = store }

  /// The account of a session that still holds; `nil` when there is none.
  public func run(_ token: SecretToken, at now: StoreTime = .now()) async throws(OperationStopped) -> Account? {
    guard let session = try await StoreAnswer.of({ try await store.session(token.hash) }), session.expiresAt > now,
      session.seenAt.advanced(byMilliseconds: SessionLimits.idleMilliseconds) > now
    else { return nil }
    guard let account = try await KeptValues(store).value(Account.self, session.account)?.value, !account.isDisabled
    else { return nil }
    // One note of use a minute is enough for an hour and a half.
    if session.seenAt.advanced(byMilliseconds: 60_000) < now {
      try await StoreAnswer.of { try await store.touchSession(token.hash, at: now) }
    }
    return account
  }
}
