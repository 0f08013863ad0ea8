/// An attribute of an element. The value is escaped when it is written.
///
/// There is no `style` and no `on…`: the site runs under a content security policy without inline styles and scripts.
package struct HTMLAttribute: Sendable {
  let name: StaticString
  let value: String

  /// Makes an attribute by name, for the presentation attributes of drawings.
  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  package static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
  package static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  package static func lang(_ value: String) -> HTMLAttribute { HTMLAttribute("lang", value) }
  package static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
  package static func scope(_ value: String) -> HTMLAttribute { HTMLAttribute("scope", value) }
  package static func label(_ value: String) -> HTMLAttribute { HTMLAttribute("aria-label", value) }
  package static func labelledBy(_ ids: String) -> HTMLAttribute { HTMLAttribute("aria-labelledby", ids) }
  package static func describedBy(_ ids: String) -> HTMLAttribute { HTMLAttribute("aria-describedby", ids) }
  package static func dateTime(_ value: String) -> HTMLAttribute { HTMLAttribute("datetime", value) }
  package static func columnSpan(_ count: Int) -> HTMLAttribute { HTMLAttribute("colspan", String(count)) }

  /// The page or section that the reader is on.
  package static var currentPage: HTMLAttribute { HTMLAttribute("aria-current", "page") }
  /// Decoration: assistive technology passes over it.
  package static var hidden: HTMLAttribute { HTMLAttribute("aria-hidden", "true") }
  /// Reachable by the keyboard although it is no control, so that a region can be scrolled without a mouse.
  package static var focusable: HTMLAttribute { HTMLAttribute("tabindex", "0") }
}

// Forms.
extension HTMLAttribute {
  package static func name(_ value: String) -> HTMLAttribute { HTMLAttribute("name", value) }
  package static func value(_ value: String) -> HTMLAttribute { HTMLAttribute("value", value) }
  package static func type(_ value: String) -> HTMLAttribute { HTMLAttribute("type", value) }
  package static func `for`(_ id: String) -> HTMLAttribute { HTMLAttribute("for", id) }
  package static func href(_ address: String) -> HTMLAttribute { HTMLAttribute("href", address) }
  package static func action(_ address: String) -> HTMLAttribute { HTMLAttribute("action", address) }
  package static func autocomplete(_ value: String) -> HTMLAttribute { HTMLAttribute("autocomplete", value) }
  package static var post: HTMLAttribute { HTMLAttribute("method", "post") }
  package static var get: HTMLAttribute { HTMLAttribute("method", "get") }
  package static var checked: HTMLAttribute { HTMLAttribute("checked", "checked") }
  package static var selected: HTMLAttribute { HTMLAttribute("selected", "selected") }
  package static var required: HTMLAttribute { HTMLAttribute("required", "required") }
  package static var invalid: HTMLAttribute { HTMLAttribute("aria-invalid", "true") }
}
