/// An attribute of an element. The value is escaped when it is written.
///
/// There is no `style` and no `on…`: the site runs under a content security policy without inline styles and scripts.
struct HTMLAttribute: Sendable {
  let name: StaticString
  let value: String

  /// Makes an attribute by name, for the presentation attributes of drawings.
  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
  static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  static func lang(_ value: String) -> HTMLAttribute { HTMLAttribute("lang", value) }
  static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
  static func scope(_ value: String) -> HTMLAttribute { HTMLAttribute("scope", value) }
  static func label(_ value: String) -> HTMLAttribute { HTMLAttribute("aria-label", value) }
  static func labelledBy(_ ids: String) -> HTMLAttribute { HTMLAttribute("aria-labelledby", ids) }
  static func describedBy(_ ids: String) -> HTMLAttribute { HTMLAttribute("aria-describedby", ids) }
  static func dateTime(_ value: String) -> HTMLAttribute { HTMLAttribute("datetime", value) }
  static func columnSpan(_ count: Int) -> HTMLAttribute { HTMLAttribute("colspan", String(count)) }

  /// The page or section that the reader is on.
  static var currentPage: HTMLAttribute { HTMLAttribute("aria-current", "page") }
  /// Decoration: assistive technology passes over it.
  static var hidden: HTMLAttribute { HTMLAttribute("aria-hidden", "true") }
  /// Reachable by the keyboard although it is no control, so that a region can be scrolled without a mouse.
  static var focusable: HTMLAttribute { HTMLAttribute("tabindex", "0") }
}
