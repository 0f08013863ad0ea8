/// The form above the list. It asks by the address alone, so that every answer can be kept as a bookmark.
struct ShelfForm {
  let list: ShelfList

  func write(_ html: inout HTML) {
    html.element(
      .form,
      [
        .class("list-form"), HTMLAttribute("action", PlanShelf.listAddress), HTMLAttribute("method", "get"),
        .role("search"), .label("計画を探す"),
      ]
    ) { html in
      html.element(.div, [.class("fields")]) { html in
        for field in list.fields { write(field, &html) }
      }
      html.element(.div, [.class("actions")]) { html in
        html.element(.button, [HTMLAttribute("type", "submit")], text: "この条件で探す")
        if !list.query.isEmpty || !list.complaints.isEmpty {
          html.element(.a, [HTMLAttribute("href", PlanShelf.listAddress)], text: "条件を全て外す")
        }
      }
    }
  }

  private func write(_ field: ShelfList.Field, _ html: inout HTML) {
    let id = "field-" + field.name
    html.element(.div) { html in
      html.element(.label, [HTMLAttribute("for", id)], text: field.label)
      let hint = field.hint.isEmpty ? [] : [HTMLAttribute.describedBy(id + "-hint")]
      if field.options.isEmpty {
        html.empty(
          .input,
          [.id(id), HTMLAttribute("type", "search"), HTMLAttribute("name", field.name)] + hint
            + [HTMLAttribute("value", field.value), HTMLAttribute("maxlength", "100")])
      } else {
        html.element(.select, [.id(id), HTMLAttribute("name", field.name)] + hint) { html in
          writeOption("", "指定しない", isChosen: field.value.isEmpty, &html)
          for option in field.options {
            writeOption(option.code, option.label, isChosen: option.code == field.value, &html)
          }
        }
      }
      if !field.hint.isEmpty { html.element(.small, [.id(id + "-hint")], text: field.hint) }
    }
  }

  private func writeOption(_ code: String, _ label: String, isChosen: Bool, _ html: inout HTML) {
    let chosen = isChosen ? [HTMLAttribute("selected", "selected")] : []
    html.element(.option, [HTMLAttribute("value", code)] + chosen, text: label)
  }
}
