internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// 表から数える: a value counted in an uploaded table by a formula over its columns, shown before it is reported.
enum CountFiguresPage {
  static let routes = [
    OfficeRoute(.get, .countFigures("{plan}", "{section}"), .editRecord) { try page($0, nil, problem: nil) },
    OfficeRoute(.post, .countFigures("{plan}", "{section}"), .editRecord) { try await count($0) },
  ]

  /// What was counted, from which file.
  struct Counted {
    let outcome: CountTable.Outcome
    let fileName: String
    let fileHash: String
    /// What became of the report; `nil` before it.
    var line: FigureLine?
  }

  private static func count(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let section = try SectionFiguresPage.section(request)
    let file = request.files.first { $0.field == "file" && !$0.bytes.isEmpty }
    let kept = EvidenceFile(plan: draft.id, store: request.office.store, section: section.id.rawValue)
    let hash = request.form["file-hash"] ?? ""
    guard let bytes = if let file { file.bytes } else { try await kept.bytes(of: hash) } else {
      return try page(request, nil, problem: "数える表（CSV）を選んでください。")
    }
    if file != nil { try await kept.keep(bytes, actor: request.actor) }
    let outcome: CountTable.Outcome
    switch CountTable(bytes: bytes, formula: request.form["formula"] ?? "").run() {
    case .success(let counted): outcome = counted
    case .failure(let stop): return try page(request, nil, problem: stop.message)
    }
    var counted = Counted(
      outcome: outcome, fileName: file?.name ?? request.form["file-name"] ?? "",
      fileHash: EvidenceFile.hash(of: bytes))
    let act = RecordFigures(
      draft: draft, entries: [entry(request, counted, draft, section)], ownSections: [section.id.rawValue],
      reporter: section.id,
      actor: request.actor)
    guard request.form["take"] != nil, file == nil else {
      counted.line = try await act.preview(on: request.office.store).lines.first
      return try page(request, counted, problem: nil)
    }
    let reported = try await act.run(on: request.office.store)
    counted.line = reported.lines.first
    guard reported.open.isEmpty else { return try page(request, counted, problem: nil) }
    let path = OfficePath.sectionFigures(draft.id, section.id.rawValue)
    let done: Notice = reported.entry == 0 ? .unchanged : .figuresReported
    return .see(path.text([("year", request.form["year"] ?? ""), ("done", done.rawValue)]))
  }

  private static func entry(
    _ request: OfficeRequest, _ counted: Counted, _ draft: Draft, _ section: Section
  ) -> FigureEntry {
    let lines = DueFigures.lines(draft, sections: [section.id.rawValue], on: FigureYear(request, draft.plan).day)
    let line = lines.first { $0.indicator.id.rawValue == request.form["indicator"] }
    return FigureEntry(
      indicator: request.form["indicator"] ?? "", period: line?.due?.code ?? "",
      value: JapaneseNumber.plain(counted.outcome.number)
    ) {
      $0.source = request.form["source"] ?? ""
      $0.place = counted.outcome.formula
      $0.fileName = counted.fileName
      $0.fileHash = counted.fileHash
      $0.note = counted.outcome.remark ?? ""
      $0.correctionReason = request.form["reason"] ?? ""
      $0.isConfirmed = request.form["confirm"] == $0.value
    }
  }

  private static func page(_ request: OfficeRequest, _ counted: Counted?, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    let section = try SectionFiguresPage.section(request)
    var page = OfficePage(
      title: "表から数える", request, section: .figures,
      lead: "申請の一覧などのCSVを読み込み、行の数、合計、割合を数えて報告します。数え方とファイルは、値の証拠として残ります。")
    page.trail = [
      (.figures(draft.id), PlanSection.figures.title),
      (.sectionFigures(draft.id, section.id.rawValue), "\(section.name)の実績値"),
    ]
    let view = CountFiguresView(request: request, draft: draft, section: section, counted: counted, problem: problem)
    let isBad = problem != nil || counted?.line?.effect == .refused
    return .page(page.bytes { view.write(into: &$0) }, isBad ? .unprocessableContent : .ok)
  }
}
