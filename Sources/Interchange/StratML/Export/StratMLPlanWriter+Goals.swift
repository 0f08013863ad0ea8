internal import Foundation
internal import PlanModel

extension StratMLPlanWriter {
  /// The pillars taken up as goals; then the measures of none, and the indicators of the plan as a whole. The schema asks
  /// for one goal at least.
  mutating func writeGoals() {
    let adopted = plan.adoptedPillars
    let homes = plan.measures.map { measure in measure.pillars.first { adopted.contains($0) } }
    for pillar in adopted {
      let policy = plan.pillars.first { $0.pillar == pillar && $0.isAdopted }?.policy
      element("Goal") { writer in
        writer.required("Name", pillar.label)
        writer.required("Description", policy)
        writer.identifier(StratMLIdentifier.of(.pillar, pillar.rawValue))
        writer.leaf("SequenceIndicator", "\(pillar.number)")
        for (measure, home) in zip(writer.plan.measures, homes) where home == pillar { writer.write(measure) }
      }
    }
    let homeless = zip(plan.measures, homes).filter { $0.1 == nil }.map(\.0)
    let hasOwn = part.holdsIndicators && !plan.indicators.isEmpty
    if !homeless.isEmpty || adopted.isEmpty && !hasOwn {
      writeGroup(.other) { writer in for measure in homeless { writer.write(measure) } }
    }
    if hasOwn {
      writeGroup(.plan) { writer in
        writer.element("Objective") { writer in
          writer.leaf("Name", StratMLGroup.plan.title)
          for indicator in writer.plan.indicators { writer.write(indicator) }
        }
      }
    }
  }

  private mutating func writeGroup(_ group: StratMLGroup, _ content: (inout StratMLPlanWriter) -> Void) {
    element("Goal") { writer in
      writer.required("Name", group.title)
      writer.required("Description", nil)
      writer.identifier(StratMLIdentifier.of(.group, group.rawValue))
      content(&writer)
    }
  }

  private mutating func write(_ measure: Measure) {
    element("Objective") { writer in
      writer.leaf("Name", measure.title)
      writer.leaf("Description", measure.summary)
      writer.identifier(StratMLIdentifier.of(.measure, measure.id.rawValue))
      writer.leaf("SequenceIndicator", measure.number)
      for stakeholder in writer.plan.stakeholders(of: measure) { writer.write(stakeholder) }
      writer.leaf("OtherInformation", LabelledText.write(LabelledField<Measure>.all.parts(of: measure)))
      guard writer.part.holdsIndicators else { return }
      for indicator in measure.indicators { writer.write(indicator) }
    }
  }

  private mutating func write(_ indicator: Indicator) {
    element(
      "PerformanceIndicator",
      [
        "ValueChainStage": indicator.level.flatMap(StratMLStage.of),
        "PerformanceIndicatorType": indicator.nature == .qualitative ? "Qualitative" : "Quantitative",
      ]
    ) { writer in
      writer.required("MeasurementDimension", indicator.title)
      writer.required("UnitOfMeasurement", indicator.unit)
      writer.identifier(StratMLIdentifier.of(.indicator, indicator.id.rawValue))
      writer.writeRelationships(of: indicator)
      writer.writeInstances(of: indicator)
      writer.leaf("OtherInformation", LabelledText.write(LabelledField<Indicator>.all.parts(of: indicator)))
    }
  }

  /// A part is narrower than its whole; the step of a chain has no type among the three of the schema.
  private mutating func writeRelationships(of indicator: Indicator) {
    if let whole = indicator.partOf {
      element("Relationship", ["RelationshipType": "Narrower_Than"]) { writer in
        writer.leaf("ReferentIdentifier", StratMLIdentifier.of(.indicator, whole.rawValue))
        writer.leaf("Name", StratMLRelation.partOf)
      }
    }
    guard !indicator.leadsTo.isEmpty else { return }
    element("Relationship") { writer in
      for next in indicator.leadsTo {
        writer.leaf("ReferentIdentifier", StratMLIdentifier.of(.indicator, next.rawValue))
      }
      writer.leaf("Name", StratMLRelation.leadsTo)
    }
  }
}

/// The words by which relations of indicators are told and known again.
enum StratMLRelation {
  static let partOf = "この指標を内訳とする指標"
  static let leadsTo = "この指標からつながる指標"
}
