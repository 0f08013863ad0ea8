/// What a provider says of itself (OpenID Connect Discovery 1.0, 3), as far as the sign-in needs it.
struct ProviderMetadata: Sendable {
  /// How this program shows at the token endpoint who it is.
  enum ClientAuthentication: String, Sendable {
    case basic = "client_secret_basic"
    case post = "client_secret_post"
    /// A public client names itself and has no secret.
    case none
  }

  let authorizationEndpoint: ProviderAddress
  let tokenEndpoint: ProviderAddress
  let keysAddress: ProviderAddress
  let clientAuthentication: ClientAuthentication
  /// Whether the provider names itself when it sends the browser back (RFC 9207).
  let namesItselfInCallback: Bool

  /// Reads the document, and refuses a provider with which the sign-in would be weaker than it should be.
  init(_ document: JSONValue, settings: ProviderSettings) throws(OpenIDConnectFailure) {
    guard let members = document.object else { throw .providerUnusable("discovery: not an object") }
    guard let issuer = members["issuer"]?.string, ExactText.areEqual(issuer, settings.issuer) else {
      throw .providerUnusable("discovery: issuer is not the one of the settings, letter for letter")
    }
    func address(_ name: String) throws(OpenIDConnectFailure) -> ProviderAddress {
      guard let text = members[name]?.string, let found = ProviderAddress(text, plainHosts: settings.plainHosts)
      else { throw .providerUnusable("discovery: \(name) is missing or not an https address") }
      return found
    }
    authorizationEndpoint = try address("authorization_endpoint")
    tokenEndpoint = try address("token_endpoint")
    keysAddress = try address("jwks_uri")

    /// A list that is missing says nothing; one that is there must hold what is used.
    func offers(_ name: String, _ wanted: [String]) -> Bool {
      guard let listed = members[name] else { return true }
      guard let texts = listed.strings else { return false }
      return wanted.contains { ExactText.contains(texts, $0) }
    }
    guard offers("response_types_supported", ["code"]) else {
      throw .providerUnusable("discovery: no authorisation code flow (response_types_supported)")
    }
    guard offers("code_challenge_methods_supported", ["S256"]) else {
      throw .providerUnusable("discovery: no PKCE by S256 (code_challenge_methods_supported)")
    }
    guard offers("id_token_signing_alg_values_supported", SigningAlgorithm.allCases.map(\.rawValue)) else {
      throw .providerUnusable("discovery: neither RS256 nor ES256 (id_token_signing_alg_values_supported)")
    }
    // Discovery 1.0, 3: where the list is missing, client_secret_basic is meant.
    let methods: [ClientAuthentication] = settings.clientSecret == nil ? [.none] : [.basic, .post]
    guard let method = methods.first(where: { offers("token_endpoint_auth_methods_supported", [$0.rawValue]) }) else {
      throw .providerUnusable("discovery: token_endpoint_auth_methods_supported has none that the settings allow")
    }
    clientAuthentication = method
    namesItselfInCallback = members["authorization_response_iss_parameter_supported"]?.bool ?? false
  }
}
