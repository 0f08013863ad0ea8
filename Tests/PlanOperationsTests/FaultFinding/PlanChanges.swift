import PlanModel

extension Plan {
  /// Changes the measure with `id`.
  mutating func changeMeasure(_ id: RecordID<Measure>, _ change: (inout Measure) -> Void) {
    guard let index = measures.firstIndex(where: { $0.id == id }) else { return }
    change(&measures[index])
  }

  /// Changes every measure.
  mutating func changeMeasures(_ change: (inout Measure) -> Void) {
    for index in measures.indices { change(&measures[index]) }
  }

  /// Changes the indicator with `id`, the plan's own or a measure's.
  mutating func changeIndicator(_ id: RecordID<Indicator>, _ change: (inout Indicator) -> Void) {
    if let index = indicators.firstIndex(where: { $0.id == id }) { change(&indicators[index]) }
    for measure in measures.indices {
      guard let index = measures[measure].indicators.firstIndex(where: { $0.id == id }) else { continue }
      change(&measures[measure].indicators[index])
    }
  }

  /// Changes every indicator.
  mutating func changeIndicators(_ change: (inout Indicator) -> Void) {
    for index in indicators.indices { change(&indicators[index]) }
    changeMeasures { measure in
      for index in measure.indicators.indices { change(&measure.indicators[index]) }
    }
  }

  /// Changes the chapter with `id`.
  mutating func changeChapter(_ id: RecordID<Chapter>, _ change: (inout Chapter) -> Void) {
    guard let index = chapters.firstIndex(where: { $0.id == id }) else { return }
    change(&chapters[index])
  }

  /// Changes the section with `id`.
  mutating func changeSection(_ id: RecordID<Section>, _ change: (inout Section) -> Void) {
    guard let index = sections.firstIndex(where: { $0.id == id }) else { return }
    change(&sections[index])
  }

  /// Changes the last actual value of an indicator.
  mutating func changeLastObservation(of id: RecordID<Indicator>, _ change: (inout Observation) -> Void) {
    guard let index = observations.lastIndex(where: { $0.indicator == id }) else { return }
    change(&observations[index])
  }

  /// Leaves a pillar out, with a reason; its measures stay without a pillar.
  mutating func leaveOut(_ pillar: Pillar) {
    guard let index = pillars.firstIndex(where: { $0.pillar == pillar }) else { return }
    pillars[index] = PillarChoice(pillar, isAdopted: false, reason: "独自の方針により、各分野の計画で取り組むためです。")
    changeMeasures { $0.pillars.removeAll { $0 == pillar } }
  }

  /// Takes a measure's indicators out, and whatever refers to them.
  mutating func removeIndicators(of id: RecordID<Measure>) {
    guard let measure = measures.first(where: { $0.id == id }) else { return }
    let gone = Set(measure.indicators.map(\.id))
    observations.removeAll { gone.contains($0.indicator) }
    vision?.headlineIndicators.removeAll(where: gone.contains)
    changeMeasure(id) { measure in
      measure.indicators = []
      for index in measure.reviews.indices { measure.reviews[index].indicator = nil }
    }
    changeIndicators { indicator in
      indicator.leadsTo.removeAll(where: gone.contains)
      if let whole = indicator.partOf, gone.contains(whole) { indicator.partOf = nil }
    }
  }

  /// Records that a person judged the question of `rule` and found the plan wanting.
  mutating func judgeWanting(_ rule: RuleID) {
    judgements.removeAll { $0.rule == rule }
    judgements.append(Judgement(rule: rule, isSatisfied: false, judgedBy: "デジタル戦略課長", reason: "検討が足りないためです。"))
  }
}

/// An indicator with the measure that carries it.
struct CarriedIndicator: Sendable {
  let indicator: Indicator
  let measure: Measure?

  /// Whether its measure waits for its condition.
  var isLater: Bool { measure?.priority.isLater ?? false }
  /// The place of the last target in the list.
  var last: Int { indicator.targets.count - 1 }

  /// Every indicator of 見本県.
  static let all: [CarriedIndicator] = {
    let plan = SamplePlan.prefecture.plan
    let own = plan.indicators.map { CarriedIndicator(indicator: $0, measure: nil) }
    return own
      + plan.measures.flatMap { measure in
        measure.indicators.map { CarriedIndicator(indicator: $0, measure: measure) }
      }
  }()
}
