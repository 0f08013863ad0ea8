internal import Foundation

/// Turns the code into the ID token at the token endpoint (OpenID Connect Core, 3.1.3).
struct TokenExchange {
  let settings: ProviderSettings
  let metadata: ProviderMetadata
  let connection: any ProviderConnection

  /// The ID token as it came, unverified. The access token is not kept: nothing is asked with it.
  func idToken(code: String, codeVerifier: String) async throws(OpenIDConnectFailure) -> String {
    let answer = try await connection.ask(question(code: code, codeVerifier: codeVerifier))
    guard answer.status == 200 else {
      let code = answer.body.object?["error"]?.string
      // 401 and 400 carry an error code; anything else is the provider's own trouble.
      guard (400..<500).contains(answer.status) else {
        throw .providerUnreachable("status \(answer.status) from the token endpoint")
      }
      throw .codeRefused(OpenIDConnectFailure.code(code))
    }
    guard let type = answer.body.object?["token_type"]?.string, type.lowercased() == "bearer",
      let token = answer.body.object?["id_token"]?.string
    else { throw .providerUnusable("token endpoint: no id_token, or token_type is not Bearer") }
    return token
  }

  private func question(code: String, codeVerifier: String) -> ProviderQuestion {
    var form: [(name: String, value: String)] = [
      ("grant_type", "authorization_code"),
      ("code", code),
      ("redirect_uri", settings.redirectURI),
      ("code_verifier", codeVerifier),
    ]
    var question = ProviderQuestion(address: metadata.tokenEndpoint)
    let secret = settings.clientSecret?.text ?? ""
    switch metadata.clientAuthentication {
    case .basic:
      // RFC 6749, 2.3.1: both are form-encoded before they are joined.
      let pair = FormText.encode(settings.clientID) + ":" + FormText.encode(secret)
      question.authorization = "Basic " + Data(pair.utf8).base64EncodedString()
    case .post: form += [("client_id", settings.clientID), ("client_secret", secret)]
    case .none: form.append(("client_id", settings.clientID))
    }
    question.form = FormText.encode(form)
    return question
  }
}
