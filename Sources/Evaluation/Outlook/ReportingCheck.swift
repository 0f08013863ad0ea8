internal import PlanModel

/// Whether the value that an indicator owes by now is there, and how old the latest one is.
struct ReportingCheck {
  /// The latest due periods.
  let due: DuePeriod

  /// The state of one indicator. `isExempt` for indicators of measures that have not begun, and for those whose values
  /// are those of their parts.
  func state(of indicator: Indicator, observations: [Observation], isExempt: Bool) -> ReportingState {
    let known = observations.filter { ($0.reportedOn ?? $0.asOf ?? $0.period.firstDay) <= due.date }
    let answered = known.filter { $0.value.isAnswer }
    let age = answered.max { Self.end(of: $0) < Self.end(of: $1) }.map { latest in
      max(0, (latest.reportedOn ?? Self.end(of: latest)).days(until: due.date))
    }
    guard !isExempt, let period = due.latest(for: indicator) else {
      return ReportingState(duePeriod: nil, status: .notDue, ageInDays: age)
    }
    // A later value tells more than the one that is due, and a value of a day or month stands for its year.
    let current = known.filter { $0.period.closingFiscalYear >= period.closingFiscalYear }
    let status: ReportingState.Status =
      current.contains { $0.value.isAnswer }
      ? .reported : current.contains { $0.value == .notMeasured } ? .notMeasured : .missing
    return ReportingState(duePeriod: period, status: status, ageInDays: age)
  }

  private static func end(of observation: Observation) -> CalendarDate {
    min(observation.asOf ?? observation.period.lastDay, observation.period.lastDay)
  }
}

extension ObservedValue {
  /// Whether the source had something to say: a number, words, a secret or an empty cell.
  fileprivate var isAnswer: Bool {
    switch self {
    case .number, .text, .none, .secret: true
    case .notMeasured, .notReported: false
    }
  }
}
