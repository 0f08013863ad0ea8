/// How the installation trusts an identity provider (OpenID Connect Core 1.0, code flow with PKCE). Made from a file by
/// `ProviderSettingsReading`, which checks it; deliberately not `Codable`, so that no secret is written by accident.
public struct ProviderSettings: Hashable, Sendable {
  /// The provider's name for itself, byte for byte as in its tokens: `https://id.example.lg.jp/realms/staff`.
  public var issuer: String
  /// What the provider calls this program.
  public var clientID: String
  /// The secret agreed with the provider; `nil` for a public client, which PKCE alone protects.
  public var clientSecret: ClientSecret?
  /// Where the provider sends the browser back to, as registered with it: `https://…/office/oidc/callback`.
  public var redirectURI: String
  /// What is asked for; holds `openid` always.
  public var scopes: [String] = ["openid", "profile"]
  /// What stands on the button of the sign-in page.
  public var buttonLabel: String = "職員認証でサインイン"
  /// The claim with the account's name, for example the number of the employee.
  public var accountNameClaim: String = "preferred_username"
  /// The claim with the name by which colleagues know the person; the account's name stands in where it is missing.
  public var displayNameClaim: String = "name"
  /// The claim with the person's groups: a string, or a list of them; `nil` when roles are given in Tebiki only.
  public var roleClaim: String?
  /// Which value of the role claim gives which roles. Values that are not listed give none.
  public var roles: [String: [Role]] = [:]
  /// The six digits of the person's body.
  public var body: PersonValue
  /// The id of the person's section; `nil` when Tebiki alone knows it.
  public var section: PersonValue?
  /// Loopback hosts that may be asked by plain http: for tests and for a provider on the same machine.
  public var plainHosts: [String] = []

  /// Makes settings. Nothing is checked here.
  public init(issuer: String, clientID: String, redirectURI: String, body: PersonValue) {
    self.issuer = issuer
    self.clientID = clientID
    self.redirectURI = redirectURI
    self.body = body
  }

  /// The hosts that plain http can be allowed for.
  static let loopbackHosts = ["127.0.0.1", "localhost", "::1"]
}

/// Where a person's body or section is known from.
public enum PersonValue: Hashable, Sendable {
  /// The same for everybody whom the provider vouches for.
  case fixed(String)
  /// The name of the claim that holds it.
  case claim(String)
}

/// The secret agreed with the provider. Printing, logging or dumping it shows that there is one, and no more.
public struct ClientSecret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  let text: String

  /// Takes a secret: 1–1000 printable ASCII letters; `nil` otherwise.
  public init?(_ text: String) {
    guard (1...1_000).contains(text.utf8.count), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return nil
    }
    self.text = text
  }

  /// That there is a secret.
  public var description: String { "ClientSecret(…)" }
  /// The same for `String(reflecting:)`.
  public var debugDescription: String { description }
  /// The same for `dump`.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
