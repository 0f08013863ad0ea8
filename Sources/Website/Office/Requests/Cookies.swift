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

  /// The value of a cookie, where it can be a secret of ours.
  static func token(_ name: String, of request: HTTPRequest) -> SecretToken? {
    for field in request.headerFields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let halves = pair.split(separator: "=", maxSplits: 1)
        guard halves.count == 2, halves[0].drop(while: { $0 == " " }) == name else { continue }
        if let token = SecretToken(String(halves[1])) { return token }
      }
    }
    return nil
  }

  /// The field that sets a cookie. Not readable by scripts, not sent along by other sites' forms.
  static func set(_ name: String, _ token: SecretToken, maxAge: Int64? = nil, isSecure: Bool) -> HTTPField {
    field("\(name)=\(token.text)", maxAge: maxAge, isSecure: isSecure)
  }

  /// The field that removes a cookie.
  static func remove(_ name: String, isSecure: Bool) -> HTTPField { field("\(name)=", maxAge: 0, isSecure: isSecure) }

  private static func field(_ pair: String, maxAge: Int64?, isSecure: Bool) -> HTTPField {
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    return HTTPField(
      name: .setCookie, value: pair + "; Path=/office; HttpOnly; SameSite=Lax" + age + (isSecure ? "; Secure" : ""))
  }
}
