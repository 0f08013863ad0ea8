internal import HTTPTypes

/// Headers that every answer carries.
///
/// The policy allows nothing but our own style sheet, pictures and data: no script, no frame, no outside request.
/// Desks inside LGWAN reach no internet, and a page that needs none cannot be made to call out.
enum SecurityHeaders {
  static let fields = fields(formAction: "'none'")

  /// The same for a page with a form that asks this server.
  static let fieldsOfForm = fields(formAction: "'self'")

  private static func fields(formAction: String) -> [HTTPField] {
    [
      field(
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
          + "base-uri 'none'; form-action \(formAction); frame-ancestors 'none'"),
      field("referrer-policy", "no-referrer"),
    ] + common
  }

  /// The workspace also runs its own script and sends forms to itself. Its pages tell one another the origin, for by it a
  /// form is known to be ours.
  static let officeFields: [HTTPField] =
    [
      field(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
      field("referrer-policy", "same-origin"),
    ] + common

  private static let common: [HTTPField] = [
    field("x-content-type-options", "nosniff"),
    field("cross-origin-opener-policy", "same-origin"),
    field("cross-origin-resource-policy", "same-origin"),
    field("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
  ]

  /// A field whose name is a literal of ours; a name that is no token is left out.
  static func field(_ name: String, _ value: String) -> HTTPField {
    HTTPField(name: HTTPField.Name(name) ?? .server, value: value)
  }
}
