internal import PlanModel

/// The cells with which every row of a published table says whose plan it belongs to.
enum PlanCells {
  /// The bodies' codes, their names, and the plan's title.
  static func of(_ plan: Plan) -> [TableCell] {
    [
      .list(plan.bodies.map(\.text)),
      .list(plan.bodies.map { plan.body($0)?.fullName ?? $0.text }),
      .text(plan.title),
    ]
  }
}
