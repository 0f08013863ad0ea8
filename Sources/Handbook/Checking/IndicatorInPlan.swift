public import PlanModel

/// An indicator with the measure it belongs to, the indicator it is a part of, and its actual values.
///
/// A reference, because an indicator and a measure hold dozens of fields that some forty rules would copy over and over.
public final class IndicatorInPlan: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The measure that carries it; `nil` for an indicator of the plan as a whole.
  public var measure: Measure? { owner?.measure }
  /// The indicator of which it is a part (小学校・中学校 …), which may state what both share.
  public let parent: Indicator?
  /// Its actual values, oldest period first.
  public let observations: ArraySlice<Observation>

  private let owner: OwningMeasure?

  /// The file in which it is written.
  public var file: String { owner.map { "measures/\($0.measure.id).yaml" } ?? "plan.yaml" }

  /// Whether its measure waits for its condition (スモールスタート), so that figures need not be settled yet.
  public var isLater: Bool { owner?.measure.priority.isLater ?? false }

  /// The indicator's name for messages.
  public var name: String { "指標「\(indicator.title)」" }

  private init(
    _ indicator: Indicator, of owner: OwningMeasure?, parent: Indicator?, observations: ArraySlice<Observation>
  ) {
    self.indicator = indicator
    self.owner = owner
    self.parent = parent
    self.observations = observations
  }

  /// Every indicator of a plan, in the order of `plan.allIndicators`.
  static func all(in plan: Plan) -> [IndicatorInPlan] {
    let values = ObservationIndex(plan.observations)
    var parents: [RecordID<Indicator>: Indicator] = [:]
    if hasParts(plan) {
      for indicator in plan.allIndicators { parents[indicator.id] = indicator }
    }
    var all: [IndicatorInPlan] = []
    func add(_ indicator: Indicator, of owner: OwningMeasure?) {
      all.append(
        IndicatorInPlan(
          indicator, of: owner, parent: indicator.partOf.flatMap { parents[$0] },
          observations: values.observations(of: indicator.id)))
    }
    for indicator in plan.indicators { add(indicator, of: nil) }
    for index in plan.measures.indices where !plan.measures[index].indicators.isEmpty {
      let owner = OwningMeasure(plan.measures[index])
      for indicator in owner.measure.indicators { add(indicator, of: owner) }
    }
    return all
  }

  private static func hasParts(_ plan: Plan) -> Bool {
    plan.indicators.contains { $0.partOf != nil }
      || plan.measures.contains { $0.indicators.contains { $0.partOf != nil } }
  }
}

/// One copy of a measure for all its indicators.
private final class OwningMeasure: Sendable {
  let measure: Measure
  init(_ measure: Measure) { self.measure = measure }
}

/// Finds the actual values of an indicator. Most plans list them indicator by indicator, which makes one entry each.
private struct ObservationIndex {
  private let all: [Observation]
  private var runs: [RecordID<Indicator>: [Range<Int>]] = [:]

  init(_ observations: [Observation]) {
    all = observations
    var start = 0
    for end in 1...max(1, observations.count) where start < observations.count {
      if end < observations.count, observations[end].indicator == observations[start].indicator { continue }
      runs[observations[start].indicator, default: []].append(start..<end)
      start = end
    }
  }

  func observations(of id: RecordID<Indicator>) -> ArraySlice<Observation> {
    guard let runs = runs[id] else { return [] }
    let found = runs.count == 1 ? all[runs[0]] : runs.flatMap { all[$0] }[...]
    let isSorted = found.indices.dropFirst().allSatisfy { !(found[$0].period < found[$0 - 1].period) }
    return isSorted ? found : found.sorted { $0.period < $1.period }[...]
  }
}
