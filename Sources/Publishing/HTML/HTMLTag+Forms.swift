// Forms of the public pages: they ask, and never send anything that is kept.
extension HTMLTag {
  static var form: HTMLTag { HTMLTag(form: "form") }
  static var label: HTMLTag { HTMLTag(form: "label") }
  static var input: HTMLTag { HTMLTag(form: "input") }
  static var select: HTMLTag { HTMLTag(form: "select") }
  static var option: HTMLTag { HTMLTag(form: "option") }
  static var button: HTMLTag { HTMLTag(form: "button") }
}
