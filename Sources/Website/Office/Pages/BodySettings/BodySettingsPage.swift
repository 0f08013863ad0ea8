internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// How a body works: the way from the draft to the decision.
enum BodySettingsPage {
  static let routes = [
    OfficeRoute(.get, .bodySettings("{body}"), .administerBody) { request in
      let kept = try await settings(request)
      return try await page(request, rows: kept.value.route, version: kept.version)
    },
    OfficeRoute(.post, .bodySettings("{body}"), .administerBody) { try await save($0) },
  ]

  private static func settings(_ request: OfficeRequest) async throws -> Kept<BodySettings> {
    let body = request.parameter("body")
    return try await request.office.values.value(BodySettings.self, body)
      ?? Kept(id: body, value: BodySettings(code: body), version: 0)
  }

  /// The rows as they were sent; those without anything are left out.
  private static func rows(_ form: FormText) -> [RouteStep] {
    (1...RouteStep.most).compactMap { number in
      let title = form["step-\(number)-title"] ?? ""
      let account = form["step-\(number)-account"] ?? ""
      return title.isEmpty && account.isEmpty ? nil : RouteStep(title: title, account: account.isEmpty ? nil : account)
    }
  }

  private static func save(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let rows = rows(request.form)
    let version = request.form.number("version") ?? 0
    if request.form["add-row"] != nil {
      return try await page(request, rows: rows, version: version, blanks: 2)
    }
    let act = ChangeRoute(body: request.parameter("body"), store: request.office.store, actor: request.actor)
    do {
      try await act.run(rows, basedOn: version)
      return .see(.bodySettings(request.parameter("body")), done: .saved)
    } catch {
      return try await page(request, rows: rows, version: version, problem: try error.asFinding.message)
    }
  }

  private static func page(
    _ request: OfficeRequest, rows: [RouteStep], version: Int64, problem: String? = nil, blanks: Int = 1
  ) async throws -> OfficeAnswer {
    let body = request.parameter("body")
    let people = try await AccountsPage.act(request).accounts().map(\.value).filter {
      $0.has(.approver) && !$0.isDisabled
    }
    var page = OfficePage(
      title: "決裁の経路", request, lead: "起案から決裁までの段階を、上から順に決めます。最後の段階が決裁です。起案中のものには、起案したときの経路が使われます。")
    page.trail = [(.accounts(body), "利用者の管理")]
    let count = min(RouteStep.most, rows.count + blanks)
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        if people.isEmpty { writeNobody(body, &html) }
        html.postForm(.bodySettings(body), token: request.formToken) { html in
          html.hidden("version", String(version))
          for place in 0..<count { writeRow(place, place < rows.count ? rows[place] : nil, people, &html) }
          html.element(.p, [.class("help")], text: "段階を減らすときは、名称を空欄にし、担当を「決裁者の誰でも」にして保存してください。\(RouteStep.most)段階までです。")
          html.element(.div, [.class("actions")]) { html in
            html.submit("保存する")
            if count < RouteStep.most {
              html.element(
                .button,
                [
                  .type("submit"), .name("add-row"), .value("1"), .class("button quiet"),
                  HTMLAttribute("formnovalidate", "formnovalidate"),
                ], text: "段階の行を増やす")
            }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func writeNobody(_ body: String, _ html: inout HTML) {
    html.element(.p) { html in
      html.text("決裁者の役割を持つ利用者がまだいません。")
      html.link(.accounts(body), text: "利用者の管理")
      html.text("で、合議又は決裁をする人に決裁者の役割を付けてください。")
    }
  }

  private static func writeRow(_ place: Int, _ step: RouteStep?, _ people: [Account], _ html: inout HTML) {
    let name = "step-\(place + 1)"
    html.element(.fieldset, [.class("row-set")]) { html in
      html.element(.legend, text: "\(place + 1)段階目")
      html.element(.div, [.class("row-fields")]) { html in
        html.field(name + "-title", "名称（例 合議、決裁）", value: step?.title ?? "")
        html.element(.div, [.class("field")]) { html in
          html.element(.label, [.for(name + "-account")], text: "担当")
          html.element(.select, [.id(name + "-account"), .name(name + "-account")]) { html in
            html.element(.option, [.value("")], text: "決裁者の誰でも")
            for person in people {
              html.element(
                .option, [.value(person.id)] + (person.id == step?.account ? [.selected] : []),
                text: "\(person.displayName)（\(person.id)）")
            }
            if let account = step?.account, !people.contains(where: { $0.id == account }) {
              html.element(.option, [.value(account), .selected], text: "\(account)（決裁者ではありません。）")
            }
          }
        }
      }
    }
  }
}
