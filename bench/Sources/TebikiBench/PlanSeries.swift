import PlanModel

/// Plans of the same size for every body in the country, each with the texts of the sample.
enum PlanSeries {
  /// One plan for each of the 47 prefectures and 1,741 municipalities, with the sample's first measures.
  static func make(from sample: Plan, measures: Int) -> [Plan] {
    var base = sample
    base.measures = Array(sample.measures.prefix(measures))
    return LocalGovernments.all.map { body in
      var plan = base
      plan.bodies = [body.code]
      plan.unlistedBodies = []
      return plan
    }
  }
}
