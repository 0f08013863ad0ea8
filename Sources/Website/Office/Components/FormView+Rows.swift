internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Nested records and lists of them, labels, and what the check says beside a field.
extension FormView {
  func writeRecord(_ field: FormField, _ html: inout HTML) {
    html.element(.fieldset, [.class("row-set"), .id(field.path)]) { html in
      html.element(.legend, text: field.label)
      if let help = field.help { html.element(.p, [.class("help")], text: help) }
      html.element(.div, [.class("row-fields")]) { html in writeFields(field.members, &html) }
      writeProblems(field, &html)
    }
  }

  func writeRecords(_ field: FormField, _ title: String, _ html: inout HTML) {
    html.element(.fieldset, [.class("field wide rows"), .id(field.path)]) { html in
      writeLegend(field, &html)
      writeProblems(field, &html)
      html.element(.div, [HTMLAttribute("data-rows", field.path)]) { html in
        for (place, row) in field.rows.enumerated() {
          html.element(.fieldset, [.class("row-set"), HTMLAttribute("data-row", "")]) { html in
            html.element(.legend, text: "\(title) \(place + 1)")
            html.element(.div, [.class("row-fields")]) { html in writeFields(row, &html) }
          }
        }
        html.element(
          .button,
          [
            .type("submit"), .name("add-row"), .value(field.path), .class("button quiet"),
            HTMLAttribute("data-adds-row", ""), HTMLAttribute("formnovalidate", "formnovalidate"),
          ], text: "\(title)の行を増やす")
      }
    }
  }

  func writeLabel(_ field: FormField, _ html: inout HTML) {
    html.element(.label, [.for(field.path)]) { html in
      html.text(field.label)
      if field.isRequired { html.element(.span, [.class("required")], text: "※必須") }
    }
    if let help = field.help { html.element(.p, [.class("help"), .id(field.path + "-help")], text: help) }
  }

  func writeLegend(_ field: FormField, _ html: inout HTML) {
    html.element(.legend) { html in
      html.text(field.label)
      if field.isRequired { html.element(.span, [.class("required")], text: "※必須") }
    }
    if let help = field.help { html.element(.p, [.class("help")], text: help) }
  }

  /// What is said about this very field.
  func own(_ field: FormField) -> [Finding] {
    let hasOwnFields =
      switch field.control {
      case .record, .records: true
      default: false
      }
    return findings.filter { finding in
      guard let path = finding.place.field else { return false }
      if path == field.path { return true }
      // A list in one field has no field for each of its values.
      return !hasOwnFields && field.members.isEmpty
        && (path.hasPrefix(field.path + "[") || path.hasPrefix(field.path + "."))
    }
  }

  func describedBy(_ field: FormField) -> String {
    var ids = field.help == nil ? [] : [field.path + "-help"]
    if !own(field).isEmpty { ids.append(field.path + "-problem") }
    return ids.joined(separator: " ")
  }

  func writeProblems(_ field: FormField, _ html: inout HTML) {
    let own = own(field)
    guard !own.isEmpty else { return }
    html.element(.div, [.id(field.path + "-problem")]) { html in
      for finding in own {
        html.element(.div, [.class(finding.severity == .error ? "problem" : "problem lighter")]) { html in
          html.element(.p) { html in
            html.severity(finding.severity)
            html.text(" " + finding.summary + finding.remedyOnPage)
          }
        }
      }
    }
  }
}

extension HTML {
  /// Writes the word of a severity.
  mutating func severity(_ severity: Severity) {
    element(.span, [.class("severity severity-" + severity.rawValue)], text: severity.label)
  }
}
