/// What the plan office asked of a section, until when, and how far the section has come (照会・回答).
///
/// Who did what and when stands in the versions of its record, not here.
public struct SectionAssignment: Hashable, Sendable {
  /// The section.
  public var section: RecordID<Section>
  /// The day by which the reply is wanted; `nil` when none was set.
  public var dueOn: CalendarDate?
  /// What is asked for, in a few words.
  public var note: String?
  /// How far it has come.
  public var state: AssignmentState
  /// Why the reply was sent back; `nil` unless it was.
  public var returnReason: String?

  /// Makes an assignment.
  public init(
    section: RecordID<Section>, dueOn: CalendarDate? = nil, note: String? = nil, state: AssignmentState = .requested,
    returnReason: String? = nil
  ) {
    self.section = section
    self.dueOn = dueOn
    self.note = note
    self.state = state
    self.returnReason = returnReason
  }

  /// Whether the day has passed and the section still owes its reply.
  public func isOverdue(on day: CalendarDate) -> Bool {
    guard let dueOn else { return false }
    return state.isOpen && dueOn < day
  }
}

/// How far a section's reply has come.
public enum AssignmentState: String, CodedValue {
  /// 依頼中: asked, not yet answered.
  case requested
  /// 回答済み: the section declares its reply complete.
  case replied
  /// 課長確認済み: the head of the section confirmed it.
  case confirmed
  /// 差戻し: the reply was sent back with a reason.
  case returned

  public static var listName: String { "回答の状況" }

  public var label: String {
    switch self {
    case .requested: "依頼中"
    case .replied: "回答済み"
    case .confirmed: "課長確認済み"
    case .returned: "差戻し"
    }
  }

  /// Whether the section still owes its reply.
  public var isOpen: Bool { self == .requested || self == .returned }
}
