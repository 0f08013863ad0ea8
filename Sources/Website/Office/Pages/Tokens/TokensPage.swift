internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The access tokens of a plan: which programs may report values, until when, and the ways to make and to revoke them.
enum TokensPage {
  static let routes = [
    OfficeRoute(.get, .tokens("{plan}"), .editPlan) { try await page($0, problem: nil) },
    OfficeRoute(.post, .tokens("{plan}"), .editPlan) { try await create($0) },
    OfficeRoute(.post, .revokeToken("{plan}", "{token}"), .editPlan) { request in
      let draft = try request.plan
      let act = RevokeToken(
        plan: draft.id, store: request.office.store, today: request.today, actor: request.actor)
      guard try await act.run(request.parameter("token")) else { throw Refusal.notFound }
      return .see(.tokens(draft.id), done: .tokenRevoked)
    },
  ]

  private static func create(_ request: OfficeRequest) async throws -> OfficeAnswer {
    do {
      let act = CreateToken(
        draft: try request.plan, store: request.office.store, today: request.today, actor: request.actor)
      let made = try await act.run(
        label: request.form["label"] ?? "", section: request.form["section"] ?? "",
        expiresOn: request.form["expires"] ?? "")
      return try TokenSheet.answer(request, made.token, made.secret)
    } catch {
      return try await page(request, problem: try error.asFinding.message)
    }
  }

  private static func page(_ request: OfficeRequest, problem: String?) async throws -> OfficeAnswer {
    let draft = try request.plan
    let tokens = try await request.office.values.values(AccessToken.self, in: draft.scope)
      .sorted { order($0.value, request.today) < order($1.value, request.today) }
    var page = OfficePage(
      title: "アクセストークン", request, section: .figures,
      lead: "統計システムなどのプログラムが、人の操作なしに実績値を報告するための鍵です。報告された値は、画面から報告された値と同じように点検し、履歴に残します。")
    page.trail = [(.figures(draft.id), PlanSection.figures.title)]
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        writeList(tokens, draft, request, &html)
        writeForm(draft, request, &html)
      }, problem == nil ? .ok : .unprocessableContent)
  }

  /// Those in force first, then by the end, by the label.
  private static func order(_ token: AccessToken, _ today: CalendarDate) -> String {
    (token.holds(on: today) ? "0" : "1") + token.expiresOn + token.label
  }

  private static func writeList(
    _ tokens: [Kept<AccessToken>], _ draft: Draft, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("tokens")]) { html in
      html.element(.h2, [.id("tokens")], text: "発行したもの")
      if tokens.isEmpty {
        html.element(.p, text: "まだ発行していません。")
        return
      }
      html.tableRegion("発行したアクセストークン") { html in
        html.element(.table) { html in
          html.element(.caption, text: "発行したアクセストークン（\(tokens.count)件）")
          html.row(header: ["名称", "報告できる範囲", "発行", "有効期限", "最後に使った日", "状況"])
          html.element(.tbody) { html in for token in tokens { write(token, draft, request, &html) } }
        }
      }
    }
  }

  private static func write(
    _ kept: Kept<AccessToken>, _ draft: Draft, _ request: OfficeRequest, _ html: inout HTML
  ) {
    let token = kept.value
    html.element(.tr) { html in
      html.element(.th, [.scope("row")], text: token.label)
      html.element(.td, text: scope(token, draft))
      html.element(.td, text: "\(day(token.createdOn))　\(token.createdBy)")
      html.element(.td, text: day(token.expiresOn))
      html.element(.td, text: token.lastUsedOn.map(day) ?? "まだ使われていません")
      html.element(.td) { html in
        if let revoked = token.revokedOn {
          html.text("取消し（\(day(revoked))）")
        } else if token.isExpired(on: request.today) {
          html.text("期限切れ")
        } else {
          html.element(.p, text: "有効")
          html.postForm(.revokeToken(draft.id, kept.id), token: request.formToken) { html in
            html.element(.button, [.type("submit"), .class("button second")]) { html in
              html.text("取り消す")
              html.element(.span, [.class("visually-hidden")], text: "（\(token.label)）")
            }
          }
        }
      }
    }
  }

  static func scope(_ token: AccessToken, _ draft: Draft) -> String {
    guard let section = token.section else { return "全ての課の指標" }
    return (draft.plan.section(RecordID(section))?.name ?? section) + "の指標"
  }

  static func day(_ iso: String) -> String { CalendarDate(iso: iso).map { Wareki.text($0) } ?? iso }

  private static func writeForm(_ draft: Draft, _ request: OfficeRequest, _ html: inout HTML) {
    html.element(.section, [.labelledBy("new-token")]) { html in
      html.element(.h2, [.id("new-token")], text: "新しく発行する")
      html.postForm(.tokens(draft.id), token: request.formToken) { html in
        html.field(
          "label", "名称", value: request.form["label"] ?? "",
          help: "使うシステムの名称です。履歴に「API：名称」と残ります（\(AccessToken.longestLabel)文字以内。例 統計システム）。", isRequired: true,
          [.class("short"), .autocomplete("off")])
        html.element(.div, [.class("field")]) { html in
          html.element(.label, [.for("section")], text: "報告できる範囲")
          html.element(.select, [.id("section"), .name("section"), .class("short")]) { html in
            let chosen = request.form["section"] ?? ""
            html.element(.option, [.value("")], text: "全ての課の指標")
            for section in draft.plan.sections {
              let id = section.id.rawValue
              html.element(
                .option, [.value(id)] + (id == chosen ? [.selected] : []), text: section.name + "の指標だけ")
            }
          }
        }
        let usual = AccessToken.usualEnd(from: request.today).description
        html.field(
          "expires", "有効期限", value: request.form["expires"] ?? usual, type: "date",
          help: "この日まで使えます。最長で1年です。異動に合わせ、年度の末日をお勧めします。", isRequired: true, [.class("short")])
        html.element(.div, [.class("actions")]) { $0.submit("発行する") }
      }
    }
  }
}
