internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The secret of a new access token: shown once, with a command by which it can be tried.
enum TokenSheet {
  static func answer(
    _ request: OfficeRequest, _ token: AccessToken, _ secret: SecretToken
  ) throws -> OfficeAnswer {
    let draft = try request.plan
    var page = OfficePage(
      title: "アクセストークンを発行しました", request, section: .figures,
      lead: "このトークンは、この画面でしか表示されません。写し取って、使うシステムに設定してください。メールでは送らず、人の目に触れるところに置かないでください。")
    page.trail = [(.figures(draft.id), PlanSection.figures.title), (.tokens(draft.id), "アクセストークン")]
    return .page(
      page.bytes { html in
        html.element(.dl, [.class("facts")]) { html in
          fact("名称", token.label, &html)
          fact("報告できる範囲", TokensPage.scope(token, draft), &html)
          fact("有効期限", TokensPage.day(token.expiresOn), &html)
          html.element(.div) { html in
            html.element(.dt, text: "トークン")
            html.element(.dd) { $0.element(.code, text: AccessToken.text(of: secret)) }
          }
          html.element(.div) { html in
            html.element(.dt, text: "報告先のアドレス")
            html.element(.dd) { $0.element(.code, text: request.origin + ReportResource.address(of: draft.id)) }
          }
        }
        html.element(.section, [.labelledBy("try")]) { html in
          html.element(.h2, [.id("try")], text: "使い方の例")
          html.element(.p, text: "次の命令は、値を保存せずに、読み取った結果だけを返します。保存するときは、dryRun を取り除きます。")
          html.element(
            .pre, [HTMLAttribute("tabindex", "0"), .role("region"), .label("使い方の例")]
          ) { $0.element(.code, text: example(request, draft)) }
        }
        html.element(.p) { $0.link(.tokens(draft.id), text: "アクセストークンの一覧に戻る") }
      })
  }

  private static func fact(_ name: String, _ text: String, _ html: inout HTML) {
    html.element(.div) { html in
      html.element(.dt, text: name)
      html.element(.dd, text: text)
    }
  }

  /// The secret stands in a file: on a command line every user of the machine could read it.
  private static func example(_ request: OfficeRequest, _ draft: Draft) -> String {
    let indicator = draft.plan.allIndicators.first { $0.formula == nil }?.id.rawValue ?? "kpi-1"
    let year = Wareki.text(request.today.fiscalYear.previous)
    let figure = "{\"indicator\": \"\(indicator)\", \"period\": \"\(year)\", \"value\": \"12.5\"}"
    let body = "{\"dryRun\": true, \"figures\": [\(figure)]}"
    return """
      curl '\(request.origin)\(ReportResource.address(of: draft.id))' \\
        -H @kagi.txt -H 'Content-Type: application/json' \\
        -d '\(body)'

      # kagi.txt の内容（1行）
      Authorization: Bearer （上のトークン）
      """
  }
}
