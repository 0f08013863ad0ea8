internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// What follows from saving a record, for the editors of records and of the plan's parts.
enum RecordAnswers {
  static let missingReason = "公表した計画の変更です。変更の理由を入力してください。履歴と、前の版との違いに残ります。"

  /// Whether the reason of the change is still to be said: it is asked for once a plan was published. Figures and reviews
  /// follow their calendar and need none.
  static func lacksReason(_ request: OfficeRequest, _ id: String?) -> Bool {
    guard request.draft?.isRevision ?? false else { return false }
    let kind = request.parameter("kind")
    if kind == PlanRecords.Kind.observation || kind == PlanRecords.Kind.review { return false }
    return (request.form["reason"] ?? "").isEmpty
  }

  static func answer(
    _ outcome: SaveRecord.Outcome, _ request: OfficeRequest, _ model: RecordPageModel,
    page: (String) -> OfficePath
  ) async throws -> OfficeAnswer {
    var model = model
    switch outcome {
    case .saved(let id): return .see(page(id), done: model.id == nil ? .added : .saved)
    case .unchanged(let id): return .see(page(id), done: .unchanged)
    case .unreadable(let reading):
      model.form = reading.form
      model.findings = reading.findings
      model.problem = "読み取れないところがあるため、まだ保存していません。次のところを直して、もう一度保存してください。"
    case .refused(let reading, let sentence):
      model.form = reading.form
      model.findings = reading.findings
      model.problem = sentence
    case .conflict(let conflict):
      return try ConflictPage.answer(conflict, request, model)
    }
    return try RecordPageView(request, model).answer(.unprocessableContent)
  }
}
