internal import PlanModel

/// Finds the measures that are late and what each endangers.
///
/// A measure is late when one of its indicators is behind, worse than at the start or past its deadline, or when the last
/// step of its schedule is over and neither have all its indicators reached their targets nor did a review end it.
/// Measures that wait for their condition are not late.
struct LateMeasures {
  /// The plan.
  let plan: Plan
  /// The assessments by indicator.
  let assessments: [RecordID<Indicator>: IndicatorAssessment]
  /// The day of the question.
  let date: CalendarDate

  /// The late measures in printed order.
  func all() -> [LateMeasure] {
    let graph = MeasureDependencies(plan.measures)
    return plan.measures.compactMap { measure in
      let reasons = reasons(measure)
      guard !reasons.isEmpty else { return nil }
      return LateMeasure(measure: measure.id, reasons: reasons, endangers: graph.endangered(by: measure.id))
    }
  }

  private func reasons(_ measure: Measure) -> [String] {
    if case .later = measure.priority { return [] }
    var reasons = measure.indicators.compactMap { indicator -> String? in
      switch assessments[indicator.id]?.pace {
      case .behind: "指標「\(indicator.title)」が遅れています。"
      case .worse: "指標「\(indicator.title)」が計画の開始時より後退しています。"
      case .overdue: "指標「\(indicator.title)」が期限を過ぎても目標に達していません。"
      default: nil
      }
    }
    if let last = measure.schedule.map({ max($0.first, $0.last) }).max(), last.lastDay < date, !isFinished(measure) {
      reasons.append("工程表の最後の年度（\(Wareki.text(last))）が過ぎましたが、終わったことが確かめられません。")
    }
    return reasons
  }

  private func isFinished(_ measure: Measure) -> Bool {
    let paces = measure.indicators.map { assessments[$0.id]?.pace }
    if !paces.isEmpty, paces.allSatisfy({ $0 == .reached }) { return true }
    return measure.reviews.contains { review in
      plan.yearlyRound?.direction(review.nextStep)?.consequence == .end
        && (review.decidedOn ?? review.fiscalYear.lastDay) <= date
    }
  }
}
