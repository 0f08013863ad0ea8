internal import Interchange
public import PlanModel
public import PlanStore

/// Takes over a scale that a body published, or the usual yearly round, to start from.
public struct AdoptPreset: Sendable {
  /// What is taken over.
  public enum Preset: Sendable {
    /// A scale, by its id among `GradeScalePresets`.
    case scale(RecordID<GradeScale>)
    /// The usual round.
    case round
  }

  /// The plan as the person saw it.
  public var draft: Draft
  /// What is taken over.
  public var preset: Preset
  /// Who takes it over.
  public var actor: String

  /// Makes the act.
  public init(draft: Draft, preset: Preset, actor: String) {
    self.draft = draft
    self.preset = preset
    self.actor = actor
  }

  /// Saves; what is there already stays as it is.
  public func run(on store: any PlanStore) async throws(OperationStopped) {
    switch preset {
    case .scale(let id): try await adoptScale(id, on: store)
    case .round: try await adoptRound(on: store)
    }
  }

  private func adoptScale(_ id: RecordID<GradeScale>, on store: any PlanStore) async throws(OperationStopped) {
    guard let preset = GradeScalePresets.preset(id) else {
      throw OperationStopped("その判定尺度の例はありません。", isFinding: true)
    }
    guard draft.record(PlanRecords.Kind.gradeScale, id.rawValue) == nil else {
      throw OperationStopped("その判定尺度は、既にこの計画にあります。", isFinding: true)
    }
    let row = RecordRow(plan: draft.id, kind: PlanRecords.Kind.gradeScale, store: store)
    let reason = "判定尺度「\(preset.scale.title)」の取込み（\(preset.origin)の例）"
    try await row.appending(reason: reason, actor: actor) { _ throws(OperationStopped) in
      (PlanRecords.split(Plan(id: RecordID(draft.id), title: "") { $0.gradeScales = [preset.scale] }), { _ in })
    }
  }

  private func adoptRound(on store: any PlanStore) async throws(OperationStopped) {
    guard draft.plan.yearlyRound == nil else {
      throw OperationStopped("年次の進め方は、既に定められています。", isFinding: true)
    }
    guard let stored = draft.record(PlanRecords.Kind.plan, draft.id), let present = PlanRecord(stored) else {
      throw OperationStopped("計画の本体の記録がありません。")
    }
    var plan = PlanRecords.join([present]).plan
    plan.yearlyRound = YearlyRoundPreset.usual
    guard let written = PlanRecords.split(plan).first(where: { $0.kind == PlanRecords.Kind.plan }),
      let record = present.taking(["yearlyRound"], from: written)
    else { throw OperationStopped("年次の進め方を書き込めませんでした。") }
    let change = RecordChange(stored.key.kind, stored.key.id, basedOn: stored.version, content: record.content)
    let outcome = try await KeptValues(store).save(
      [change], in: draft.scope, actor: actor, reason: "年次の進め方の例の取込み")
    guard case .saved = outcome else {
      throw OperationStopped("ほかの人が先に基本情報を変更したため、取り込んでいません。画面を開き直してください。", isFinding: true)
    }
  }
}
