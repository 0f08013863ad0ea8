internal import Interchange
internal import PlanModel

/// A settled value is replaced only with a reason, by whatever way it comes.
enum CorrectionGuard {
  /// Why an actual value must not be saved so; `nil` when it may, and for records of other kinds.
  static func problem(before: PlanRecord, after: PlanRecord) -> String? {
    guard let old = PlanRecords.observation(before), let new = PlanRecords.observation(after),
      isCorrection(old, new)
    else { return nil }
    // The reason of an earlier correction is not the reason of this one.
    let reason = new.correctionReason ?? ""
    guard reason.isEmpty || reason == old.correctionReason else { return nil }
    return "確定した値（\(FigureReader.words(old))）を改めるには、「訂正の理由」に、今回の訂正の理由を入力してください。"
  }

  /// An earlier version of a record as it is put back over the present one: over a settled value, with the reason.
  static func restored(
    _ wanted: PlanRecord, over present: PlanRecord, reason: String
  ) throws(OperationStopped) -> PlanRecord {
    guard let old = PlanRecords.observation(present), var new = PlanRecords.observation(wanted),
      isCorrection(old, new)
    else { return wanted }
    guard !reason.isEmpty else {
      throw OperationStopped("確定した値を前の版に戻すには、戻す理由が必要です。", isFinding: true)
    }
    new.correctionReason = reason
    guard var record = ObservationRecord.record(new) else { return wanted }
    record.id = wanted.id
    record.position = wanted.position
    return record
  }

  /// Whether a value was final and said something. Computed values follow their inputs.
  static func isSettled(_ observation: Observation) -> Bool {
    // 秘匿 is a decision as well; that nobody measured yet may be made good at any time.
    let saysSomething = observation.value.number != nil || observation.value.isWords || observation.value == .secret
    return saysSomething && observation.status == .final && observation.evidence.formula == nil
  }

  private static func isCorrection(_ old: Observation, _ new: Observation) -> Bool {
    isSettled(old)
      && (old.value != new.value || old.comparator != new.comparator || old.status != new.status
        || old.period != new.period)
  }
}
