public import PlanModel
internal import TextFormats

/// `indicators.json`: every indicator with its actual values and what they rest on, without the rest of the plan.
///
/// The records are those of the canonical JSON, by the same description, so that its schema tells their members too.
public enum IndicatorsJSON {
  /// The file.
  public static func bytes(for plan: Plan) -> [UInt8] {
    let observations = Dictionary(
      grouping: ObservationOrder.sorted(plan.observations, in: plan), by: \.indicator)
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.field("schema", CanonicalJSON.schemaVersion)
      writer.field("plan", plan.id.rawValue)
      writer.field("title", plan.title)
      writer.key("bodies")
      writer.array { writer in for body in plan.bodies { writer.string(body.text) } }
      writer.key("indicators")
      writer.array { writer in
        for indicator in plan.indicators { write(indicator, of: nil, observations, &writer) }
        for measure in plan.measures {
          for indicator in measure.indicators { write(indicator, of: measure, observations, &writer) }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(
    _ indicator: Indicator, of measure: Measure?, _ observations: [RecordID<Indicator>: [Observation]],
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("measure", measure?.id.rawValue)
      writer.key("indicator")
      RecordFormat<Indicator>.indicator.write(indicator, .canonical).write(to: &writer)
      writer.key("observations")
      writer.array { writer in
        for observation in observations[indicator.id] ?? [] {
          RecordFormat<Observation>.observation.write(observation, .canonical).write(to: &writer)
        }
      }
    }
  }
}
