internal import Accounts
internal import HTTPTypes
internal import Publishing

/// The addresses by which people set their passwords: shown once, to be handed over on paper or by mail.
enum InvitationSheet {
  static func answer(
    _ request: OfficeRequest, _ people: [(account: Account, invitation: SecretToken)]
  ) -> OfficeAnswer {
    let page = OfficePage(
      title: "パスワード設定用アドレス", request,
      lead: "このアドレスは、この画面でしか表示されません。印刷するか控えを取り、本人にだけ渡してください。14日間、一度だけ使えます。")
    return .page(
      page.bytes { html in
        html.element(.div, [.class("table-region")]) { html in
          html.element(.table) { html in
            html.element(.caption, text: "設定用アドレス（\(people.count)人）")
            html.row(header: ["利用者ID", "表示名", "役割", "アドレス"])
            html.element(.tbody) { html in
              for person in people {
                html.element(.tr) { html in
                  html.element(.th, [.scope("row")], text: person.account.id)
                  html.element(.td, text: person.account.displayName)
                  html.element(.td, text: person.account.roleWords)
                  html.element(.td) { html in
                    let path = OfficePath.invitation(account: person.account.id, token: person.invitation.text)
                    html.element(.code, text: request.origin + path.text)
                  }
                }
              }
            }
          }
        }
        if let body = request.account?.body {
          html.element(.p) { $0.link(.accounts(body), text: "利用者の一覧に戻る") }
        }
      })
  }
}
