internal import Accounts
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore

/// The days of the yearly round that concern one person, as a calendar file.
enum RoundCalendar {
  static func bytes(_ request: OfficeRequest) throws -> [UInt8] {
    let draft = try request.plan
    let present = request.today.fiscalYear
    let years = [present.previous, present].filter { year in
      draft.plan.span.map { $0.first <= year.lastDay && $0.last >= year.firstDay } ?? true
    }
    let kinds = kinds(for: request.account)
    let days = years.flatMap { year in
      draft.plan.round.milestones.filter { kinds.contains($0.kind) }.map { (year, $0) }
    }.filter { $0.1.day(for: $0.0) >= request.today }
    let address = request.origin + OfficePath.years(draft.id).text
    return YearlyCalendar(plan: draft.id, planTitle: draft.plan.title, address: address).bytes(days)
  }

  /// A section answers for its figures and its own evaluation, its head for the first outside view of it, the plan
  /// office for everything.
  private static func kinds(for account: Account?) -> Set<MilestoneKind> {
    guard let account else { return [] }
    if account.has(.planOfficer) || account.has(.auditor) { return Set(MilestoneKind.allCases) }
    var kinds: Set<MilestoneKind> = []
    if account.has(.clerk) || account.has(.sectionHead) { kinds.formUnion([.figures, .own]) }
    if account.has(.sectionHead) { kinds.insert(.primary) }
    if account.has(.approver) { kinds.formUnion([.secondary, .external, .publication, .revision]) }
    return kinds
  }
}
