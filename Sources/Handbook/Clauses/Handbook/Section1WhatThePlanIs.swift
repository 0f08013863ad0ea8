import PlanModel

/// I-1: what the plan is, and whose data it is about.
enum Section1WhatThePlanIs: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "private-data-may-be-used", "民間が保有するデータの活用", "I-1 第2段落", .option,
      "自ら保有するデータだけでなく、民間の事業者が保有する有用なデータを使った新しい行政サービスも、検討の対象に加えることが望まれています。")
  ]
}
