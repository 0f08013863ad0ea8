internal import Interchange
internal import PlanModel

/// A settled value is replaced only with a reason, by whatever way it comes.
enum CorrectionGuard {
  /// Why an actual value must not be saved so; `nil` when it may, and for records of other kinds.
  static func problem(before: PlanRecord, after: PlanRecord) -> String? {
    guard before.kind == PlanRecords.Kind.observation, after.kind == before.kind,
      let old = PlanRecords.observation(before),
      let new = PlanRecords.observation(after)
    else { return nil }
    guard isSettled(old),
      old.value != new.value || old.comparator != new.comparator || old.status != new.status
        || old.period != new.period
    else {
      return nil
    }
    // The reason of an earlier correction is not the reason of this one.
    let reason = new.correctionReason ?? ""
    guard reason.isEmpty || reason == old.correctionReason else { return nil }
    return "確定した値（\(FigureReader.words(old))）を改めるには、「訂正の理由」に、今回の訂正の理由を入力してください。"
  }

  /// Whether a value was final and said something. Computed values follow their inputs.
  static func isSettled(_ observation: Observation) -> Bool {
    // 秘匿 is a decision as well; that nobody measured yet may be made good at any time.
    let saysSomething = observation.value.number != nil || observation.value.isWords || observation.value == .secret
    return saysSomething && observation.status == .final && observation.evidence.formula == nil
  }

  /// An earlier version of a value as it is put back over a settled one: with the reason of this correction.
  static func restored(
    _ wanted: PlanRecord, over present: PlanRecord, reason: String
  ) throws(OperationStopped) -> PlanRecord {
    guard problem(before: present, after: wanted) != nil || Self.differs(present, wanted) else { return wanted }
    guard !reason.isEmpty else {
      throw OperationStopped("確定した値を前の版に戻すには、戻す理由が必要です。", isFinding: true)
    }
    guard var value = PlanRecords.observation(wanted) else { return wanted }
    value.correctionReason = reason
    guard var record = ObservationRecord.record(value) else { return wanted }
    record.id = wanted.id
    record.position = wanted.position
    return record
  }

  private static func differs(_ present: PlanRecord, _ wanted: PlanRecord) -> Bool {
    guard present.kind == PlanRecords.Kind.observation,
      let old = PlanRecords.observation(present),
      let new = PlanRecords.observation(wanted)
    else { return false }
    return isSettled(old) && (old.value != new.value || old.period != new.period)
  }
}
