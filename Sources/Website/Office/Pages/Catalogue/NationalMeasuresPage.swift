internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The list of national measures from which officers choose; an administrator of the installation loads it as CSV.
enum NationalMeasuresPage {
  static let routes = [
    OfficeRoute(.get, .nationalMeasures, .administerInstallation) { try await page($0, table: nil, problem: nil) },
    OfficeRoute(.post, .nationalMeasures, .administerInstallation) { try await load($0) },
  ]

  private static func load(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let bytes = request.files.first { $0.field == "file" }?.bytes ?? Array((request.form.raw("table") ?? "").utf8)
    let table = NationalMeasureTable.read(bytes, edition: request.form["edition"] ?? "")
    guard table.isSound else { return try await page(request, table: table, problem: "読み取れない行があるため、取り込んでいません。") }
    do {
      try await LoadNationalMeasures(
        table.measures, adds: request.form["adds"] == "true", basedOn: request.form.number("based-on") ?? 0,
        store: request.office.store, actor: request.actor
      ).run()
    } catch {
      return try await page(request, table: table, problem: try error.asFinding.message)
    }
    return .see(.nationalMeasures, done: .saved)
  }

  private static func page(
    _ request: OfficeRequest, table: NationalMeasureTable?, problem: String?
  ) async throws -> OfficeAnswer {
    let found = try await ReadNationalMeasures(store: request.office.store).run()
    let page = OfficePage(title: "国の施策の一覧", request, lead: "計画に取り入れる国の施策を選ぶための一覧です。")
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        if let table { write(table.findings, &html) }
        html.element(.p, text: found.isStarter ? NationalMeasures.starterRemark : loaded(found))
        html.element(.ul, [.class("counts")]) { html in
          for edition in found.catalogue.editions {
            html.element(.li, text: "\(edition)：\(found.catalogue.measures(of: edition).count)件")
          }
        }
        html.element(.section, [.labelledBy("load")]) { html in
          html.element(.h2, [.id("load")], text: "一覧を取り込む")
          html.postForm(
            .nationalMeasures, token: request.formToken, [HTMLAttribute("enctype", "multipart/form-data")]
          ) { html in
            html.hidden("based-on", String(found.version))
            html.field("file", "CSVファイル", type: "file", help: "見出し：番号、名称、柱、所管、一覧の名称と日付、出典URL")
            html.field("edition", "一覧の名称と日付（表に列がないとき）", value: request.form["edition"] ?? "")
            html.element(.label, [.class("choice")]) { html in
              html.empty(.input, [.type("checkbox"), .name("adds"), .value("true")])
              html.element(.span, text: "今の一覧を残し、これに加える")
            }
            html.element(.div, [.class("actions")]) { $0.submit("取り込む") }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func loaded(_ found: ReadNationalMeasures.Outcome) -> String {
    let time = found.loadedAt.map { RecordWords.japanTime($0) } ?? ""
    return "\(found.loadedBy ?? "")が\(time)に取り込みました。"
  }

  private static func write(_ findings: [Finding], _ html: inout HTML) {
    html.element(.ul, [.class("findings")]) { html in
      for finding in findings.prefix(100) {
        html.element(.li) { html in
          html.severity(finding.severity)
          let line = finding.place.source.map { " \($0.line)行目：" } ?? " "
          html.text(line + finding.summary + finding.remedy)
        }
      }
    }
  }
}
