import PlanModel

extension HTML {
  /// Writes a headline indicator: the figure large, its way small, the pace in a word.
  mutating func headline(_ headline: HeadlineIndicator) {
    element(.h3) { $0.link(headline.link) }
    element(.p, [.class("headline-figure")]) { html in
      html.element(.span, [.class(headline.unit.isEmpty ? "figure-words" : "figure")], text: headline.value)
      if !headline.unit.isEmpty { html.element(.span, [.class("figure-unit")], text: headline.unit) }
    }
    element(.p, [.class("headline-time")], text: headline.time)
    if let chart = headline.chart { Sparkline(chart).write(into: &self) }
    element(.p, [.class("headline-goal")]) { html in
      html.paceChip(headline.pace)
      if let goal = headline.goal {
        html.element(.span) { html in
          html.element(.span, [.class("cell-line goal")], text: goal)
          if let time = headline.goalTime { html.element(.span, [.class("cell-line muted")], text: time) }
        }
      }
    }
  }

  /// Writes a pillar as a card.
  mutating func pillarCard(_ glance: PillarGlance) {
    element(.p, [.class("card-number")], text: "柱\(glance.pillar.number)")
    element(.h3) { $0.link(to: .pillar(glance.pillar), text: glance.pillar.label) }
    if glance.isAdopted {
      if let policy = glance.policy { element(.p, [.class("card-text")], text: policy) }
      element(.p, [.class("card-foot")], text: "個別施策 \(glance.measureCount)件")
    } else {
      element(.p) { $0.chip("今回は取り上げない", "later") }
      if let reason = glance.policy { element(.p, [.class("card-text")], text: reason) }
    }
  }

  /// Writes a measure as a card.
  mutating func measureCard(_ glance: MeasureGlance, level: Int) {
    element(.heading(level)) { $0.link(glance.link) }
    if let summary = glance.summary { element(.p, [.class("card-text")], text: summary) }
    if let state = glance.plainState { element(.p, [.class("plain-state")], text: state) }
    element(.p, [.class("chips")]) { html in
      switch glance.priority {
      case .now: break
      case .focus: html.chip("重点", "focus")
      case .later: html.chip("後年度に実施", "later")
      }
      for pillar in glance.pillars { html.pillarChip(pillar) }
    }
    if glance.counts.total > 0 { paceLegend(glance.counts) }
  }
}
