internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Writes the form of a record: every field with its label, help and what the check says about it.
struct FormView {
  let form: RecordForm
  /// What is said about the fields of the form.
  let findings: [Finding]
  /// What references can be chosen from.
  let choices: ReferenceChoices

  func write(into html: inout HTML) {
    for part in form.parts {
      if form.parts.count == 1 {
        writeFields(part.fields, &html)
      } else if part.isFolded {
        let isOpen = part.fields.contains { !$0.isBlank || problems(below: $0.path) }
        html.element(.details, [.class("form-part")] + (isOpen ? [HTMLAttribute("open", "open")] : [])) { html in
          html.element(.summary, text: part.title)
          writeFields(part.fields, &html)
        }
      } else {
        html.element(.section, [.labelledBy("part-" + part.name)]) { html in
          html.element(.h2, [.id("part-" + part.name)], text: part.title)
          writeFields(part.fields, &html)
        }
      }
    }
  }

  private func problems(below path: String) -> Bool { findings.contains { $0.place.field?.hasPrefix(path) ?? false } }

  func writeFields(_ fields: [FormField], _ html: inout HTML) {
    for field in fields { write(field, &html) }
  }

  private func write(_ field: FormField, _ html: inout HTML) {
    switch field.control {
    case .record: writeRecord(field, &html)
    case .records(let title): writeRecords(field, title, &html)
    case .choices(let items): writeChecks(field, items.map { ($0.code, $0.label) }, &html)
    case .references(let kind): writeChecks(field, choices.items(of: kind, including: field.values), &html)
    case .rankedChoices(let items): writeRanked(field, items.map { ($0.code, $0.label) }, &html)
    case .truth: writeTruth(field, &html)
    default: writeSingle(field, &html)
    }
  }

  private func writeSingle(_ field: FormField, _ html: inout HTML) {
    html.element(.div, [.class(classes(field))]) { html in
      writeLabel(field, &html)
      writeControl(field, &html)
      writeProblems(field, &html)
    }
    if case .choice = field.control, !field.members.isEmpty {
      html.element(.div, [.class("row-set")]) { html in writeFields(field.members, &html) }
    }
  }

  private func classes(_ field: FormField) -> String {
    let isWide =
      switch field.control {
      case .lines, .markdown, .texts, .address, .record, .records: true
      case .line: field.path.hasSuffix("title") || field.path.hasSuffix("text")
      default: false
      }
    return "field" + (isWide ? " wide" : "") + (own(field).isEmpty ? "" : " has-problem")
  }

  private func writeControl(_ field: FormField, _ html: inout HTML) {
    var attributes: [HTMLAttribute] = [.id(field.path), .name(field.path)]
    if !own(field).isEmpty { attributes.append(.invalid) }
    let described = describedBy(field)
    if !described.isEmpty { attributes.append(.describedBy(described)) }
    switch field.control {
    case .lines, .markdown, .texts, .localGovernmentCodes:
      let isTall = if case .markdown = field.control { true } else { false }
      html.element(.textarea, attributes + (isTall ? [.class("tall")] : [HTMLAttribute("rows", "3")])) { html in
        // The first line end after the tag does not count, so that one of the text's own is not lost.
        html.text("\n" + field.value)
      }
    case .choice(let items): writeSelect(field, items.map { ($0.code, $0.label) }, attributes, &html)
    case .reference(let kind): writeSelect(field, choices.items(of: kind, including: [field.value]), attributes, &html)
    case .date, .fiscalYear, .period, .deadline, .number, .code, .identifier:
      html.empty(.input, [.type("text"), .value(field.value), .class("short")] + attributes)
    default: html.empty(.input, [.type("text"), .value(field.value)] + attributes)
    }
  }

  private func writeSelect(
    _ field: FormField, _ items: [(code: String, label: String)], _ attributes: [HTMLAttribute], _ html: inout HTML
  ) {
    html.element(.select, attributes + [.class("short")]) { html in
      html.element(.option, [.value("")], text: field.standard.map { "（\($0)）" } ?? "（選んでください。）")
      for item in items {
        html.element(.option, [.value(item.code)] + (item.code == field.value ? [.selected] : []), text: item.label)
      }
      // What was typed or stored and is no choice any more must not vanish silently.
      if !field.value.isEmpty, !items.contains(where: { $0.code == field.value }) {
        html.element(.option, [.value(field.value), .selected], text: "\(field.value)（一覧にありません。）")
      }
    }
  }

  private func writeChecks(
    _ field: FormField, _ items: [(code: String, label: String)], _ html: inout HTML
  ) {
    html.element(.fieldset, [.class(classes(field)), .id(field.path)]) { html in
      writeLegend(field, &html)
      if items.isEmpty { html.element(.p, [.class("help")], text: "選べるものがまだありません。") }
      html.element(.div, [.class("choices")]) { html in
        for item in items {
          html.element(.label, [.class("choice")]) { html in
            let isChosen = field.values.contains(item.code)
            html.empty(
              .input,
              [.type("checkbox"), .name(field.path), .value(item.code)] + (isChosen ? [.checked] : []))
            html.element(.span, text: item.label)
          }
        }
      }
      writeProblems(field, &html)
    }
  }

  private func writeRanked(
    _ field: FormField, _ items: [(code: String, label: String)], _ html: inout HTML
  ) {
    html.element(.fieldset, [.class(classes(field)), .id(field.path)]) { html in
      writeLegend(field, &html)
      html.element(.div, [.class("row-fields")]) { html in
        for place in 0..<min(items.count, max(field.values.count + 1, 2)) {
          let chosen = place < field.values.count ? field.values[place] : ""
          html.element(.div) { html in
            let id = "\(field.path)-\(place + 1)"
            html.element(.label, [.for(id), .class("help")], text: place == 0 ? "主なもの" : "\(place + 1)番目")
            html.element(.select, [.id(id), .name("\(field.path)[\(place)]")]) { html in
              html.element(.option, [.value("")], text: "（なし）")
              for item in items {
                html.element(.option, [.value(item.code)] + (item.code == chosen ? [.selected] : []), text: item.label)
              }
            }
          }
        }
      }
      writeProblems(field, &html)
    }
  }

  private func writeTruth(_ field: FormField, _ html: inout HTML) {
    html.element(.fieldset, [.class(classes(field)), .id(field.path)]) { html in
      writeLegend(field, &html)
      html.element(.div, [.class("choices")]) { html in
        for (code, label) in [("true", "はい"), ("false", "いいえ")] {
          let isChosen = field.value == code || (field.value.isEmpty && field.standard == code)
          html.element(.label, [.class("choice")]) { html in
            html.empty(
              .input, [.type("radio"), .name(field.path), .value(code)] + (isChosen ? [.checked] : []))
            html.element(.span, text: label)
          }
        }
      }
      writeProblems(field, &html)
    }
  }
}
