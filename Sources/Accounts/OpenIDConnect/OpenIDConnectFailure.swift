/// Why a sign-in through the identity provider did not come about.
public enum OpenIDConnectFailure: Error, Hashable, Sendable {
  /// The provider does not answer, or answers with an error of its own.
  case providerUnreachable(String)
  /// What the provider says of itself cannot be used.
  case providerUnusable(String)
  /// The provider sent the browser back with an error; its code of RFC 6749, 4.1.2.1 or OpenID Connect Core, 3.1.2.6.
  case signInDeclined(String)
  /// What came back does not belong to a sign-in that this browser began, or it took too long.
  case signInNotBegunHere(String)
  /// The provider did not take the code; its code of RFC 6749, 5.2.
  case codeRefused(String)
  /// What the provider signed cannot be relied on.
  case tokenRefused(IDTokenProblem)
  /// The provider vouches for the person, but not for what the settings ask of it.
  case personIncomplete(String)

  /// What the page says, in plain Japanese. It shows nothing of the inside.
  public var message: String {
    switch self {
    case .providerUnreachable:
      "職員認証のサービスに接続できませんでした。しばらくしてから、もう一度お試しください。続くときは、システムの管理者に連絡してください。"
    case .providerUnusable:
      "職員認証のサービスの設定に不備があるため、サインインできません。システムの管理者に連絡してください。"
    case .signInDeclined("access_denied"):
      "職員認証でサインインが認められませんでした。取りやめたときは、もう一度お試しください。"
    case .signInDeclined:
      "職員認証のサービスがサインインを受け付けませんでした。もう一度お試しください。続くときは、システムの管理者に連絡してください。"
    case .signInNotBegunHere:
      "サインインの手続の有効期限が切れたか、別の画面で始めた手続です。サインインの画面から、もう一度お試しください。"
    case .codeRefused:
      "職員認証のサービスで手続を完了できませんでした。サインインの画面から、もう一度お試しください。"
    case .tokenRefused:
      "職員認証のサービスから届いた内容を確かめられませんでした。サインインの画面から、もう一度お試しください。続くときは、システムの管理者に連絡してください。"
    case .personIncomplete:
      "職員認証の登録内容に、サインインに必要な項目がありません。職員認証の管理者に連絡してください。"
    }
  }

  /// What the operator's log says. Never a token, a code or a secret.
  public var detail: String {
    switch self {
    case .providerUnreachable(let reason): "OIDC provider unreachable: \(reason)"
    case .providerUnusable(let reason): "OIDC provider unusable: \(reason)"
    case .signInDeclined(let code): "OIDC sign-in declined by the provider: \(code)"
    case .signInNotBegunHere(let reason): "OIDC callback not accepted: \(reason)"
    case .codeRefused(let code): "OIDC code not accepted by the token endpoint: \(code)"
    case .tokenRefused(let problem): "OIDC ID token refused: \(problem.rawValue)"
    case .personIncomplete(let reason): "OIDC person incomplete: \(reason)"
    }
  }

  /// An error code from outside, as far as a log should repeat it: RFC 6749 codes are lower-case words.
  static func code(_ text: String?) -> String {
    guard let text, (1...64).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x5F })
    else { return "(no code)" }
    return text
  }
}

/// What is wrong with an ID token. The first thing found; an attacker learns nothing from it, for it goes to the log.
public enum IDTokenProblem: String, Error, Hashable, Sendable {
  /// Longer than any that a provider sends.
  case tooLong = "longer than the limit"
  /// Not three parts of canonical base64url.
  case malformed = "not three parts of canonical base64url"
  /// Header or claims are not a JSON object, hold a name twice or are nested too deeply.
  case unreadable = "header or claims are not a strict JSON object"
  /// `alg` is not in the list of those accepted; `none` and HS* never are.
  case algorithm = "alg is not accepted"
  /// The header asks for something that is not understood (`crit`), or calls the token something else (`typ`).
  case header = "header asks for something that is not understood"
  /// No key of the provider, or more than one, fits `kid` and `alg`.
  case unknownKey = "no single key fits kid and alg"
  /// The signature is not the key's.
  case signature = "signature does not match"
  /// `iss` is not the provider.
  case issuer = "iss is not the provider"
  /// `sub` is missing or not 1–255 printable ASCII letters.
  case subject = "sub is missing or not usable"
  /// `aud` or `azp` does not say that the token is for this program.
  case audience = "aud or azp is not this client"
  /// `exp` is missing, not a whole number or over.
  case expired = "exp is missing or over"
  /// `iat` or `nbf` is missing, not a whole number or to come.
  case notYet = "iat or nbf is missing or to come"
  /// `nonce` is not the one of this sign-in.
  case nonce = "nonce is not the one of this sign-in"
}
