internal import Interchange
public import PlanModel
public import PlanStore

/// The days of a yearly round as a calendar file (RFC 5545).
public struct YearlyCalendar: Sendable {
  /// The plan's id.
  let plan: String
  /// Its title.
  let planTitle: String
  /// Where the round is shown.
  let address: String

  /// Makes a calendar.
  public init(plan: String, planTitle: String, address: String) {
    self.plan = plan
    self.planTitle = planTitle
    self.address = address
  }

  /// The file with the days given, each with the fiscal year that is judged.
  public func bytes(_ days: [(FiscalYear, RoundMilestone)], at time: StoreTime = .now()) -> [UInt8] {
    let events = days.map { year, milestone in
      CalendarEvent(
        uid: "\(plan)-\(year)-\(milestone.kind.rawValue)@tebiki", sequence: 0, day: milestone.day(for: year),
        summary: "\(milestone.kind.label)の期限：\(planTitle)（\(Wareki.text(year))）", details: address,
        reminderDaysBefore: 7)
    }
    return CalendarFile.bytes(events, stamp: Int(time.milliseconds / 1_000))
  }
}
