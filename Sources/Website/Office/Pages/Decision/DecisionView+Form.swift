internal import PlanModel
internal import PlanOperations
internal import Publishing

extension DecisionView {
  func writeForm(_ html: inout HTML) {
    html.postForm(.decision(draft.id), token: request.formToken) { html in
      html.hidden("entry", String(draft.entry))
      html.field("title", "件名", value: form.words.title, isRequired: true)
      if form.purposes.count > 1 { writePurposes(&html) } else { html.hidden("purpose", form.words.purpose.rawValue) }
      if form.purposes.contains(.revision) {
        writeArea(
          "summary", "変更の概要", form.words.summary,
          help: "どこをどう改めたかを、住民に分かるように書いてください。改定の記録として、公表する計画に載ります。",
          isRequired: form.purposes == [.revision], &html)
      }
      writeArea(
        "note", "起案の理由", form.words.note,
        help: form.purposes.contains(.revision) ? "変更の理由として、公表する計画にも載ります。" : "策定の経緯、意見聴取の結果など、決裁に必要なことを書いてください。",
        isRequired: true, &html)
      if form.asksAddress {
        html.field(
          "address", "掲載先のアドレス", value: form.words.address,
          help: "計画を公表するページのアドレスです。基本情報に入力がないため、公表のときに計画に加えます。外部から見えるアドレスであることを確かめてください。", isRequired: true)
      }
      ReleaseView.writeQuestions(confirmed: form.words.confirmed, &html)
      html.element(.p, text: "起案すると、今の内容が決裁の対象として固定されます。その後の編集は、この決裁には含まれません。")
      html.element(.div, [.class("actions")]) { $0.submit("起案する") }
    }
  }

  private func writePurposes(_ html: inout HTML) {
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "決裁の種類")
      html.element(.div, [.class("choices")]) { html in
        for purpose in form.purposes {
          html.element(.label, [.class("choice")]) { html in
            html.empty(
              .input,
              [.type("radio"), .name("purpose"), .value(purpose.rawValue), .required]
                + (purpose == form.words.purpose ? [.checked] : []))
            html.element(.span, text: words(for: purpose))
          }
        }
      }
    }
  }

  private func words(for purpose: Proposal.Purpose) -> String {
    guard purpose == .asDecided, let day = draft.plan.adoption?.decidedOn else { return purpose.label }
    return "\(purpose.label)（\(Wareki.text(day))の決定のまま公表する）"
  }

  private func writeArea(
    _ name: String, _ label: String, _ value: String, help: String, isRequired: Bool, _ html: inout HTML
  ) {
    html.area(name, label, value: value, help: help, isRequired: isRequired)
  }
}

extension HTML {
  /// Writes a field of several lines with its label and help.
  mutating func area(
    _ name: String, _ label: String, value: String = "", help: String? = nil, isRequired: Bool = false
  ) {
    element(.div, [.class("field")]) { html in
      html.element(.label, [.for(name)]) { html in
        html.text(label)
        if isRequired { html.element(.span, [.class("required")], text: "※必須") }
      }
      if let help { html.element(.p, [.class("help"), .id(name + "-help")], text: help) }
      var attributes: [HTMLAttribute] = [.id(name), .name(name), HTMLAttribute("rows", "4")]
      if isRequired { attributes.append(.required) }
      if help != nil { attributes.append(.describedBy(name + "-help")) }
      // The first line end after the tag does not count.
      html.element(.textarea, attributes) { $0.text("\n" + value) }
    }
  }

  /// Writes a list of facts.
  mutating func facts(_ facts: [(term: String, text: String)]) {
    element(.dl, [.class("facts")]) { html in
      for fact in facts where !fact.text.isEmpty {
        html.element(.div) { html in
          html.element(.dt, text: fact.term)
          html.element(.dd, [.class("changed-text")], text: fact.text)
        }
      }
    }
  }
}
