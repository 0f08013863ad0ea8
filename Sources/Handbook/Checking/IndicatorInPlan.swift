public import PlanModel

/// An indicator with the measure it belongs to, the indicator it is a part of, and its actual values.
public struct IndicatorInPlan: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The measure that carries it; `nil` for an indicator of the plan as a whole.
  public let measure: Measure?
  /// The indicator of which it is a part (小学校・中学校 …), which may state what both share.
  public let parent: Indicator?
  /// Its actual values, oldest period first.
  public let observations: [Observation]

  /// The file in which it is written.
  public var file: String { measure.map { "measures/\($0.id).yaml" } ?? "plan.yaml" }

  /// Whether its measure waits for its condition (スモールスタート), so that figures need not be settled yet.
  public var isLater: Bool { measure?.priority.isLater ?? false }

  /// The indicator's name for messages.
  public var name: String { "指標「\(indicator.title)」" }

  /// Every indicator of a plan, in the order of `plan.allIndicators`.
  static func all(in plan: Plan) -> [IndicatorInPlan] {
    var values: [RecordID<Indicator>: [Observation]] = [:]
    for observation in plan.observations { values[observation.indicator, default: []].append(observation) }
    for id in values.keys { values[id]?.sort { $0.period < $1.period } }

    var owned: [(indicator: Indicator, measure: Measure?)] = plan.indicators.map { ($0, nil) }
    for measure in plan.measures {
      for indicator in measure.indicators { owned.append((indicator, measure)) }
    }
    let hasParts = owned.contains { $0.indicator.partOf != nil }
    let byID =
      hasParts ? Dictionary(owned.map { ($0.indicator.id, $0.indicator) }, uniquingKeysWith: { a, _ in a }) : [:]
    return owned.map { indicator, measure in
      IndicatorInPlan(
        indicator: indicator, measure: measure, parent: indicator.partOf.flatMap { byID[$0] },
        observations: values[indicator.id] ?? [])
    }
  }
}
