internal import Interchange
public import PlanModel
public import PlanStore

/// The results of a year put into the plan as it is published: a yearly report changes no goal and no text.
///
/// What is being revised in the draft stays there until it is decided as a revision: neither what the draft withdrew nor
/// what it defines anew touches the published figures.
public enum YearlyResults {
  /// The text that a proposal of a yearly report puts up for decision; `nil` for other proposals and without an edition.
  public static func text(
    of proposal: Proposal, from decided: Plan, plan: String, on store: any PlanStore
  ) async throws(OperationStopped) -> Plan? {
    guard proposal.purpose == .yearlyReport, let report = proposal.report?.yearlyReport else { return nil }
    let edition = try await StoreAnswer.of { try await store.edition(of: plan, number: proposal.after) }
    return edition.map { put(decided, report, into: CanonicalJSON.read($0.json).plan) }
  }

  /// The published plan with the draft's values and reviews of the year, and of years that were reported before.
  static func put(_ draft: Plan, _ report: YearlyReport, into published: Plan) -> Plan {
    var plan = published
    let year = report.fiscalYear
    plan.take(report)
    plan.observations = observations(draft, year, published)
    let measures = Set(plan.measures.map(\.id))
    let indicators = Set(plan.allIndicators.map(\.id))
    let closed = Set(plan.yearlyReports.map(\.fiscalYear))
    for place in plan.measures.indices {
      guard let source = draft.measures.first(where: { $0.id == plan.measures[place].id }) else { continue }
      let kept = plan.measures[place].reviews.filter { !closed.contains($0.fiscalYear) }
      let taken = source.reviews.filter { review in
        closed.contains(review.fiscalYear) && review.indicator.map(indicators.contains) ?? true
      }
      plan.measures[place].reviews = kept + taken.map { sound($0, measures, draft) }
    }
    plan.yearlyRound = published.yearlyRound ?? draft.yearlyRound
    plan.gradeScales =
      published.gradeScales
      + missing(
        draft.gradeScales, published.gradeScales, \.id, used: plan.measures.flatMap(\.reviews).compactMap(\.gradeScale))
    plan.sections =
      published.sections
      + missing(
        draft.sections, published.sections, \.id, used: plan.observations.compactMap(\.reportedBy)
      ).map { Section(id: $0.id, name: $0.name, department: $0.department) }
    return plan
  }

  /// The draft's values up to the end of the year, where the indicator still means what it meant; else those published.
  private static func observations(_ draft: Plan, _ year: FiscalYear, _ published: Plan) -> [Observation] {
    let defined = Dictionary(draft.allIndicators.map { ($0.id, $0) }) { first, _ in first }
    let same = Set(
      published.allIndicators.filter { old in defined[old.id].map { meansTheSame(old, $0) } ?? false }.map(\.id))
    let fresh = draft.observations.filter { same.contains($0.indicator) && $0.period.lastDay <= year.lastDay }
    let kept = published.observations.filter { !same.contains($0.indicator) || $0.period.lastDay > year.lastDay }
    return kept + fresh
  }

  /// Indicators of the published plan that the draft withdrew or defines anew: their new values are not reported with it.
  public static func redefined(in draft: Plan, against published: Plan) -> [Indicator] {
    let defined = Dictionary(draft.allIndicators.map { ($0.id, $0) }) { first, _ in first }
    return published.allIndicators.filter { old in !(defined[old.id].map { meansTheSame(old, $0) } ?? false) }
  }

  private static func meansTheSame(_ left: Indicator, _ right: Indicator) -> Bool {
    left.unit == right.unit && left.periodKind == right.periodKind && left.counting == right.counting
      && left.nature == right.nature && left.definition == right.definition && left.formula == right.formula
      && left.direction == right.direction
  }

  /// Those of the draft that are used and not published yet.
  private static func missing<Record, ID: Hashable>(
    _ draft: [Record], _ published: [Record], _ id: KeyPath<Record, ID>, used: [ID]
  ) -> [Record] {
    let known = Set(published.map { $0[keyPath: id] })
    let used = Set(used)
    return draft.filter { used.contains($0[keyPath: id]) && !known.contains($0[keyPath: id]) }
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
