internal import Accounts
internal import HTTPTypes
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The people of a body: the list, and a new one.
enum AccountsPage {
  static let routes = [
    OfficeRoute(.get, .accounts("{body}"), .administerBody) { try await page($0, problem: nil) },
    OfficeRoute(.post, .accounts("{body}"), .administerBody) { try await create($0) },
  ]

  static func act(_ request: OfficeRequest) -> ManageAccounts {
    ManageAccounts(body: request.parameter("body"), store: request.office.store, actor: request.actor)
  }

  private static func create(_ request: OfficeRequest) async throws -> OfficeAnswer {
    do {
      let account = try AccountForm.read(request.form, id: request.form["account"] ?? "")
      let token = try await act(request).create(account)
      return InvitationSheet.answer(request, [(account, token)])
    } catch {
      return try await page(request, problem: try error.asFinding.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) async throws -> OfficeAnswer {
    let accounts = try await act(request).accounts()
    let body = request.parameter("body")
    let sections = try await AccountForm.sections(of: body, request)
    let page = OfficePage(title: "利用者の管理", request)
    return .page(
      page.bytes { html in
        html.element(.div, [.class("actions")]) { html in
          html.link(.importPeople(body), [.class("button second")], text: "表からまとめて登録する")
          html.link(.bodySettings(body), [.class("button second")], text: "決裁の経路を決める")
        }
        writeList(accounts, sections, body, &html)
        html.element(.section, [.labelledBy("new")]) { html in
          html.element(.h2, [.id("new")], text: "利用者を登録する")
          html.postForm(.accounts(body), token: request.formToken) { html in
            PasswordPages.writeProblem(problem, &html)
            html.field(
              "account", "利用者ID", value: request.form["account"] ?? "", help: "半角の英数字と「-」「_」「.」「@」", isRequired: true,
              [.class("short"), .autocomplete("off")])
            AccountForm.write(request.form, account: nil, sections, &html)
            html.element(.div, [.class("actions")]) { $0.submit("登録する") }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func writeList(
    _ accounts: [Kept<Account>], _ sections: [(id: String, name: String)], _ body: String, _ html: inout HTML
  ) {
    html.element(.div, [.class("table-region")]) { html in
      html.element(.table) { html in
        html.element(.caption, text: "登録されている利用者（\(accounts.count)人）")
        html.row(header: ["利用者ID", "表示名", "役割", "担当課", "状態"])
        html.element(.tbody) { html in
          for kept in accounts {
            let account = kept.value
            html.element(.tr) { html in
              html.element(.th, [.scope("row")]) { $0.link(.account(body, account.id), text: account.id) }
              html.element(.td, text: account.displayName)
              html.element(.td, text: account.roleWords)
              html.element(.td, text: sections.first { $0.id == account.section }?.name ?? account.section ?? "")
              html.element(.td, text: state(account))
            }
          }
        }
      }
    }
  }

  static func state(_ account: Account) -> String {
    if account.isDisabled { return account.successor.map { "停止（後任 \($0)）" } ?? "停止" }
    if account.password != nil || account.subject != nil { return "利用中" }
    return account.invitation == nil ? "パスワード未設定" : "招待中"
  }
}
