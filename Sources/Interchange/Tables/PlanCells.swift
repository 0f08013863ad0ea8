internal import PlanModel

/// The cells with which every row of a published table says whose plan it belongs to.
enum PlanCells {
  /// The bodies' codes, their names, and the plan's title.
  static func of(_ plan: Plan) -> [String] {
    [
      plan.bodies.map(\.text).joined(separator: ";"),
      TableCell.list(plan.bodies.map { plan.body($0)?.fullName ?? $0.text }),
      TableCell.text(plan.title),
    ]
  }
}
