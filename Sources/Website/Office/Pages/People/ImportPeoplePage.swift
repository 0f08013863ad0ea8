internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Sections and people of a body from a spreadsheet: a preview row by row, then all at once.
enum ImportPeoplePage {
  static let routes = [
    OfficeRoute(.get, .importPeople("{body}"), .administerBody) { try await page($0, table: nil, problem: nil) },
    OfficeRoute(.post, .importPeople("{body}"), .administerBody) { try await take($0) },
  ]

  private static func take(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let bytes = request.files.first { $0.field == "file" }?.bytes ?? Array((request.form.raw("table") ?? "").utf8)
    let act = AccountsPage.act(request)
    let accounts = try await act.accounts()
    let drafts = try await drafts(request)
    // A section has the same id in all plans of a body, for the accounts of its people bear it.
    let known = try await KnownSections.of(request.parameter("body"), request)
    let table =
      if let draft = drafts.last {
        try await ReadSectionTable(
          bytes, plan: draft.id, accounts: Set(accounts.map(\.id)), others: known, store: request.office.store
        ).run()
      } else {
        SectionTable.read(bytes, sections: known, accounts: Set(accounts.map(\.id)))
      }
    guard request.form["take"] != nil, table.isSound else { return try await page(request, table: table, problem: nil) }
    let people = table.newPeople.map { row in
      let role = row.role ?? .clerk
      return Account(
        id: row.accountID ?? "", displayName: row.displayName ?? row.sectionName,
        section: role.needsSection ? row.sectionID : nil, roles: [role])
    }
    do {
      if drafts.isEmpty { try await registered(request).run(table.newSections) }
      // The plans' sections first: a person whose section were missing could do nothing.
      for draft in drafts {
        _ = try await AddSections(
          plan: draft.id, sections: table.sections(missingFrom: draft.plan.sections, known: known),
          store: request.office.store, actor: request.actor
        ).run()
      }
      let made = people.isEmpty ? [] : try await act.create(people)
      return made.isEmpty
        ? .see(.accounts(request.parameter("body")), done: .added) : InvitationSheet.answer(request, made)
    } catch {
      return try await page(request, table: table, problem: try error.asFinding.message)
    }
  }

  /// The plans that are still to be drawn up or may be revised: all of the body.
  private static func drafts(_ request: OfficeRequest) async throws -> [Draft] {
    var drafts: [Draft] = []
    for plan in try await request.office.index.plans(of: request.parameter("body")) {
      guard let draft = try await request.office.drafts.draft(plan.id),
        draft.plan.bodies.first?.text == request.parameter("body")
      else { continue }
      drafts.append(draft)
    }
    return drafts
  }

  /// The sections that wait for the first plan.
  private static func registered(_ request: OfficeRequest) -> RegisterSections {
    RegisterSections(body: request.parameter("body"), store: request.office.store, actor: request.actor)
  }

  private static func page(
    _ request: OfficeRequest, table: SectionTable?, problem: String?
  ) async throws -> OfficeAnswer {
    let body = request.parameter("body")
    let text = table == nil ? "" : request.form.raw("table") ?? ""
    let page = OfficePage(
      title: "課と利用者をまとめて登録する", request,
      lead: "見出しに「課名」「部局」「利用者ID」「氏名又は職名」「役割」を付けた表を、Excelから貼り付けるか、CSVで読み込みます。課名が空の行は、上の行と同じ課とみなします。")
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        if let table { write(table, text, body, request, &html) }
        html.element(.section, [.labelledBy("source")]) { html in
          html.element(.h2, [.id("source")], text: table == nil ? "表" : "表を直して、もう一度確かめる")
          html.postForm(
            .importPeople(body), token: request.formToken, [HTMLAttribute("enctype", "multipart/form-data")]
          ) { html in
            html.element(.div, [.class("field")]) { html in
              html.element(.label, [.for("table")], text: "貼り付ける表")
              html.element(.textarea, [.id("table"), .name("table"), HTMLAttribute("rows", "10")]) {
                $0.text("\n" + text)
              }
            }
            html.field("file", "又はCSVファイル", type: "file")
            html.element(.div, [.class("actions")]) { $0.submit("内容を確かめる") }
          }
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func write(
    _ table: SectionTable, _ text: String, _ body: String, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("preview")]) { html in
      html.element(.h2, [.id("preview")], text: "登録されるもの")
      html.element(.p, text: "新しい課 \(table.newSections.count)、新しい利用者 \(table.newPeople.count)人")
      html.element(.ul, [.class("findings")]) { html in
        for finding in table.findings where finding.place.source == nil { html.element(.li, text: finding.summary) }
      }
      html.element(.div, [.class("table-region")]) { html in
        html.element(.table) { html in
          html.element(.caption, text: "読み取った行")
          html.row(header: ["行", "課", "利用者ID", "氏名又は職名", "役割", "結果"])
          html.element(.tbody) { html in for row in table.rows { write(row, table, &html) } }
        }
      }
      let others = table.findings.filter { finding in
        !table.rows.contains { $0.line == finding.place.source?.line }
      }
      for finding in others { html.element(.p, text: finding.summary + finding.remedy) }
      guard table.isSound, !table.newSections.isEmpty || !table.newPeople.isEmpty, !text.isEmpty else { return }
      html.postForm(.importPeople(body), token: request.formToken) { html in
        html.hidden("table", text)
        html.submit("この内容で登録する", [.name("take"), .value("1")])
      }
    }
  }

  private static func write(_ row: SectionRow, _ table: SectionTable, _ html: inout HTML) {
    let result =
      switch row.effect {
      case .adds: row.accountID == nil ? "課を追加" : "課と利用者を追加"
      case .addsPerson: "利用者を追加"
      case .nothing: "登録済み"
      case .refused: "登録しません"
      }
    html.element(.tr) { html in
      html.element(.th, [.scope("row"), .class("figure-cell")], text: String(row.line))
      html.element(.td, text: row.sectionName)
      html.element(.td, text: row.accountID ?? "")
      html.element(.td, text: row.displayName ?? "")
      html.element(.td, text: row.role?.label ?? row.roleWord ?? (row.accountID == nil ? "" : Role.clerk.label))
      html.element(.td) { html in
        html.text(result)
        for finding in table.findings(of: row) {
          html.element(.p, [.class("help")]) { html in
            html.severity(finding.severity)
            html.text(" " + finding.summary + finding.remedy)
          }
        }
      }
    }
  }
}
