public import PlanModel

/// The places of a plan that the reviews of its last closed year want changed: with them a revision begins.
public struct RevisionMarks: Sendable {
  /// One measure that is to change.
  public struct Mark: Sendable, Hashable {
    /// The measure.
    public let measure: RecordID<Measure>
    /// Its title.
    public let title: String
    /// The year of the review.
    public let year: FiscalYear
    /// The direction in the body's words.
    public let direction: String?
    /// What follows from it for the plan.
    public let consequence: DirectionConsequence?
    /// What the review wants changed, in words.
    public let request: String?
    /// Whether the measure or one of its indicators was changed in the draft since the edition that is published.
    public let isAddressed: Bool

    /// What to do in the plan, in a sentence.
    public var advice: String {
      switch consequence {
      case .expand: "目標値、取組内容、予算を拡充する方向で改めます。"
      case .revise: "取組内容、指標又は目標を見直します。"
      case .reduce: "取組内容と目標を縮小し、その理由を書きます。"
      case .end: "施策を終え、取り下げるか、終了の時期を書きます。"
      case .proceed, nil: "評価で求められたところを改めます。"
      }
    }
  }

  /// A measure that waits for a later year, and may start with what was freed.
  public struct Waiting: Sendable, Hashable {
    /// The measure.
    public let measure: RecordID<Measure>
    /// Its title.
    public let title: String
    /// The condition on which it starts.
    public let condition: String?
  }

  /// The year; `nil` when none was closed yet.
  public let year: FiscalYear?
  /// The marks, in the order of the plan.
  public let marks: [Mark]
  /// Yen a year freed in all, in thousands.
  public let thousandYen: Int
  /// Hours a year freed in all.
  public let hours: Int
  /// What waits for a later year.
  public let waiting: [Waiting]

  /// The marks of a draft.
  public init(_ draft: Draft, changes: PlanChanges?) {
    let plan = draft.plan
    let year = plan.yearlyReports.map(\.fiscalYear).max()
    self.year = year
    let changed = Self.changedMeasures(changes, in: plan)
    var marks: [Mark] = []
    var freed = (yen: 0, hours: 0)
    for measure in plan.measures {
      guard let year else { continue }
      let reviews = measure.reviews(of: year)
      let effects = reviews.last { !$0.effects.isEmpty }?.effects ?? []
      for effect in effects {
        freed.yen += effect.thousandYen ?? 0
        freed.hours += effect.hours ?? 0
      }
      // Each is the last word of it: a later stage that says nothing of one takes nothing back.
      let direction = reviews.last { Self.isSaid($0.nextStep) }?.nextStep
      let request = reviews.last { Self.isSaid($0.changeRequest) }?.changeRequest
      let consequence = plan.round.direction(direction)?.consequence
      guard consequence?.asksForChange ?? false || request != nil else { continue }
      marks.append(
        Mark(
          measure: measure.id, title: measure.title, year: year, direction: direction, consequence: consequence,
          request: request, isAddressed: changed.contains(measure.id)))
    }
    self.marks = marks
    thousandYen = freed.yen
    hours = freed.hours
    waiting = plan.measures.compactMap { measure in
      guard case .later(let condition) = measure.priority else { return nil }
      return Waiting(measure: measure.id, title: measure.title, condition: condition)
    }
  }

  private static func isSaid(_ words: String?) -> Bool { !(words ?? "").allSatisfy(\.isWhitespace) }

  private static func changedMeasures(_ changes: PlanChanges?, in plan: Plan) -> Set<RecordID<Measure>> {
    guard let changes else { return [] }
    var result: Set<RecordID<Measure>> = []
    for group in changes.groups {
      switch group.kind {
      case "measure": result.formUnion(group.lines.map { RecordID($0.id) })
      case "indicator":
        let ids = Set(group.lines.map(\.id))
        for measure in plan.measures where measure.indicators.contains(where: { ids.contains($0.id.rawValue) }) {
          result.insert(measure.id)
        }
      default: break
      }
    }
    return result
  }
}
