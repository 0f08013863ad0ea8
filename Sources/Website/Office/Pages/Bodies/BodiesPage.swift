internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The bodies of the installation; an operator registers a body with its first administrator.
enum BodiesPage {
  static let routes = [
    OfficeRoute(.get, .bodies, .administerInstallation) { try await page($0, problem: nil) },
    OfficeRoute(.post, .bodies, .administerInstallation) { try await register($0) },
  ]

  private static func register(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let settings: BodySettings
    switch BodyChoice.read(request.form) {
    case .body(let read): settings = read
    case .problem(let text): return try await page(request, problem: text)
    }
    let account = Account(
      id: WidthFolding.fold(request.form["account"] ?? "").trimmed, displayName: request.form["display-name"] ?? "",
      body: settings.code, roles: [.bodyAdministrator])
    do {
      let token = try await RegisterBody(store: request.office.store, actor: request.actor).run(settings, account)
      return InvitationSheet.answer(request, [(account, token)])
    } catch {
      return try await page(request, problem: try error.asFinding.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) async throws -> OfficeAnswer {
    let bodies = try await request.office.values.values(BodySettings.self)
    let page = OfficePage(title: "団体の登録", request, lead: "この作業場所を使う団体と、その最初の管理者を登録します。")
    return .page(
      page.bytes { html in
        html.element(.div, [.class("table-region")]) { html in
          html.element(.table) { html in
            html.element(.caption, text: "登録されている団体（\(bodies.count)団体）")
            html.row(header: ["コード", "団体"])
            html.element(.tbody) { html in
              for kept in bodies {
                html.element(.tr) { html in
                  html.element(.th, [.scope("row")], text: kept.value.code)
                  html.element(.td, text: name(of: kept.value))
                }
              }
            }
          }
        }
        html.element(.section, [.labelledBy("new")]) { html in
          html.element(.h2, [.id("new")], text: "団体を登録する")
          html.postForm(.bodies, token: request.formToken) { html in
            PasswordPages.writeProblem(problem, &html)
            BodyChoice.write(request.form, &html)
            html.field(
              "account", "最初の管理者の利用者ID", value: request.form["account"] ?? "", help: "半角の英数字と「-」「_」「.」「@」",
              isRequired: true, [.class("short"), .autocomplete("off")])
            html.field(
              "display-name", "最初の管理者の表示名", value: request.form["display-name"] ?? "", help: "職名など",
              isRequired: true, [.class("short")])
            html.element(.div, [.class("actions")]) { $0.submit("登録する") }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func name(of settings: BodySettings) -> String {
    settings.name
      ?? LocalGovernmentCode(settings.code).flatMap { LocalGovernments.find(code: $0)?.fullName } ?? settings.code
  }
}
