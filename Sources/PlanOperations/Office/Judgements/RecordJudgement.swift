internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// Records a person's answer to a question of the check, or the reason for doing without what is asked for in principle.
public struct RecordJudgement: Sendable {
  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// The rule that is answered.
  public var rule: RuleID
  /// Whether the plan meets it, or the reason excuses it; `nil` while nothing was chosen.
  public var isSatisfied: Bool?
  /// The post of the person who judged.
  public var judgedBy: String
  /// Why.
  public var reason: String
  /// The day.
  public var judgedOn: CalendarDate
  /// The version of the judgement that the form showed; 0 where there was none.
  public var basedOn: Int64
  /// Who records it.
  public var actor: String

  /// Makes the act.
  public init(
    draft: Draft, rule: RuleID, isSatisfied: Bool?, judgedBy: String, reason: String, judgedOn: CalendarDate,
    basedOn: Int64, actor: String
  ) {
    self.draft = draft
    self.rule = rule
    self.isSatisfied = isSatisfied
    self.judgedBy = judgedBy
    self.reason = reason
    self.judgedOn = judgedOn
    self.basedOn = basedOn
    self.actor = actor
  }

  /// What became of it.
  public enum Outcome: Sendable, Equatable {
    /// It stands, under the record's name.
    case saved(id: String)
    /// Something is missing; by the field of a judgement.
    case wanting([String: String])
    /// Somebody else judged meanwhile: nothing was saved.
    case overtaken(by: String)
  }

  /// Saves. Stops with a finding where the check neither asks nor accepts a reason.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    try checkNeed()
    let missing = self.missing
    guard missing.isEmpty else { return .wanting(missing) }
    let present = draft.judgement(of: rule)
    guard (present?.version ?? 0) == basedOn else { return try await overtaken(present, store) }
    let entries: [(name: String, value: String)] = [
      ("satisfied", isSatisfied == true ? "true" : "false"), ("reason", reason), ("judgedBy", judgedBy),
      ("judgedOn", judgedOn.description),
    ]
    let reading = RecordForm.read(
      kind: PlanRecords.Kind.judgement, entries: entries, into: present.flatMap { PlanRecord($0) }, id: rule.rawValue)
    guard var record = reading.record else {
      return .wanting(["reason": reading.findings.first.map { $0.summary + $0.remedy } ?? "この内容は保存できません。"])
    }
    if present == nil {
      let last = draft.records(PlanRecords.Kind.judgement).last?.content?.position
      record.position = PlanRecords.position(between: last, and: nil) ?? 0
    }
    let change = RecordChange(
      RecordKind(PlanRecords.Kind.judgement), record.id, basedOn: basedOn, content: record.content)
    let title = RuleCatalogue.find(rule)?.title ?? rule.rawValue
    let outcome = try await KeptValues(store).save(
      [change], in: draft.scope, actor: actor, reason: "「\(title)」についての" + (isReason ? "理由の記録" : "判断の記録"))
    guard case .conflict(let conflicts) = outcome else { return .saved(id: record.id) }
    return .overtaken(by: conflicts.first?.current?.actor ?? "")
  }

  private func checkNeed() throws(OperationStopped) {
    guard let result = draft.report.results.first(where: { $0.rule == rule }) else {
      throw OperationStopped("その点検の規則は見つかりません。", isFinding: true)
    }
    guard result.takesJudgement else {
      throw OperationStopped(
        "「\(result.title)」は、今の計画では、人の判断や理由の記録を受け付けていません。義務に当たる事項は、理由の記録で代えることができません。",
        isFinding: true)
    }
  }

  /// Whether the program itself found something, so that the person can only give a reason.
  private var isReason: Bool { draft.report.results.first { $0.rule == rule }?.asksReason ?? false }

  private var missing: [String: String] {
    var missing: [String: String] = [:]
    if isSatisfied == nil { missing["satisfied"] = "どちらかを選んでください。" }
    if reason.allSatisfy(\.isWhitespace) { missing["reason"] = "理由を入力してください。" }
    if judgedBy.allSatisfy(\.isWhitespace) { missing["judgedBy"] = "判断した者の職名を入力してください。" }
    return missing
  }

  private func overtaken(
    _ present: StoredRecord?, _ store: any PlanStore
  ) async throws(OperationStopped) -> Outcome {
    guard let present else { return .overtaken(by: "") }
    let version = try await StoreAnswer.of { try await store.record(present.key, version: nil) }
    return .overtaken(by: version?.actor ?? "")
  }
}

extension RuleResult {
  /// Whether what a person has to say is a reason for doing without, not an answer: the program itself found something.
  public var asksReason: Bool {
    guard case .violated = verdict else { return false }
    return judgement == nil || reasonInstead != nil
  }

  /// Whether a person has something to say: a question is open or answered, or a reason may be given.
  public var takesJudgement: Bool {
    switch verdict {
    case .needsJudgement: true
    case .violated: acceptsReason || judgement != nil
    case .satisfied: judgement != nil
    case .notApplicable: false
    }
  }
}

extension Draft {
  /// The record of the judgement that counts for a rule: the last one that names it.
  public func judgement(of rule: RuleID) -> StoredRecord? {
    let name = rule.rawValue
    return records(PlanRecords.Kind.judgement).last { $0.key.id == name || $0.key.id.hasPrefix(name + "~") }
  }
}
