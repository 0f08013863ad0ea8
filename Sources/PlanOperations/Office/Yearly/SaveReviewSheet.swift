internal import Interchange
public import PlanModel
public import PlanStore

/// Saves what one stage says of one measure, with the time that the sheet took.
public struct SaveReviewSheet: Sendable {
  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// The measure.
  public var measure: RecordID<Measure>
  /// What is said.
  public var review: Review
  /// The version of the record from which the person started; 0 for a new one.
  public var basedOn: Int64
  /// Minutes from opening the sheet to saving it; `nil` when they are not known.
  public var minutes: Int?
  /// Who saves.
  public var actor: String

  /// Makes the act.
  public init(
    draft: Draft, measure: RecordID<Measure>, review: Review, basedOn: Int64, minutes: Int? = nil, actor: String
  ) {
    self.draft = draft
    self.measure = measure
    self.review = review
    self.basedOn = basedOn
    self.minutes = minutes
    self.actor = actor
  }

  /// Saves, or stops with a sentence.
  public func run(on store: any PlanStore, today: CalendarDate = .today()) async throws(OperationStopped) {
    guard let sheet = ReviewSheet.of(measure.rawValue, draft, year: review.fiscalYear) else {
      throw OperationStopped("この施策は、計画にありません。")
    }
    guard sheet.stage(review.stage) != nil else {
      throw OperationStopped("この計画では「\(review.stage.label)」を行わないこととしています。基本情報の「年次の進め方」を確かめてください。", isFinding: true)
    }
    if draft.isClosed(review.fiscalYear) {
      throw OperationStopped(
        "\(Wareki.text(review.fiscalYear))の評価は既に終えています。訂正は、施策の画面で評価の記録を開いて行ってください。", isFinding: true)
    }
    try check(sheet)
    var said = review
    said.decidedOn = today
    said.proposedGrade = sheet.computedGrade?.label
    let kept = sheet.stage(review.stage)?.record
    guard (kept?.version ?? 0) == basedOn else {
      throw OperationStopped("ほかの人が先にこの評価を保存しました。入力した内容は下に残っています。別の画面で今の内容を確かめてください。", isFinding: true)
    }
    try await save(said, kept, on: store)
  }

  private func check(_ sheet: ReviewSheet) throws(OperationStopped) {
    if let grade = review.publishedGrade, let scale = sheet.scale,
      scale.grades.first(where: { $0.label == grade }) == nil
    {
      throw OperationStopped("「\(grade)」は、判定尺度「\(scale.title)」の区分ではありません。", isFinding: true)
    }
    if let computed = sheet.computedGrade, let grade = review.publishedGrade, computed.label != grade,
      (review.reasonForDifference ?? "").isEmpty
    {
      throw OperationStopped(
        "数値から算出した判定は「\(computed.label)」です。「\(grade)」とする理由を「算出した判定と異なる理由」に書いてください。", isFinding: true)
    }
    if let step = review.nextStep, draft.plan.round.direction(step) == nil {
      throw OperationStopped("「\(step)」は、今後の方向として定められた言葉ではありません。", isFinding: true)
    }
    if sheet.stages.first?.stage == review.stage, !sheet.exceptions.isEmpty, (review.comment ?? "").isEmpty {
      throw OperationStopped("遅れている指標、又は値のない指標があるため、その要因を「要因や意見」に書いてください。", isFinding: true)
    }
  }

  private func save(
    _ said: Review, _ kept: (id: String, version: Int64)?, on store: any PlanStore
  ) async throws(OperationStopped) {
    guard var record = ReviewRecord.record(said, of: measure) else { throw OperationStopped("評価を保存できませんでした。") }
    let present = kept.flatMap { draft.content(PlanRecords.Kind.review, $0.id) }
    if let present {
      record.position = present.position
    } else {
      let brothers = draft.records(PlanRecords.Kind.review, parent: measure.rawValue)
      record.position = PlanRecords.position(between: brothers.last?.content?.position, and: nil) ?? 0
    }
    let id = try await name(record, kept, on: store)
    var changes = [RecordChange(RecordKind(record.kind), id.name, basedOn: id.version, content: record.content)]
    if let minutes { changes.append(SheetTime.change(adding: minutes, to: draft, measure, said)) }
    let outcome = try await KeptValues(store).save(
      changes, in: draft.scope, actor: actor, reason: "\(Wareki.text(said.fiscalYear))の\(said.stage.label)")
    if case .conflict = outcome {
      throw OperationStopped("ほかの人が同時に保存したため、保存していません。もう一度「保存する」を押してください。", isFinding: true)
    }
  }

  /// The record's name: kept, or one that no review of the measure ever had in this year.
  private func name(
    _ record: PlanRecord, _ kept: (id: String, version: Int64)?, on store: any PlanStore
  ) async throws(OperationStopped) -> (name: String, version: Int64) {
    if let kept { return (kept.id, kept.version) }
    var number = 1
    while true {
      let name = number == 1 ? record.id : "\(record.id)~\(number)"
      number += 1
      if draft.record(PlanRecords.Kind.review, name) != nil { continue }
      let key = RecordKey(draft.scope, RecordKind(PlanRecords.Kind.review), name)
      let version = try await StoreAnswer.of { try await store.record(key, version: nil) }
      // A withdrawn review's name is free again, and its history goes on. One that is there was saved by somebody else
      // after this person's page was made.
      if version?.record.content != nil {
        throw OperationStopped("ほかの人が先にこの評価を保存しました。入力した内容は下に残っています。別の画面で今の内容を確かめてください。", isFinding: true)
      }
      return (name, version?.record.version ?? 0)
    }
  }
}
