internal import Accounts
internal import HTTPTypes
internal import PlanOperations
internal import Publishing

/// Signing in as one of the invented people of the demonstration. There is no such page anywhere else.
enum DemonstrationPage {
  static let routes = [
    OfficeRoute(.post, .demonstration, .anybody) { request in
      guard request.office.settings.isDemonstration,
        let person = DemonstrationPerson.all.first(where: { $0.id == request.form["person"] }),
        let account = try await request.office.values.value(Account.self, person.id)?.value
      else { throw Refusal.notFound }
      let opened = try await OpenSession(store: request.office.store).run(account)
      return SignInPage.entered(OfficePath.home.text, opened.session, opened.device, isSecure: false)
    }
  ]

  /// Writes the people to choose from.
  static func write(into html: inout HTML) {
    html.element(.section, [.labelledBy("people")]) { html in
      html.element(.h2, [.id("people")], text: "見本県の職員になって試す")
      html.element(.p, text: "役割を選ぶと、その人としてサインインします。人物も団体も架空のものです。")
      html.element(.ul, [.class("people")]) { html in
        for person in DemonstrationPerson.all {
          html.element(.li) { html in
            html.element(.form, [.post, .action(OfficePath.demonstration.text)]) { html in
              html.hidden("person", person.id)
              html.element(.button, [.type("submit"), .class("button second")]) { html in
                html.element(.span, text: "\(person.roles.map(\.label).joined())：\(person.displayName)")
              }
              html.element(.p, [.class("help")], text: person.hint)
            }
          }
        }
      }
    }
  }
}
