internal import Interchange
public import PlanModel

/// What a person may not do to a record although it may be changed: give it away, or throw a body out of its own plan.
/// Asked before every save, whether it comes from a form or from a record's history.
struct RecordGuard {
  let draft: Draft
  /// The section in whose care the record must stay; `nil` for those who may change all.
  let ownSection: String?
  /// The body of the person; `nil` for those who belong to none.
  let ownBody: String?

  /// Why a record must not be saved so; `nil` when it may.
  func problem(with record: PlanRecord) -> String? {
    if let ownSection, !careOf(record).contains(ownSection) { return "担当課をほかの課に変えることは、計画担当に依頼してください。" }
    if ownSection != nil, let problem = stageProblem(with: record) { return problem }
    return record.kind == PlanRecords.Kind.plan ? bodiesProblem(with: PlanHeading.read(record.json).bodies) : nil
  }

  /// A section says what it thinks of itself; what its head and the panel say is written on their own sheets.
  private func stageProblem(with record: PlanRecord) -> String? {
    guard record.kind == PlanRecords.Kind.review else { return nil }
    let before = draft.content(record.kind, record.id).flatMap(PlanRecords.review)
    let stages = [PlanRecords.review(record)?.stage, before?.stage].compactMap { $0 }
    return stages.contains { $0 != .own } ? "自己評価のほかの評価は、計画担当が入力します。一次評価は、課長が評価シートで入力します。" : nil
  }

  /// The sections that answer for the record as it would be, its place in the plan included.
  private func careOf(_ record: PlanRecord) -> Set<String> {
    switch record.kind {
    case PlanRecords.Kind.measure: RecordOwners.sections(of: record, in: draft)
    case PlanRecords.Kind.indicator: RecordOwners.sections(of: record, in: draft)
    case PlanRecords.Kind.section: [record.id]
    default: draft.sections(ofNew: record.kind, below: record.parent)
    }
  }

  private func bodiesProblem(with bodies: [LocalGovernmentCode]) -> String? {
    let before = draft.plan.bodies
    guard bodies != before else { return nil }
    if bodies.isEmpty || !before.contains(where: bodies.contains) {
      return "策定する団体がなくなると、この計画を編集できる人がいなくなります。団体を入力してください。"
    }
    guard let ownBody, before.count > 1 || bodies.count > 1 else { return nil }
    let removed = before.filter { !bodies.contains($0) }
    if removed.contains(where: { $0.text != ownBody }) {
      return "ほかの団体を共同の計画から外すことはできません。その団体の計画担当が、自ら外れることができます。"
    }
    let leads = before.first?.text == ownBody
    if !leads, bodies.first != before.first || bodies.contains(where: { !before.contains($0) }) {
      return "代表する団体を変えること、及び団体を加えることは、代表する団体の計画担当に依頼してください。"
    }
    return nil
  }
}
