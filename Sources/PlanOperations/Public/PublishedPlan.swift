internal import Interchange
public import PlanModel
public import PlanStore

/// A published plan as lists tell it: the heading of its newest edition, and its editions without their texts.
public struct PublishedPlan: Sendable {
  /// The plan's id.
  public let id: String
  /// Title, status, bodies, way of formulation and period; everything else is empty.
  public let heading: Plan
  /// The bodies' names with the prefecture before them.
  public let bodyNames: [String]
  /// Its editions, the newest first; never empty.
  public let editions: [EditionSummary]
  /// The heading as members of canonical JSON.
  public let members: [(name: String, json: [UInt8])]
  /// Title and names in the form in which words are looked for.
  let searchText: FoldedWords

  init(id: String, heading: Plan, editions: [EditionSummary]) {
    self.id = id
    self.heading = heading
    self.editions = editions
    bodyNames = heading.bodies.map { heading.body($0)?.fullName ?? $0.text }
    members = PlanHeading.members(of: heading)
    searchText = FoldedWords(([heading.title, heading.subtitle ?? ""] + bodyNames).joined(separator: "\n"))
  }

  /// The newest edition.
  public var newest: EditionSummary { editions[0] }

  /// The bodies' names in one text.
  public var bodyText: String { bodyNames.joined(separator: "・") }

  /// The bodies as far as they are known.
  public var bodies: [LocalGovernment] { heading.bodies.compactMap { heading.body($0) } }

  /// Where the plan's period lies on a day; `nil` when the plan names none.
  public func period(on date: CalendarDate) -> PlanPeriodState? {
    guard let span = heading.span else { return nil }
    if date < span.first { return .upcoming }
    return span.last < date ? .ended : .running
  }

  /// By the code of the leading body, then by id.
  static func comesBefore(_ left: PublishedPlan, _ right: PublishedPlan) -> Bool {
    let (leftCode, rightCode) = (left.heading.bodies.first?.text ?? "~", right.heading.bodies.first?.text ?? "~")
    return leftCode == rightCode ? left.id < right.id : leftCode < rightCode
  }
}

/// Where a day lies against the period of a plan.
public enum PlanPeriodState: String, CodedValue {
  /// Within it.
  case running
  /// Before it.
  case upcoming
  /// After it.
  case ended

  public static var listName: String { "計画期間" }

  public var label: String {
    switch self {
    case .running: "計画期間中"
    case .upcoming: "計画期間の開始前"
    case .ended: "計画期間の終了後"
    }
  }
}
