internal import Accounts
internal import HTTPTypes
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One person: roles and section, a new address for the password, the handover to a successor.
enum AccountPage {
  static let routes = [
    OfficeRoute(.get, .account("{body}", "{account}"), .administerBody) { try await page($0, problem: nil) },
    OfficeRoute(.post, .account("{body}", "{account}"), .administerBody) { try await change($0) },
    OfficeRoute(.post, .invite("{body}", "{account}"), .administerBody) { request in
      let kept = try await kept(request)
      try checkOperator(kept, request)
      guard !kept.value.isDisabled else { throw OperationStopped("停止した利用者には、アドレスを発行できません。") }
      let token = try await SetPassword(store: request.office.store, passwords: request.office.passwords).invite(
        kept.id, by: request.actor)
      return InvitationSheet.answer(request, [(kept.value, token)])
    },
    OfficeRoute(.post, .handOver("{body}", "{account}"), .administerBody) { try await handOver($0) },
  ]

  private static func kept(_ request: OfficeRequest) async throws -> Kept<Account> {
    guard let kept = try await AccountsPage.act(request).account(request.parameter("account")) else {
      throw Refusal.notFound
    }
    return kept
  }

  /// An account with a right over the installation is no body's to invite, to hand over or to stop.
  private static func checkOperator(_ kept: Kept<Account>, _ request: OfficeRequest) throws {
    guard !kept.value.has(.operator) || request.account?.has(.operator) ?? false else {
      throw OperationStopped("運用者の登録は、運用者だけが変更できます。", isFinding: true)
    }
  }

  private static func change(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let kept = try await kept(request)
    do {
      try checkOperator(kept, request)
      var account = try AccountForm.read(request.form, id: kept.id, basis: kept.value)
      account.isDisabled = request.form["disabled"] == "true"
      try await AccountsPage.act(request).change(kept, to: account, reason: request.form["reason"] ?? "")
      return .see(.account(request.parameter("body"), kept.id), done: .saved)
    } catch {
      return try await page(request, problem: try error.asFinding.message)
    }
  }

  private static func handOver(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let kept = try await kept(request)
    do {
      try checkOperator(kept, request)
      let outcome = try await HandOverWork(AccountsPage.act(request)).run(
        from: kept.id, to: request.form["successor"] ?? "", displayName: request.form["successor-name"] ?? "")
      if let invitation = outcome.invitation {
        return InvitationSheet.answer(request, [(outcome.successor, invitation)])
      }
      return .see(.account(request.parameter("body"), outcome.successor.id), done: .handedOver)
    } catch {
      return try await page(request, problem: try error.asFinding.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) async throws -> OfficeAnswer {
    let kept = try await kept(request)
    let account = kept.value
    let body = request.parameter("body")
    let sections = try await AccountForm.sections(of: body, request)
    let page = OfficePage(
      title: "利用者「\(account.displayName)」", request, lead: "利用者ID \(account.id)（\(AccountsPage.state(account))）")
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        html.postForm(.account(body, account.id), token: request.formToken) { html in
          AccountForm.write(request.form, account: account, sections, &html)
          html.element(.fieldset, [.class("field")]) { html in
            html.element(.legend, text: "利用")
            html.element(.label, [.class("choice")]) { html in
              html.empty(
                .input,
                [.type("checkbox"), .name("disabled"), .value("true")] + (account.isDisabled ? [.checked] : []))
              html.element(.span, text: "この利用者を停止する（履歴の名前は残ります。）")
            }
          }
          html.field("reason", "変更の理由（任意）")
          html.element(.div, [.class("actions")]) { $0.submit("保存する") }
        }
        guard !account.isDisabled else { return }
        writeInvitation(account, body, request, &html)
        writeHandOver(account, body, request, &html)
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func writeInvitation(
    _ account: Account, _ body: String, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("invite")]) { html in
      html.element(.h2, [.id("invite")], text: "パスワードを忘れたとき")
      html.element(.p, text: "設定用アドレスを発行します。今のパスワードは使えなくなり、サインインしている端末からはサインアウトされます。")
      html.postForm(.invite(body, account.id), token: request.formToken) { html in
        html.element(.button, [.type("submit"), .class("button second")], text: "設定用アドレスを発行する")
      }
    }
  }

  private static func writeHandOver(
    _ account: Account, _ body: String, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("hand-over")]) { html in
      html.element(.h2, [.id("hand-over")], text: "異動による引継ぎ")
      html.element(.p, text: "役割、担当課及び決裁の経路を後任に引き継ぎ、この利用者を停止します。後任が登録されていないときは、同時に登録します。")
      html.postForm(.handOver(body, account.id), token: request.formToken) { html in
        html.field(
          "successor", "後任の利用者ID", value: request.form["successor"] ?? "", isRequired: true,
          [.class("short"), .autocomplete("off")])
        html.field(
          "successor-name", "後任の表示名（新しく登録する場合）", value: request.form["successor-name"] ?? "", [.class("short")])
        html.element(.div, [.class("actions")]) { $0.submit("全ての仕事を引き継ぐ") }
      }
    }
  }
}
