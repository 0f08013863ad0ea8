internal import PlanModel

/// The one order of observations: by indicator as in the plan, then by period, then as they were met.
enum ObservationOrder {
  static func sorted(_ observations: [Observation], in plan: Plan) -> [Observation] {
    var ranks: [RecordID<Indicator>: Int] = [:]
    for (rank, indicator) in plan.allIndicators.enumerated() where ranks[indicator.id] == nil {
      ranks[indicator.id] = rank
    }
    let last = ranks.count
    let keyed = observations.enumerated().map { place, observation in
      (rank: ranks[observation.indicator] ?? last, place: place, observation: observation)
    }
    return keyed.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      // Indicators that the plan does not know are kept together by name.
      let (leftID, rightID) = (left.observation.indicator.rawValue, right.observation.indicator.rawValue)
      if left.rank == last, leftID != rightID { return leftID < rightID }
      let (leftPeriod, rightPeriod) = (left.observation.period, right.observation.period)
      return leftPeriod == rightPeriod ? left.place < right.place : leftPeriod < rightPeriod
    }.map(\.observation)
  }
}
