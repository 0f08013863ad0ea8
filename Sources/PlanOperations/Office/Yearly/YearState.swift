public import PlanModel

/// How far a year's round has come.
public struct YearState: Sendable {
  /// The fiscal year judged.
  public let year: FiscalYear
  /// The sheets.
  public let sheets: [ReviewSheet]
  /// What is due when, in order of time.
  public let milestones: [Milestone]
  /// The report, once the year was closed.
  public let report: YearlyReport?
  /// Minutes spent on the sheets so far, by measure.
  public let minutes: [String: Int]

  /// One thing that is due.
  public struct Milestone: Sendable, Hashable {
    /// What.
    public let kind: MilestoneKind
    /// When.
    public let day: CalendarDate
    /// How many are done, of how many; `nil` where there is nothing to count.
    public let done: Int?
    /// Of how many.
    public let of: Int?

    /// Whether it is all done.
    public var isDone: Bool { done != nil && done == of }

    /// Whether it should be done by now and is not.
    public func isOverdue(on today: CalendarDate) -> Bool { !isDone && today > day }
  }

  /// The state of a year.
  public init(_ draft: Draft, year: FiscalYear) {
    self.year = year
    let sheets = ReviewSheet.all(draft, year: year)
    let proposed = draft.proposals.first { $0.value.report?.year == year.description }?.value.report?.yearlyReport
    let report = draft.plan.yearlyReports.first { $0.fiscalYear == year } ?? proposed
    self.sheets = sheets
    self.report = report
    let figures = sheets.flatMap(\.figures).filter { $0.line.due != nil }
    let isPublished = draft.hasPublished(year)
    milestones = draft.plan.round.milestones.map { milestone in
      let count: (done: Int, of: Int)? =
        switch milestone.kind {
        case .figures: (figures.count { !$0.line.state.isOpen }, figures.count)
        case .own: Self.count(sheets, .own)
        case .primary: Self.count(sheets, .primary)
        case .secondary: Self.count(sheets, .secondary)
        case .external: Self.count(sheets, .external)
        case .publication: (isPublished ? 1 : 0, 1)
        case .revision: nil
        }
      return Milestone(kind: milestone.kind, day: milestone.day(for: year), done: count?.done, of: count?.of)
    }.sorted { $0.day < $1.day }
    minutes = Dictionary(
      draft.values(SheetTime.self).filter { $0.value.year == year.description }.map {
        ($0.value.measure, $0.value.minutes)
      }, uniquingKeysWith: +)
  }

  private static func count(_ sheets: [ReviewSheet], _ stage: ReviewStage) -> (done: Int, of: Int) {
    (sheets.count { $0.stage(stage)?.review != nil }, sheets.count)
  }

  /// Values that were due and are not there.
  public var unreported: [DueFigures.Line] {
    sheets.flatMap(\.figures).map(\.line).filter { $0.state.isOpen }
  }
}

extension Draft {
  /// Whether the report of a year was published.
  public func hasPublished(_ year: FiscalYear) -> Bool {
    proposals.contains {
      $0.value.report?.year == year.description && $0.value.state == .published
    }
  }

  /// Whether a year's sheets are closed: its report is on its way or published.
  public func isClosed(_ year: FiscalYear) -> Bool {
    plan.yearlyReports.contains { $0.fiscalYear == year }
      || proposals.contains { $0.value.report?.year == year.description && $0.value.state.isPending }
  }

  /// The years that can be judged: from the plan's first year to the last one that is over.
  public func reviewYears(on today: CalendarDate) -> [FiscalYear] {
    let last = today.fiscalYear.previous
    guard let first = plan.span?.first.fiscalYear, first <= last else { return [] }
    let end = min(last, plan.span?.last.fiscalYear ?? last)
    return first.through(end)
  }
}
