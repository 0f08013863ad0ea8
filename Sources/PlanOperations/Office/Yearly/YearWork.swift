public import PlanModel

/// What the yearly round asks of one section now.
public struct YearWork: Sendable, Hashable {
  /// The fiscal year judged.
  public let year: FiscalYear
  /// Values that are due and not there.
  public let figures: Int
  /// By when.
  public let figuresDue: CalendarDate?
  /// Own evaluations that are not written.
  public let sheets: Int
  /// By when.
  public let sheetsDue: CalendarDate?

  /// Whether there is nothing to do.
  public var isEmpty: Bool { figures == 0 && sheets == 0 }

  /// What is left of the last year that is over; `nil` when the plan has none, or its report was written.
  public static func of(_ section: RecordID<Section>, _ draft: Draft, on today: CalendarDate) -> YearWork? {
    guard let year = draft.reviewYears(on: today).last,
      !draft.isClosed(year)
    else { return nil }
    let lines = DueFigures.lines(draft, sections: [section.rawValue], on: year.next.firstDay)
    let sheets = ReviewSheet.all(draft, year: year).filter { $0.measure.lead == section }
    let first = sheets.first?.stages.first?.stage ?? .own
    return YearWork(
      year: year, figures: lines.count { $0.state.isOpen }, figuresDue: draft.plan.round.day(of: .figures, for: year),
      sheets: sheets.count { $0.stage(first)?.review == nil },
      sheetsDue: draft.plan.round.day(of: first.milestone, for: year))
  }
}
