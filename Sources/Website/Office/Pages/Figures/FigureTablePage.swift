internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// Values from a spreadsheet: a preview row by row – what changes, what is refused, what seems odd –, then all at once.
enum FigureTablePage {
  static let routes = [
    OfficeRoute(.get, .sectionFigureTable("{plan}", "{section}"), .editRecord) { try page($0, nil) },
    OfficeRoute(.post, .sectionFigureTable("{plan}", "{section}"), .editRecord) { try await take($0) },
    OfficeRoute(.get, .figureTable("{plan}"), .editPlan) { try page($0, nil) },
    OfficeRoute(.post, .figureTable("{plan}"), .editPlan) { try await take($0) },
    OfficeRoute(.get, .evidenceFile("{plan}", "{hash}"), .readPlan) { request in
      guard let bytes = try await evidence(request) else { throw Refusal.notFound }
      return .file(bytes, name: "evidence.bin", mediaType: "application/octet-stream")
    },
  ]

  /// The file, for the section that handed it in, the plan office and the auditor. Such tables may hold what no other
  /// section has to see, and the hash by which they are named is public.
  private static func evidence(_ request: OfficeRequest) async throws -> [UInt8]? {
    let draft = try request.plan
    let mayAll = request.may(.editPlan) || request.account?.has(.auditor) ?? false
    let sections = mayAll ? [""] + draft.plan.sections.map(\.id.rawValue) : [request.account?.section ?? "-"]
    for section in sections where mayAll || request.may(.editRecord, sections: [section]) {
      let file = EvidenceFile(plan: draft.id, store: request.office.store, section: section)
      if let bytes = try await file.bytes(of: request.parameter("hash")) { return bytes }
    }
    return nil
  }

  /// What was read, and, after saving, what became of it.
  struct Reading {
    let text: String
    let table: FigureTable
    let lines: [FigureLine]
    var saved: Int?
  }

  private static func path(_ request: OfficeRequest) throws -> OfficePath {
    let section = request.parameter("section")
    return try section.isEmpty ? .figureTable(request.plan.id) : .sectionFigureTable(request.plan.id, section)
  }

  private static func take(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let file = request.files.first { $0.field == "file" && !$0.bytes.isEmpty }
    let bytes = file?.bytes ?? Array((request.form.raw("table") ?? "").utf8)
    let table = FigureTable.read(bytes)
    let confirmed = Set(request.form.all("confirm"))
    let seen = (request.form["seen"] ?? "").split(separator: ",").map { Int64($0) }
    let section = request.parameter("section")
    var entries = table.entries
    let text = Sheet.text(bytes)
    let (name, hash) = try await evidence(file, text, request, draft)
    for place in entries.indices {
      entries[place].isConfirmed = confirmed.contains("\(place):\(entries[place].value)")
      if seen.count == entries.count { entries[place].seenVersion = seen[place] }
      if let name, entries[place].fileName.isEmpty {
        entries[place].fileName = name
        entries[place].fileHash = hash
      }
    }
    let act = RecordFigures(
      draft: draft, entries: entries, ownSections: section.isEmpty ? nil : [section],
      reporter: section.isEmpty ? nil : RecordID(section), actor: request.actor)
    guard request.form["take"] != nil, !table.hasErrors || !entries.isEmpty else {
      let lines = try await act.preview(on: request.office.store).lines
      return try page(request, Reading(text: text, table: table, lines: lines))
    }
    let outcome = try await act.run(on: request.office.store)
    if outcome.open.isEmpty, !table.hasErrors {
      let done: Notice = outcome.entry == 0 ? .unchanged : .figuresReported
      return section.isEmpty
        ? .see(.figures(draft.id), done: done) : .see(.sectionFigures(draft.id, section), done: done)
    }
    return try page(request, Reading(text: text, table: table, lines: outcome.lines, saved: outcome.taken))
  }

  /// The name and hash of the uploaded file, which is kept; or those that the preview carried along.
  private static func evidence(
    _ file: UploadedFile?, _ text: String, _ request: OfficeRequest, _ draft: Draft
  ) async throws -> (name: String?, hash: String) {
    let store = EvidenceFile(plan: draft.id, store: request.office.store, section: request.parameter("section"))
    if let file {
      try await store.keep(file.bytes, actor: request.actor)
      return (file.name, EvidenceFile.hash(of: file.bytes))
    }
    // Only a file that this section handed in, and only when the table is still that file's, is evidence of anything.
    let hash = request.form["file-hash"] ?? ""
    guard let name = request.form["file-name"], let kept = try await store.bytes(of: hash),
      Self.isSame(Sheet.text(kept), text)
    else { return (nil, "") }
    return (name, hash)
  }

  /// Browsers send every line end as CR LF.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.filter { $0 != 0x0D } == right.utf8.filter { $0 != 0x0D }
  }

  private static func page(_ request: OfficeRequest, _ reading: Reading?) throws -> OfficeAnswer {
    let draft = try request.plan
    let section = request.parameter("section")
    var page = OfficePage(
      title: "実績値の表を読み込む", request, section: .figures,
      lead: "「指標」「年度」「値」の列がある表、又は年度ごとに列がある表を、Excelから貼り付けるか、CSVで読み込みます。空欄のところは何も変わりません。")
    page.trail = [(.figures(draft.id), PlanSection.figures.title)]
    if !section.isEmpty {
      let name = draft.plan.section(RecordID(section))?.name ?? section
      page.trail.append((.sectionFigures(draft.id, section), "\(name)の実績値"))
    }
    let view = FigureTableView(request: request, path: try path(request), reading: reading)
    return .page(page.bytes { view.write(into: &$0) }, reading?.saved == nil ? .ok : .unprocessableContent)
  }
}
