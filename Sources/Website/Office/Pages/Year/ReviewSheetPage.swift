internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One stage's sheet of one measure.
enum ReviewSheetPage {
  static let routes = [
    OfficeRoute(.get, .reviewSheet("{plan}", "{year}", kind: "{kind}", "{id}", "{stage}"), .readPlan) { request in
      try page(request, problem: nil)
    },
    OfficeRoute(.post, .reviewSheet("{plan}", "{year}", kind: "{kind}", "{id}", "{stage}"), .editRecord) { request in
      try await save(request)
    },
  ]

  /// Who may speak at a stage: the own section first, then its head, then the plan office, which also writes down what an
  /// outside panel said.
  static func may(_ request: OfficeRequest, _ stage: ReviewStage, _ measure: Measure) -> Bool {
    let sections = Set([measure.lead?.rawValue].compactMap { $0 })
    return switch stage {
    case .own: request.may(.editRecord, sections: sections)
    case .primary: request.may(.confirmForSection, sections: sections)
    case .secondary, .external: request.may(.editPlan)
    }
  }

  static func sheet(_ request: OfficeRequest) throws -> (ReviewSheet, ReviewSheet.Stage) {
    guard request.parameter("kind") == PlanRecords.Kind.measure,
      let stage = ReviewStage(rawValue: request.parameter("stage")),
      let sheet = ReviewSheet.of(request.parameter("id"), try request.plan, year: try YearPage.year(request)),
      let kept = sheet.stage(stage)
    else { throw Refusal.notFound }
    return (sheet, kept)
  }

  private static func save(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let (sheet, stage) = try sheet(request)
    guard may(request, stage.stage, sheet.measure) else { throw Refusal.forbidden }
    do {
      let review = try SheetForm(request, sheet, stage).review()
      try await SaveReviewSheet(
        draft: draft, measure: sheet.measure.id, review: review, basedOn: request.form.number("version") ?? 0,
        minutes: minutes(request), actor: request.actor
      ).run(on: request.office.store, today: request.today)
    } catch {
      return try page(request, problem: try error.asFinding.message)
    }
    return .see(.year(draft.id, sheet.year.description), done: .sheetSaved)
  }

  /// Minutes since the sheet was opened, as far as the browser's word can be believed.
  private static func minutes(_ request: OfficeRequest) -> Int? {
    guard let opened = request.form.number("opened") else { return nil }
    let elapsed = StoreTime.now().milliseconds - opened
    guard elapsed >= 0, elapsed < 86_400_000 else { return nil }
    return Int(elapsed / 60_000)
  }

  private static func page(_ request: OfficeRequest, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    let (sheet, stage) = try sheet(request)
    var page = OfficePage(
      title: "\(sheet.measure.title)の\(stage.stage.label)", request, section: .years,
      lead: sheet.exceptions.isEmpty
        ? "要因の記載が必要な点はありません。判定と今後の方向を確かめて保存してください。文章は、伝えたいことがあるときだけで構いません。"
        : "次の点について、要因を書いてください。ほかは、変わったところだけで構いません。")
    page.trail = [
      (.years(draft.id), PlanSection.years.title),
      (.year(draft.id, sheet.year.description), "\(Wareki.text(sheet.year))の評価"),
    ]
    let view = ReviewSheetView(
      request: request, draft: draft, sheet: sheet, stage: stage, form: SheetForm(request, sheet, stage),
      problem: problem, canEdit: may(request, stage.stage, sheet.measure) && !draft.isClosed(sheet.year))
    return .page(page.bytes { view.write(into: &$0) }, problem == nil ? .ok : .unprocessableContent)
  }
}

/// What a sheet's form holds.
struct SheetForm {
  let request: OfficeRequest
  /// What is shown while nothing was typed: what was saved, else what is proposed.
  let base: Review
  let isProposal: Bool
  private let sheet: ReviewSheet

  init(_ request: OfficeRequest, _ sheet: ReviewSheet, _ stage: ReviewSheet.Stage) {
    self.request = request
    self.sheet = sheet
    isProposal = stage.review == nil
    base = stage.review ?? sheet.proposal(for: stage.stage)
  }

  func text(_ name: String) -> String {
    if let typed = request.form[name] { return typed }
    return switch name {
    case "grade": base.publishedGrade ?? ""
    case "difference": base.reasonForDifference ?? ""
    case "progress": base.progress ?? ""
    case "comment": base.comment ?? ""
    case "direction": base.nextStep ?? ""
    case "actions": base.nextActions ?? ""
    case "change": base.changeRequest ?? ""
    case "effect": base.effects.first?.title ?? ""
    case "yen": base.effects.first?.thousandYen.map { String($0) } ?? ""
    case "hours": base.effects.first?.hours.map { String($0) } ?? ""
    case "basis": base.effects.first?.basis ?? ""
    case "into": base.effects.first?.reinvestedIn?.rawValue ?? ""
    case "use": base.effects.first?.reinvestment ?? ""
    default: ""
    }
  }

  /// The review as it was filled in. Effects beyond the first, which the form does not show, stay.
  func review() throws(OperationStopped) -> Review {
    var review = base
    review.publishedGrade = filled("grade")
    review.gradeScale = filled("grade") == nil ? base.gradeScale : sheet.scale?.id
    review.reasonForDifference = filled("difference")
    review.progress = filled("progress")
    review.comment = filled("comment")
    review.nextStep = filled("direction")
    review.nextActions = filled("actions")
    review.changeRequest = filled("change")
    let others = Array(base.effects.dropFirst())
    if let title = filled("effect") {
      let yen = try amount("yen", "費用")
      let hours = try amount("hours", "時間")
      let effect = ReviewEffect(title: title) {
        $0.thousandYen = yen
        $0.hours = hours
        $0.basis = filled("basis")
        $0.reinvestedIn = filled("into").map { RecordID($0) }
        $0.reinvestment = filled("use")
      }
      review.effects = [effect] + others
    } else if filled("yen") != nil || filled("hours") != nil {
      throw OperationStopped("節減した費用や時間があるときは、「得られた効果」にその内容を書いてください。", isFinding: true)
    } else {
      review.effects = others
    }
    return review
  }

  private func filled(_ name: String) -> String? {
    let text = request.form[name] ?? ""
    return text.isEmpty ? nil : text
  }

  private func amount(_ name: String, _ what: String) throws(OperationStopped) -> Int? {
    guard let text = filled(name) else { return nil }
    let reading = JapaneseNumber.read(text).value?.value
    guard let number = reading, let whole = Int(JapaneseNumber.plain(number)), abs(whole) <= 100_000_000 else {
      throw OperationStopped("節減した\(what)「\(text.prefix(30))」を整数として読み取れません。", isFinding: true)
    }
    return whole
  }
}
