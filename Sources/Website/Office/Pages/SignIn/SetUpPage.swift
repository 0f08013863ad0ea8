internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The first page of an installation: its first body and administrator. Opened by the address that the start prints.
enum SetUpPage {
  static let routes = [
    OfficeRoute(.get, .setUp("{token}"), .anybody) { request in
      guard try await holds(request) else { return expired }
      return page(request, problem: nil)
    },
    OfficeRoute(.post, .setUp("{token}"), .anybody) { request in
      guard let token = SecretToken(request.parameter("token")), try await holds(request) else { return expired }
      return try await setUp(request, token)
    },
  ]

  private static let expired = ProblemPage.answer(
    "この設定用アドレスは使えません。最初の設定が済んでいるときは、サインインの画面を開いてください。そうでないときは、プログラムを起動し直し、新しく表示されるアドレスを開いてください。",
    .notFound)

  private static func holds(_ request: OfficeRequest) async throws -> Bool {
    guard let token = SecretToken(request.parameter("token")) else { return false }
    return try await request.office.setUpRight.holds(token, on: request.office.store)
  }

  private static func setUp(_ request: OfficeRequest, _ token: SecretToken) async throws -> OfficeAnswer {
    if let problem = PasswordPages.repetitionProblem(request.form) { return page(request, problem: problem) }
    let body: BodySettings
    switch BodyChoice.read(request.form) {
    case .body(let settings): body = settings
    case .problem(let text): return page(request, problem: text)
    }
    do {
      let account = try await SetUpInstallation(
        store: request.office.store, passwords: request.office.passwords, right: request.office.setUpRight
      ).run(
        token, body: body, account: WidthFolding.fold(request.form["account"] ?? ""),
        displayName: request.form["display-name"] ?? "",
        password: request.form.raw("new-password") ?? "")
      let opened = try await OpenSession(store: request.office.store).run(account)
      return SignInPage.entered(
        OfficePath.home.text, opened.session, opened.device, isSecure: request.office.settings.isBehindProxy)
    } catch {
      let stop = try error.asFinding
      return page(request, problem: stop.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) -> OfficeAnswer {
    let page = OfficePage(title: "最初の設定", request, lead: "団体と、最初の利用者（あなた）を登録します。ほかの職員は、この後で登録できます。")
    let form = request.form
    return .page(
      page.bytes { html in
        html.element(.form, [.post, .action(request.path)]) { html in
          PasswordPages.writeProblem(problem, &html)
          BodyChoice.write(form, &html)
          html.field(
            "account", "利用者ID", value: form["account"] ?? "", help: "半角の英数字と「-」「_」「.」「@」。職員番号などでも構いません。",
            isRequired: true, [.autocomplete("username"), .class("short")])
          html.field(
            "display-name", "表示名", value: form["display-name"] ?? "", help: "職名など。変更の履歴に残り、庁内の利用者に表示されます（例 情報政策課 主査）。",
            [.class("short")])
          PasswordPages.writeNewPassword(&html)
          html.element(.div, [.class("actions")]) { $0.submit("設定して始める") }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }
}

/// A body as it is typed: by code, or by name.
enum BodyChoice {
  case body(BodySettings)
  case problem(String)

  static func write(_ form: FormText, _ html: inout HTML) {
    html.field(
      "body", "団体", value: form["body"] ?? "", help: "名称（例 鳥取県、鳥取県倉吉市）又は6桁の全国地方公共団体コード", isRequired: true,
      [.class("short")])
    let code = LocalGovernmentCode(WidthFolding.fold(form["body"] ?? ""))
    let isUnlisted = code.map { LocalGovernments.find(code: $0) == nil } ?? false
    html.element(.details, [.class("more")] + (isUnlisted ? [HTMLAttribute("open", "open")] : [])) { html in
      html.element(.summary, text: "団体の一覧にない場合（広域連合、研修用の団体など）")
      html.field("unlisted-name", "団体の名称", value: form["unlisted-name"] ?? "", [.class("short")])
      html.field(
        "unlisted-kana", "名称の読み（カタカナ）", value: form["unlisted-kana"] ?? "", help: "例 ケンシュウケン。公表する計画に載ります。",
        [.class("short")])
      html.element(.div, [.class("field")]) { html in
        html.element(.label, [.for("unlisted-kind")], text: "団体の種類")
        html.element(.select, [.id("unlisted-kind"), .name("unlisted-kind"), .class("short")]) { html in
          for kind in LocalGovernmentKind.allCases {
            let chosen: [HTMLAttribute] = form["unlisted-kind"] == kind.rawValue ? [.selected] : []
            html.element(.option, [.value(kind.rawValue)] + chosen, text: kind.label)
          }
        }
      }
      html.element(.p, [.class("help")], text: "この場合は、上の「団体」の欄に6桁のコードを入力してください。")
    }
  }

  static func read(_ form: FormText) -> BodyChoice {
    let typed = (form["body"] ?? "")
    let digits = WidthFolding.fold(typed)
    if let code = LocalGovernmentCode(digits) {
      if LocalGovernments.find(code: code) != nil { return .body(BodySettings(code: code.text)) }
      guard let name = form["unlisted-name"], !name.isEmpty,
        let kind = form["unlisted-kind"].flatMap({ LocalGovernmentKind(rawValue: $0) })
      else { return .problem("コード「\(code.text)」の団体は一覧にありません。一覧にない団体の名称、読み及び種類を入力してください。") }
      // Without it, the check would find an error in each of the body's plans.
      guard let kana = form["unlisted-kana"], !kana.isEmpty else {
        return .problem("「\(name)」の読みをカタカナで入力してください。")
      }
      return .body(BodySettings(code: code.text, name: name, kana: kana, bodyKind: kind.rawValue))
    }
    let found = LocalGovernments.find(name: typed)
    if found.count == 1 { return .body(BodySettings(code: found[0].code.text)) }
    if found.count > 1 {
      let names = found.map { "\($0.fullName)（\($0.code.text)）" }.joined(separator: "、")
      return .problem("「\(typed)」という団体は複数あります。都道府県名を付けるか、コードで入力してください：\(names)")
    }
    return .problem("「\(typed)」という団体が見つかりません。名称を確かめるか、検査数字を含む6桁のコードを入力してください。")
  }
}
