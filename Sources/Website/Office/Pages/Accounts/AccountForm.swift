internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The fields of an account that an administrator fills in.
enum AccountForm {
  /// The sections of a body, from its plans.
  static func sections(
    of body: String, _ request: OfficeRequest
  ) async throws -> [(id: String, name: String)] {
    try await KnownSections.of(body, request).map { section in
      (section.id.rawValue, section.name.isEmpty ? section.id.rawValue : section.name)
    }
  }

  static func read(_ form: FormText, id: String, basis: Account? = nil) throws -> Account {
    var account = basis ?? Account(id: WidthFolding.fold(id).trimmed, displayName: "")
    account.displayName = form["display-name"] ?? ""
    account.roles = ManageAccounts.grantableRoles.filter { form.all("role").contains($0.rawValue) }
    // The right over the installation is not a body's to take away.
    if basis?.has(.operator) ?? false { account.roles.append(.operator) }
    let section = form["section"] ?? ""
    account.section = section.isEmpty ? nil : section
    return account
  }

  static func write(
    _ form: FormText, account: Account?, _ sections: [(id: String, name: String)], _ html: inout HTML
  ) {
    html.field(
      "display-name", "表示名", value: form["display-name"] ?? account?.displayName ?? "",
      help: "職名など。変更の履歴に残ります（例 税務課 主任）。", isRequired: true, [.class("short")])
    let chosen = form.entries.isEmpty ? account?.roles.map(\.rawValue) ?? [] : form.all("role")
    html.element(.fieldset, [.class("field")]) { html in
      html.element(.legend, text: "役割")
      for role in ManageAccounts.grantableRoles {
        html.element(.label, [.class("choice")]) { html in
          html.empty(
            .input,
            [.type("checkbox"), .name("role"), .value(role.rawValue)]
              + (chosen.contains(role.rawValue) ? [.checked] : []))
          html.element(.span) { html in
            html.element(.strong, text: role.label)
            html.text("　" + role.summary)
          }
        }
      }
    }
    html.element(.div, [.class("field")]) { html in
      html.element(.label, [.for("section")], text: "担当課（担当者と課長）")
      html.element(.select, [.id("section"), .name("section"), .class("short")]) { html in
        html.element(.option, [.value("")], text: "（なし）")
        let current = form["section"] ?? account?.section ?? ""
        for section in sections {
          html.element(
            .option, [.value(section.id)] + (section.id == current ? [.selected] : []), text: section.name)
        }
        if !current.isEmpty, !sections.contains(where: { $0.id == current }) {
          html.element(.option, [.value(current), .selected], text: current)
        }
      }
    }
  }
}
