public import PlanModel

/// When and against what a clause's own-words statement was last laid beside its source.
///
/// `checkedOn` is the latest date that the source itself supports, not the day on which the entry was typed.
/// It is `nil` when no dated source is at hand; such a clause always counts as stale.
public struct SourceReading: Hashable, Sendable {
  /// The day for which the reading is supported; `nil` when unknown.
  public let checkedOn: CalendarDate?
  /// The text or page that was read, in words for the officer who has to check again.
  public let checkedAgainst: String

  /// A reading on an ISO day (`2026-11-23`) against a named text.
  public init(on iso: String, against source: String) {
    self.checkedOn = CalendarDate(iso: iso)
    self.checkedAgainst = source
  }

  /// A reading whose source carries no date.
  public init(undatedAgainst source: String) {
    self.checkedOn = nil
    self.checkedAgainst = source
  }
}
