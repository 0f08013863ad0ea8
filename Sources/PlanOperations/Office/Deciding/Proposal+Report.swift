public import PlanModel

extension Proposal {
  /// The words of a yearly report.
  public struct Report: Codable, Sendable, Hashable {
    /// The fiscal year, such as `FY2026`.
    public var year: String
    /// The day on which it was closed (ISO 8601).
    public var closedOn: String
    /// What the year brought.
    public var summary: String?
    /// What the panel said.
    public var panelOpinion: String?

    init(_ report: YearlyReport) {
      year = report.fiscalYear.description
      closedOn = report.closedOn.description
      summary = report.summary
      panelOpinion = report.panelOpinion
    }

    /// As the plan tells it.
    public var yearlyReport: YearlyReport? {
      guard case .fiscalYear(let fiscalYear)? = Period(code: year), let day = CalendarDate(iso: closedOn) else {
        return nil
      }
      return YearlyReport(fiscalYear: fiscalYear, closedOn: day, summary: summary, panelOpinion: panelOpinion)
    }
  }
}

extension Plan {
  /// Takes the report of a year, in the place of an earlier one of the same year.
  mutating func take(_ report: YearlyReport) {
    yearlyReports.removeAll { $0.fiscalYear == report.fiscalYear }
    yearlyReports.append(report)
    yearlyReports.sort { $0.fiscalYear < $1.fiscalYear }
  }
}
