public import Accounts
internal import HTTPTypes
internal import Logging
internal import PlanOperations
public import PlanStore

/// The officers' workspace on a store: what its pages share.
public struct Office: Sendable {
  /// The store.
  let store: any PlanStore
  /// Drafts, read and checked once per change.
  let drafts: DraftLibrary
  /// All plans with titles and bodies.
  let index: PlanIndex
  /// Where passwords are compared and hashed.
  let passwords: PasswordWorkshop
  /// What slows guessing down.
  let throttle: SignInThrottle
  /// Who may set an empty installation up.
  let setUpRight = SetUpRight()
  /// What one visitor may take at a time.
  let limits = RequestLimits()
  /// How it is run.
  let settings: OfficeSettings
  /// The identity provider, where one is set up.
  let provider: OpenIDConnectSignIn?
  /// For the operator: what no page shows.
  let logger = Logger(label: "tebiki.office") { StreamLogHandler.standardError(label: $0) }
  /// Told after a publication of a plan, so that the public site changes at once.
  let onPublication: @Sendable (_ plan: String) async -> Void

  /// Makes the workspace of a store.
  public init(
    _ store: any PlanStore, settings: OfficeSettings = OfficeSettings(), provider: ProviderSettings? = nil,
    onPublication: @escaping @Sendable (_ plan: String) async -> Void = { _ in }
  ) {
    self.init(
      store, settings: settings, provider: provider, passwords: PasswordWorkshop(), onPublication: onPublication)
  }

  init(
    _ store: any PlanStore, settings: OfficeSettings, provider: ProviderSettings? = nil, passwords: PasswordWorkshop,
    onPublication: @escaping @Sendable (_ plan: String) async -> Void = { _ in }
  ) {
    self.store = store
    self.settings = settings
    self.passwords = passwords
    self.provider = provider.map { OpenIDConnectSignIn(settings: $0) }
    self.onPublication = onPublication
    drafts = DraftLibrary(store)
    index = PlanIndex(store)
    throttle = SignInThrottle()
  }

  /// The address, below the server's, at which an installation without accounts is set up; `nil` when there are accounts.
  /// Each call makes a new one and ends the one before.
  public func setUpAddress() async throws -> String? {
    try await setUpRight.offer(on: store).map { OfficePath.setUp($0.text).text }
  }

  var values: KeptValues { KeptValues(store) }

  /// The address from which a request came, as the proxy in front tells it where there is one.
  func clientAddress(_ head: HTTPRequest, _ peer: String) -> String {
    guard settings.isBehindProxy, let name = HTTPField.Name("x-forwarded-for"),
      let last = head.headerFields[name]?.split(separator: ",").last
    else { return peer }
    return String(last).trimmed
  }
}

/// How a workspace is run.
public struct OfficeSettings: Sendable {
  /// Whether a proxy in front speaks TLS and tells the client's address (`X-Forwarded-For`): cookies are then sent over
  /// TLS only.
  public var isBehindProxy: Bool
  /// Whether this is a place to try things, with people of each role to choose from. Only ever on 127.0.0.1.
  public var isDemonstration: Bool
  /// Scheme and host under which the server is reached, for addresses that are handed over; as the browser says when
  /// `nil`.
  public var baseURL: String?

  /// Makes settings.
  public init(isBehindProxy: Bool = false, isDemonstration: Bool = false, baseURL: String? = nil) {
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.isBehindProxy = isBehindProxy
    self.isDemonstration = isDemonstration
  }
}
