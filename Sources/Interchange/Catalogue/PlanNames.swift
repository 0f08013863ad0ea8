internal import PlanModel

/// How files that describe a plan name its bodies.
enum PlanNames {
  /// All bodies, the leading one first, joined by 「、」; empty without any.
  static func bodies(_ plan: Plan) -> String { plan.bodies.map { body($0, plan) }.joined(separator: "、") }

  /// One body: with its prefecture, or by its code when nobody knows it.
  static func body(_ code: LocalGovernmentCode, _ plan: Plan) -> String { plan.body(code)?.fullName ?? code.text }

  /// What the plan's data are, in a sentence.
  static func summary(_ plan: Plan) -> String {
    if let vision = plan.vision?.statement, !vision.isEmpty { return vision }
    return "\(plan.title)の本文、施策、指標及び実績値のデータです。"
  }

  /// The words by which the plan is found.
  static func keywords(_ plan: Plan) -> [String] { ["官民データ活用推進計画"] + plan.adoptedPillars.map(\.label) }
}

/// The days of a plan that files tell of.
struct PlanDates {
  /// The first publication.
  let issued: CalendarDate?
  /// The latest change that was made public.
  let modified: CalendarDate?

  init(_ plan: Plan, editions: [PublishedEdition] = []) {
    let published = editions.map(\.publishedOn)
    issued = plan.publication?.publishedOn ?? published.min()
    modified = (plan.revisions.compactMap { $0.publication?.publishedOn } + plan.news.map(\.date) + published).max()
  }
}
