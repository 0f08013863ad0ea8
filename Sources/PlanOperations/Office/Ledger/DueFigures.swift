internal import Interchange
public import PlanModel
internal import PlanStore

/// Which values a plan waits for.
public enum DueFigures {
  /// One indicator with the value that is due.
  public struct Line: Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The measure to which it belongs.
    public let measure: Measure?
    /// The section that reports it.
    public let section: Section?
    /// The period whose value is due; `nil` where none is.
    public let due: Period?
    /// What stands in the ledger for it.
    public let present: Observation?
    /// The version of its record; 0 where there is none.
    public let version: Int64
    /// The latest value before it.
    public let before: Observation?
    /// From where values come: as last told, or as the indicator says.
    public let source: String?
    /// How far it has come.
    public let state: State
  }

  /// How far a value that is due has come.
  public enum State: String, Sendable, CaseIterable {
    /// Nothing is due yet.
    case notDue
    /// No value, and nobody said why.
    case missing
    /// A provisional value.
    case provisional
    /// A final value, or a stated reason for none.
    case reported
    /// A computed value that is old.
    case stale

    /// The word for it.
    public var label: String {
      switch self {
      case .notDue: "まだ不要"
      case .missing: "未報告"
      case .provisional: "速報"
      case .reported: "報告済み"
      case .stale: "再計算待ち"
      }
    }

    /// Whether somebody has to do something.
    public var isOpen: Bool { self == .missing || self == .stale }
  }

  /// The indicators in the order of the plan, of some sections or of all. Those of measures that wait for a later year
  /// (スモールスタート) are left out.
  public static func lines(_ draft: Draft, sections: Set<String>?, on today: CalendarDate) -> [Line] {
    let ledger = Ledger(draft)
    let owned = draft.plan.indicators.map { (Measure?.none, $0) }
    let inMeasures = draft.plan.measures.filter { !$0.priority.isLater }.flatMap { measure in
      measure.indicators.map { (Measure?.some(measure), $0) }
    }
    return (owned + inMeasures).compactMap { measure, indicator in
      let section = indicator.owner ?? measure?.lead
      if let sections {
        let own = draft.sections(of: PlanRecords.Kind.indicator, indicator.id.rawValue)
        guard !own.isDisjoint(with: sections) else { return nil }
      }
      return line(indicator, measure, section.flatMap { draft.plan.section($0) }, ledger, draft.plan.span, today)
    }
  }

  private static func line(
    _ indicator: Indicator, _ measure: Measure?, _ section: Section?, _ ledger: Ledger, _ span: DateSpan?,
    _ today: CalendarDate
  ) -> Line {
    // A month of the year that still runs is the last one that is over, not the year's last.
    let day = indicator.periodKind == .month ? min(today, .today()) : today
    let due = LastPeriod.over(for: indicator, on: day, planSpan: span)
    let rows = ledger.rows(indicator.id)
    let values = rows.map(\.observation)
    let present = due.flatMap { values.standing(for: $0) }
    let row = rows.last { $0.observation == present }
    let before = values.last { value in
      (due.map { value.period < $0 } ?? true) && value.value != .notReported
    }
    return Line(
      indicator: indicator, measure: measure, section: section, due: due, present: present, version: row?.version ?? 0,
      before: before,
      source: present?.evidence.title ?? before?.evidence.title ?? indicator.source, state: state(due, present))
  }

  private static func state(_ due: Period?, _ present: Observation?) -> State {
    guard due != nil else { return .notDue }
    guard let present, present.value != .notReported else { return .missing }
    if present.staleness != nil { return .stale }
    return present.status == .provisional ? .provisional : .reported
  }
}
