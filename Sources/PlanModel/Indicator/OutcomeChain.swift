/// The chain from what is done to what it changes: 取組 → 活動 → 短期・中期・長期の成果 → インパクト.
///
/// Built from the level, the term and `leadsTo` of indicators (効果発現経路 of the national review sheets, whose sheet
/// 3-2 asks for the links and for the reason where outcomes are not set in several steps). Indicators of the target
/// group are no step of it and appear only where another one leads to them.
public struct OutcomeChain: Hashable, Sendable {
  /// The indicators, step by step, within a step in printed order.
  public let nodes: [Node]
  /// Which leads to which; both ends are among the nodes, none twice.
  public let edges: [Edge]
  /// Steps that are not there.
  public let missing: [MissingStep]

  /// An indicator in the chain.
  public struct Node: Hashable, Sendable {
    /// The indicator.
    public let indicator: RecordID<Indicator>
    /// Its title.
    public let title: String
    /// Its step.
    public let step: ChainStep
    /// Whether its values come from a questionnaire.
    public let isSurvey: Bool
    /// Whether it belongs to another measure or to the plan as a whole.
    public let isOutside: Bool
    /// What the plan says of how this step is shown, where no step is missing because of it.
    public let remark: String?
  }

  /// One indicator leads to another.
  public struct Edge: Hashable, Sendable {
    /// From.
    public let from: RecordID<Indicator>
    /// To.
    public let to: RecordID<Indicator>
  }

  /// A step that is not there, and the reason that the plan gives.
  public struct MissingStep: Hashable, Sendable {
    /// The step.
    public let step: ChainStep
    /// The indicator after which the chain stops; nil where no single one is meant.
    public let after: RecordID<Indicator>?
    /// The reason; nil where none is stated.
    public let reason: String?
  }

  /// The chain of `measure`, with everything in the plan to which its indicators lead.
  public init(of measure: Measure, in plan: Plan) {
    self.init(measure.indicators, all: plan.allIndicators)
  }

  /// The chain of the whole plan.
  public init(of plan: Plan) { self.init(plan.allIndicators, all: plan.allIndicators) }

  /// The chain of `own` indicators and of those among `all` to which they lead, over any number of steps.
  public init(_ own: [Indicator], all: [Indicator]) {
    let byName = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    var names = Set(own.filter { $0.level != .targetGroup && $0.level != nil }.map(\.id))
    let ownNames = Set(own.map(\.id))
    var open = own.filter { names.contains($0.id) }
    while let indicator = open.popLast() {
      for next in indicator.leadsTo {
        guard let found = byName[next], ChainStep(of: found) != nil, names.insert(next).inserted else { continue }
        open.append(found)
      }
    }
    let parts = all.filter { names.contains($0.id) }
    let missing = Self.missing(own.filter { names.contains($0.id) })
    let explained = Set(missing.compactMap(\.after))
    var nodes: [Node] = []
    for step in ChainStep.allCases {
      for indicator in parts where ChainStep(of: indicator) == step {
        nodes.append(
          Node(
            indicator: indicator.id, title: indicator.title, step: step, isSurvey: indicator.isSurvey,
            isOutside: !ownNames.contains(indicator.id),
            remark: explained.contains(indicator.id) ? nil : indicator.reasonForMissingStep))
      }
    }
    self.nodes = nodes
    var seen: Set<Edge> = []
    edges = parts.flatMap { indicator in
      indicator.leadsTo.filter { names.contains($0) && $0 != indicator.id }
        .map { Edge(from: indicator.id, to: $0) }
    }.filter { seen.insert($0).inserted }
    self.missing = missing
  }

  /// Whether there is anything to draw: something leads somewhere, or a reason is given for where it ends.
  public var isConnected: Bool { !edges.isEmpty || missing.contains { $0.reason != nil } }

  /// The nodes of `step`.
  public func nodes(at step: ChainStep) -> [Node] { nodes.filter { $0.step == step } }

  /// The steps in use, with those that are missing, in order.
  public var steps: [ChainStep] {
    let used = Set(nodes.map(\.step)).union(missing.map(\.step))
    return ChainStep.allCases.filter { used.contains($0) }
  }

  /// Links that run backwards or stay within a step, which no chain of effects does.
  public var backwardEdges: [Edge] {
    let steps = Dictionary(nodes.map { ($0.indicator, $0.step) }) { first, _ in first }
    return edges.filter { edge in
      guard let from = steps[edge.from], let to = steps[edge.to] else { return false }
      return from > to
    }
  }

  /// The outcomes, when all of them rest on questionnaires.
  public var outcomesBySurveyAlone: [Node] {
    let outcomes = nodes.filter { $0.step.isOutcome }
    return outcomes.allSatisfy(\.isSurvey) ? outcomes : []
  }

  /// A step is missing where the chain cannot be one without it: no output before the outcomes, no outcome at all, or a
  /// middle term left out between short and long. Beyond that only where the plan itself says why a chain ends: the
  /// handbook asks for no number of steps.
  private static func missing(_ own: [Indicator]) -> [MissingStep] {
    guard !own.isEmpty else { return [] }
    let used = Set(own.compactMap(ChainStep.init(of:)))
    var missing: [MissingStep] = []
    func add(_ step: ChainStep, from sources: [Indicator]) {
      let told = sources.first { !($0.reasonForMissingStep ?? "").isEmpty }
      missing.append(MissingStep(step: step, after: told?.id, reason: told?.reasonForMissingStep))
    }
    let effects = own.filter { ChainStep(of: $0).map { $0 >= .outcome } ?? false }
    if effects.isEmpty { add(.outcome, from: own) }
    if !effects.isEmpty, !used.contains(.output) { add(.output, from: effects) }
    if used.contains(.shortOutcome), used.contains(.longOutcome), !used.contains(.middleOutcome) {
      add(.middleOutcome, from: effects.filter { $0.outcomeTerm == .short })
    }
    for indicator in effects where indicator.leadsTo.isEmpty && !indicator.isSurvey {
      guard let step = ChainStep(of: indicator), step != .impact, !used.contains(step.next) else { continue }
      guard indicator.reasonForMissingStep != nil, !missing.contains(where: { $0.after == indicator.id }) else {
        continue
      }
      add(step.next, from: [indicator])
    }
    return missing.sorted { $0.step < $1.step }
  }
}

/// A step of the chain from means to lasting change.
public enum ChainStep: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Means: money, people.
  case input
  /// What is done, counted (活動指標).
  case output
  /// A change whose term is not stated.
  case outcome
  /// A change soon after.
  case shortOutcome
  /// A change later.
  case middleOutcome
  /// A change much later.
  case longOutcome
  /// The lasting change in society.
  case impact

  /// The step of an indicator; nil where its level is not stated or is no step.
  public init?(of indicator: Indicator) {
    switch indicator.level {
    case .input: self = .input
    case .activity: self = .output
    case .impact: self = .impact
    case .outcome:
      switch indicator.outcomeTerm {
      case .short: self = .shortOutcome
      case .middle: self = .middleOutcome
      case .long: self = .longOutcome
      case nil: self = .outcome
      }
    case .targetGroup, nil: return nil
    }
  }

  /// The name printed above the column.
  public var label: String {
    switch self {
    case .input: "投入"
    case .output: "活動（アウトプット）"
    case .outcome: "成果（アウトカム）"
    case .shortOutcome: "短期の成果"
    case .middleOutcome: "中期の成果"
    case .longOutcome: "長期の成果"
    case .impact: "社会への影響（インパクト）"
    }
  }

  /// Whether it is an outcome of any term.
  public var isOutcome: Bool { self >= .outcome && self <= .longOutcome }

  /// The step that would follow.
  public var next: ChainStep {
    switch self {
    case .input: .output
    case .output: .outcome
    case .outcome, .shortOutcome: .middleOutcome
    case .middleOutcome: .longOutcome
    case .longOutcome, .impact: .impact
    }
  }

  /// Earlier steps come first.
  public static func < (left: ChainStep, right: ChainStep) -> Bool { left.rawValue < right.rawValue }
}
