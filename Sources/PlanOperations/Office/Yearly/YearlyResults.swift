internal import PlanModel

/// The results of a year put into the plan as it is published: a yearly report changes no goal and no text.
///
/// What is being revised in the draft stays there until it is decided as a revision.
enum YearlyResults {
  /// The published plan with the draft's values and reviews.
  static func put(_ draft: Plan, into published: Plan) -> Plan {
    var plan = published
    let indicators = Set(plan.allIndicators.map(\.id))
    plan.observations = draft.observations.filter { indicators.contains($0.indicator) }
    plan.yearlyRound = draft.yearlyRound ?? plan.yearlyRound
    plan.yearlyReports = draft.yearlyReports
    plan.gradeScales = merged(published.gradeScales, draft.gradeScales, \.id)
    plan.sections = merged(published.sections, draft.sections, \.id)
    let measures = Set(plan.measures.map(\.id))
    for place in plan.measures.indices {
      guard let source = draft.measures.first(where: { $0.id == plan.measures[place].id }) else { continue }
      plan.measures[place].reviews = source.reviews.map { sound($0, measures, draft) }.filter {
        $0.indicator.map(indicators.contains) ?? true
      }
    }
    return plan
  }

  /// Those that are published, as they are, and behind them those that are new.
  private static func merged<Record, ID: Hashable>(
    _ published: [Record], _ draft: [Record], _ id: KeyPath<Record, ID>
  ) -> [Record] {
    let known = Set(published.map { $0[keyPath: id] })
    return published + draft.filter { !known.contains($0[keyPath: id]) }
  }

  /// A gain that goes into a measure which is not published yet is told by that measure's title.
  private static func sound(
    _ review: Review, _ measures: Set<RecordID<Measure>>, _ draft: Plan
  ) -> Review {
    var review = review
    for place in review.effects.indices {
      guard let target = review.effects[place].reinvestedIn, !measures.contains(target) else { continue }
      let title = draft.measures.first { $0.id == target }?.title
      review.effects[place].reinvestedIn = nil
      review.effects[place].reinvestment = review.effects[place].reinvestment ?? title
    }
    return review
  }
}
