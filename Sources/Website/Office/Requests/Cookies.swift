internal import Accounts
internal import HTTPTypes

/// The cookies of the workspace: the session, what makes a browser known, a sign-in elsewhere that is under way.
enum Cookies {
  /// Holds the session's secret until the browser is closed.
  static let session = "tebiki-session"
  /// Holds the secret by which the browser is known at the next sign-in.
  static let device = "tebiki-device"

  /// Holds the secret of a sign-in through an identity provider while the browser is away.
  static let provider = "tebiki-provider"

  /// The value of a cookie, where it can be a secret of ours. Of two under one name, one was planted: neither counts.
  static func token(_ name: String, of request: HTTPRequest, isSecure: Bool) -> SecretToken? {
    let name = full(name, isSecure: isSecure)
    var found: [String] = []
    for field in request.headerFields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let halves = pair.split(separator: "=", maxSplits: 1)
        guard halves.count == 2, halves[0].drop(while: { $0 == " " }) == name else { continue }
        found.append(String(halves[1]))
      }
    }
    return found.count == 1 ? SecretToken(found[0]) : nil
  }

  /// Over TLS the name says that the cookie is this host's alone, so that no other host of the domain can plant one.
  private static func full(_ name: String, isSecure: Bool) -> String { (isSecure ? "__Host-" : "") + name }

  /// The field that sets a cookie. Not readable by scripts, not sent along by other sites' forms.
  static func set(_ name: String, _ token: SecretToken, maxAge: Int64? = nil, isSecure: Bool) -> HTTPField {
    field("\(full(name, isSecure: isSecure))=\(token.text)", maxAge: maxAge, isSecure: isSecure)
  }

  /// The field that removes a cookie.
  static func remove(_ name: String, isSecure: Bool) -> HTTPField {
    field("\(full(name, isSecure: isSecure))=", maxAge: 0, isSecure: isSecure)
  }

  private static func field(_ pair: String, maxAge: Int64?, isSecure: Bool) -> HTTPField {
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    return HTTPField(
      name: .setCookie,
      value: pair + (isSecure ? "; Path=/" : "; Path=/office") + "; HttpOnly; SameSite=Lax" + age
        + (isSecure ? "; Secure" : ""))
  }
}
