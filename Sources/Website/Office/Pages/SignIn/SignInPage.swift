internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The way in and out.
enum SignInPage {
  static let routes = [
    OfficeRoute(.get, .signIn, .anybody) { request in
      if request.account != nil { return .see(destination(request.query)) }
      return page(request, account: "", problem: nil)
    },
    OfficeRoute(.post, .signIn, .anybody) { try await signIn($0) },
    OfficeRoute(.post, .signOut, .ownAccount) { request in
      if let session = request.session {
        try await request.office.store.endSessions(.one(session.hash))
      }
      var answer = OfficeAnswer.see(.signIn, done: .signedOut)
      answer.fields.append(Cookies.remove(Cookies.session, isSecure: request.office.settings.isBehindProxy))
      return answer
    },
  ]

  private static func signIn(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let id = WidthFolding.fold(request.form["account"] ?? "")
    let act = SignIn(
      store: request.office.store, passwords: request.office.passwords, throttle: request.office.throttle)
    let outcome = try await act.run(
      account: id, password: request.form.raw("password") ?? "", address: request.address, device: request.device)
    switch outcome {
    case .signedIn(_, let session, let device):
      return entered(destination(request.form), session, device, isSecure: request.office.settings.isBehindProxy)
    case .wrong:
      return page(
        request, account: id, problem: "利用者ID又はパスワードが違います。大文字と小文字の別、全角入力になっていないかを確かめてください。",
        status: .unprocessableContent)
    case .wait(let seconds):
      var answer = page(
        request, account: id,
        problem: "続けて誤った入力があったため、少し時間をおいています。\(seconds)秒たってから、もう一度お試しください。パスワードが分からないときは、団体の管理者に設定用アドレスの発行を依頼してください。",
        status: .tooManyRequests)
      answer.fields.append(HTTPField(name: .retryAfter, value: String(seconds)))
      return answer
    }
  }

  /// The answer that lets a browser in.
  static func entered(
    _ location: String, _ session: SecretToken, _ device: SecretToken, isSecure: Bool
  ) -> OfficeAnswer {
    var answer = OfficeAnswer.see(location)
    answer.fields.append(Cookies.set(Cookies.session, session, isSecure: isSecure))
    answer.fields.append(
      Cookies.set(
        Cookies.device, device, maxAge: SessionLimits.deviceMilliseconds / 1_000, isSecure: isSecure))
    return answer
  }

  /// Where to go afterwards: within the workspace only, and never to what only ends a session.
  private static func destination(_ form: FormText) -> String {
    guard let next = form["next"], OfficePath.owns(next), !next.contains("//"), !next.contains("\\"),
      !next.hasPrefix(OfficePath.signIn.text), !next.hasPrefix(OfficePath.signOut.text),
      next.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return OfficePath.home.text }
    return next
  }

  private static func page(
    _ request: OfficeRequest, account: String, problem: String?, status: HTTPResponse.Status = .ok
  ) -> OfficeAnswer {
    let next = request.form["next"] ?? request.query["next"] ?? ""
    let page = OfficePage(title: "サインイン", request, lead: "計画の策定に携わる職員のページです。公表された計画は、サインインせずにご覧になれます。")
    return .page(
      page.bytes { html in
        if request.office.settings.isDemonstration {
          DemonstrationPage.write(into: &html)
          html.element(.p) { $0.element(.a, [.href("/")], text: "公表された計画を見る") }
          return
        }
        if let provider = request.office.provider {
          html.element(.div, [.class("actions")]) { html in
            html.element(
              .a, [.href(OfficePath.providerStart.text([("next", next)])), .class("button")],
              text: provider.settings.buttonLabel)
          }
        }
        html.element(.form, [.post, .action(OfficePath.signIn.text)]) { html in
          html.hidden("next", next)
          if let problem { html.element(.div, [.class("stop"), .role("alert")]) { $0.element(.p, text: problem) } }
          html.field(
            "account", "利用者ID", value: account, isRequired: true, [.autocomplete("username"), .class("short")])
          html.field(
            "password", "パスワード", type: "password", isRequired: true,
            [.autocomplete("current-password"), .class("short")])
          html.element(.div, [.class("actions")]) { $0.submit("サインイン") }
        }
        html.element(.p) { $0.element(.a, [.href("/plans/")], text: "公表された計画の一覧") }
      }, status)
  }
}
