internal import Accounts
internal import HTTPTypes
internal import PlanOperations
internal import Publishing

/// Setting a first password by an invitation, and changing one's own.
enum PasswordPages {
  static let routes = [
    OfficeRoute(.get, .invitation(account: "{account}", token: "{token}"), .anybody) { request in
      try await invitationPage(request, problem: nil)
    },
    OfficeRoute(.post, .invitation(account: "{account}", token: "{token}"), .anybody) { try await accept($0) },
    OfficeRoute(.get, .password, .ownAccount) { passwordPage($0, problem: nil) },
    OfficeRoute(.post, .password, .ownAccount) { try await change($0) },
  ]

  private static func act(_ request: OfficeRequest) -> SetPassword {
    SetPassword(store: request.office.store, passwords: request.office.passwords)
  }

  private static func invitationPage(_ request: OfficeRequest, problem: String?) async throws -> OfficeAnswer {
    let id = request.parameter("account")
    guard let token = SecretToken(request.parameter("token")), try await act(request).invited(id, token) != nil else {
      return ProblemPage.answer("このアドレスは、使用済みであるか、期限が切れています。団体の管理者に、新しいアドレスの発行を依頼してください。", .notFound)
    }
    let page = OfficePage(title: "パスワードの設定", request, lead: "利用者ID「\(id)」のパスワードを決めてください。設定すると、すぐに使い始められます。")
    return .page(
      page.bytes { html in
        html.element(.form, [.post, .action(request.path)]) { html in
          writeProblem(problem, &html)
          writeNewPassword(&html)
          html.element(.div, [.class("actions")]) { $0.submit("設定してサインインする") }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func accept(_ request: OfficeRequest) async throws -> OfficeAnswer {
    guard let token = SecretToken(request.parameter("token")) else { return Refusal.notFound.answer }
    if let problem = repetitionProblem(request.form) { return try await invitationPage(request, problem: problem) }
    do {
      let account = try await act(request).accept(
        request.parameter("account"), token, password: request.form.raw("new-password") ?? "")
      let opened = try await OpenSession(store: request.office.store).run(account)
      return SignInPage.entered(
        OfficePath.home.text, opened.session, opened.device, isSecure: request.office.settings.isBehindProxy)
    } catch {
      let stop = try error.asFinding
      return try await invitationPage(request, problem: stop.message)
    }
  }

  private static func passwordPage(_ request: OfficeRequest, problem: String?) -> OfficeAnswer {
    let page = OfficePage(title: "あなたの登録とパスワード", request)
    let account = request.account
    return .page(
      page.bytes { html in
        html.element(.dl, [.class("facts")]) { html in
          for (term, text) in [
            ("利用者ID", account?.id ?? ""), ("表示名", account?.displayName ?? ""), ("役割", account?.roleWords ?? ""),
          ] {
            html.element(.dt, text: term)
            html.element(.dd, text: text)
          }
        }
        html.element(.section, [.labelledBy("change")]) { html in
          html.element(.h2, [.id("change")], text: "パスワードの変更")
          guard account?.password != nil else {
            html.element(.p, text: "パスワードは、団体の認証の仕組みで管理されています。ここでは変更できません。")
            return
          }
          html.postForm(.password, token: request.formToken) { html in
            writeProblem(problem, &html)
            html.field(
              "current-password", "現在のパスワード", type: "password", isRequired: true,
              [.autocomplete("current-password"), .class("short")])
            writeNewPassword(&html)
            html.element(.div, [.class("actions")]) { $0.submit("変更する") }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func change(_ request: OfficeRequest) async throws -> OfficeAnswer {
    if let problem = repetitionProblem(request.form) { return passwordPage(request, problem: problem) }
    do {
      let account = try await act(request).change(
        request.account?.id ?? "", from: request.form.raw("current-password") ?? "",
        to: request.form.raw("new-password") ?? "")
      let opened = try await OpenSession(store: request.office.store).run(account)
      return SignInPage.entered(
        OfficePath.password.text([("done", Notice.passwordChanged.rawValue)]), opened.session, opened.device,
        isSecure: request.office.settings.isBehindProxy)
    } catch {
      let stop = try error.asFinding
      return passwordPage(request, problem: stop.message)
    }
  }

  /// Writes the two fields of a new password.
  static func writeNewPassword(_ html: inout HTML) {
    html.field(
      "new-password", "新しいパスワード", type: "password",
      help: "\(PasswordRules.least)文字以上。記号などを混ぜる必要はありません。関係のない語をいくつか並べると、覚えやすく、破られにくくなります。",
      isRequired: true, [.autocomplete("new-password"), .class("short")])
    html.field(
      "again", "新しいパスワード（確認のため、もう一度）", type: "password", isRequired: true,
      [.autocomplete("new-password"), .class("short")])
  }

  static func repetitionProblem(_ form: FormText) -> String? {
    form.raw("new-password") == form.raw("again") ? nil : "二つの新しいパスワードが一致していません。入力し直してください。"
  }

  static func writeProblem(_ problem: String?, _ html: inout HTML) {
    guard let problem else { return }
    html.element(.div, [.class("stop"), .role("alert")]) { $0.element(.p, text: problem) }
  }
}

extension OfficeRequest {
  /// The path without its query.
  var path: String { String(location.prefix { $0 != "?" }) }
}
