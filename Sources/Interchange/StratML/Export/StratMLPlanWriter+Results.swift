internal import Foundation
internal import PlanModel

extension StratMLPlanWriter {
  /// The baseline, then each target with the results of its period, then the other results, oldest first.
  mutating func writeInstances(of indicator: Indicator) {
    if let baseline = indicator.baseline {
      element("MeasurementInstance") { $0.write(baseline) }
    }
    var results = observations[indicator.id] ?? []
    for target in indicator.targets {
      var own: [Observation] = []
      if case .by(let period)? = target.deadline {
        own = results.filter { $0.period == period }
        results.removeAll { $0.period == period }
      }
      element("MeasurementInstance") { writer in
        writer.write(target)
        for observation in own { writer.write(observation) }
      }
    }
    for observation in results {
      element("MeasurementInstance") { $0.write(observation) }
    }
  }

  private mutating func write(_ baseline: Baseline) {
    element("ActualResult") { writer in
      writer.dates(baseline.period?.firstDay, baseline.period?.lastDay)
      writer.number(baseline.value)
      writer.descriptor(StratMLDescriptor.kind, StratMLDescriptor.baseline)
      writer.leaf("Description", LabelledText.write(LabelledField<Baseline>.all.parts(of: baseline)))
    }
  }

  private mutating func write(_ target: Target) {
    element("TargetResult") { writer in
      switch target.deadline {
      case .by(let period)?: writer.dates(period.firstDay, period.lastDay)
      case .total(let first, let last)?: writer.dates(first.firstDay, last.lastDay)
      case .endOfPlan?: writer.dates(nil, writer.plan.span?.last)
      case .everyFiscalYear?, nil: break
      }
      writer.number(target.value)
      if let statement = target.statement { writer.descriptor(StratMLDescriptor.target, statement) }
      writer.leaf("Description", LabelledText.write(LabelledField<Target>.all.parts(of: target)))
    }
  }

  private mutating func write(_ observation: Observation) {
    element("ActualResult") { writer in
      writer.dates(observation.period.firstDay, observation.period.lastDay)
      writer.number(observation.value.number)
      if case .text(let text) = observation.value { writer.descriptor(StratMLDescriptor.state, text) }
      if let word = StratMLDescriptor.word(observation.value) { writer.descriptor(StratMLDescriptor.kind, word) }
      writer.leaf("Description", LabelledText.write(LabelledField<Observation>.all.parts(of: observation)))
    }
  }

  private mutating func dates(_ first: CalendarDate?, _ last: CalendarDate?) {
    leaf("StartDate", first?.description)
    leaf("EndDate", last?.description)
  }

  /// `xsd:decimal`: digits, a point, a sign; never an exponent.
  private mutating func number(_ number: Decimal?) {
    guard let number, !number.isNaN else { return }
    leaf("NumberOfUnits", JapaneseNumber.plain(number))
  }

  private mutating func descriptor(_ name: String, _ value: String) {
    element("Descriptor") { writer in
      writer.leaf("DescriptorName", name)
      writer.leaf("DescriptorValue", value)
    }
  }
}
