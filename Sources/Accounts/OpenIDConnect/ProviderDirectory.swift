/// What is known of the provider at present: its addresses and its keys, fetched when needed and kept for an hour. Many
/// sign-ins at once ask once.
actor ProviderDirectory {
  /// Milliseconds for which what was fetched is believed. Nothing older is, even when the provider does not answer: a key
  /// that was withdrawn must stop working.
  static let lifetime: Int64 = 3_600_000
  /// Milliseconds between two looks for a key that was not there.
  static let keyPause: Int64 = 60_000
  /// Milliseconds for which a failure is repeated instead of asking again.
  static let failurePause: Int64 = 5_000

  /// One document: what was found, when, and the question on its way.
  private struct Shelf<Value: Sendable> {
    private(set) var result: Result<Value, OpenIDConnectFailure>?
    private var time: Int64 = 0
    /// When the provider was last asked, whatever came of it.
    private(set) var asked: Int64 = 0
    var fetching: Task<Result<Value, OpenIDConnectFailure>, Never>?

    func isFresh(at now: Int64) -> Bool {
      switch result {
      case .success: now - time < ProviderDirectory.lifetime
      case .failure: now - time < ProviderDirectory.failurePause
      case nil: false
      }
    }

    /// Keeps what came. A failure does not push out what is still good.
    mutating func put(_ new: Result<Value, OpenIDConnectFailure>, at now: Int64) {
      fetching = nil
      asked = now
      if case .failure = new, case .success = result, isFresh(at: now) { return }
      result = new
      time = now
    }
  }

  private let settings: ProviderSettings
  private let connection: any ProviderConnection
  private let now: @Sendable () -> Int64
  private var metadataShelf = Shelf<ProviderMetadata>()
  private var keyShelf = Shelf<SigningKeySet>()

  init(settings: ProviderSettings, connection: any ProviderConnection, now: @escaping @Sendable () -> Int64) {
    self.settings = settings
    self.connection = connection
    self.now = now
  }

  /// The provider's addresses.
  func metadata() async throws(OpenIDConnectFailure) -> ProviderMetadata {
    if let result = metadataShelf.result, metadataShelf.isFresh(at: now()) { return try result.get() }
    let task = metadataShelf.fetching ?? Task { await fetchMetadata() }
    metadataShelf.fetching = task
    return try await task.value.get()
  }

  /// The key for a token. Where none fits, the provider may have changed its keys: they are fetched anew, but at most
  /// once a minute, so that invented names of keys do not become requests.
  func key(id: String?, algorithm: SigningAlgorithm) async throws(OpenIDConnectFailure) -> SigningKey {
    let known = try await keys(olderThan: nil)
    if let key = known.key(id: id, algorithm: algorithm) { return key }
    let renewed = try await keys(olderThan: Self.keyPause)
    guard let key = renewed.key(id: id, algorithm: algorithm) else { throw .tokenRefused(.unknownKey) }
    return key
  }

  private func keys(olderThan pause: Int64?) async throws(OpenIDConnectFailure) -> SigningKeySet {
    let isDue = pause.map { now() - keyShelf.asked >= $0 } ?? false
    if let result = keyShelf.result, keyShelf.isFresh(at: now()), !isDue { return try result.get() }
    let task = keyShelf.fetching ?? Task { await fetchKeys() }
    keyShelf.fetching = task
    return try await task.value.get()
  }

  private func fetchMetadata() async -> Result<ProviderMetadata, OpenIDConnectFailure> {
    let result: Result<ProviderMetadata, OpenIDConnectFailure>
    do { result = .success(try await readMetadata()) } catch { result = .failure(error) }
    metadataShelf.put(result, at: now())
    return result
  }

  private func fetchKeys() async -> Result<SigningKeySet, OpenIDConnectFailure> {
    let result: Result<SigningKeySet, OpenIDConnectFailure>
    do { result = .success(try await readKeys()) } catch { result = .failure(error) }
    keyShelf.put(result, at: now())
    return result
  }

  private func readMetadata() async throws(OpenIDConnectFailure) -> ProviderMetadata {
    var base = settings.issuer
    if base.hasSuffix("/") { base.removeLast() }
    return try ProviderMetadata(await fetch(base + "/.well-known/openid-configuration"), settings: settings)
  }

  private func readKeys() async throws(OpenIDConnectFailure) -> SigningKeySet {
    guard let keys = SigningKeySet(try await fetch(metadata().keysAddress.text)) else {
      throw .providerUnusable("jwks_uri: not a key set")
    }
    guard !keys.keys.isEmpty else { throw .providerUnusable("jwks_uri: no key for RS256 or ES256") }
    return keys
  }

  private func fetch(_ text: String) async throws(OpenIDConnectFailure) -> JSONValue {
    guard let address = ProviderAddress(text, plainHosts: settings.plainHosts) else {
      throw .providerUnusable("issuer is not an https address")
    }
    let answer = try await connection.ask(ProviderQuestion(address: address))
    guard answer.status == 200 else { throw .providerUnreachable("status \(answer.status) from \(text)") }
    return answer.body
  }
}
