import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Plans survive StratML as far as it holds them")
struct StratMLRoundTripTests {
  private typealias Samples = StratMLSamples

  @Test("what is read from a document is written as the same document", arguments: 0..<60)
  func fixedPoint(seed: Int) throws {
    let plan = Samples.plan(seed: seed)
    for part in Samples.parts {
      let bytes = Samples.bytes(plan, part)
      let reading = StratMLImport.read(bytes)
      let back = try #require(reading.plan)
      let again = Samples.bytes(back, part)
      let isSame = again == bytes
      #expect(isSame, "\(part): \(firstDifference(again, bytes))")
      // Texts may hold what looks like a tag, and units may be wanting; nothing else is to be mended in our own documents.
      #expect(
        reading.kinds.isSubset(of: [.escapedMarkup, .missingUnit]), "\(reading.repairs.prefix(2).map(\.message))")
      #expect(reading.kept.isEmpty)
    }
  }

  @Test("titles, measures, indicators, targets and values come back exactly", arguments: 0..<60)
  func equality(seed: Int) throws {
    let plan = Samples.plan(seed: seed)
    let back = try #require(StratMLImport.read(Samples.bytes(plan)).plan)
    #expect(back.id == plan.id && back.title == plan.title && back.subtitle == plan.subtitle)
    #expect(back.status == plan.status && back.span == plan.span && back.bodies == plan.bodies)
    #expect(back.publication?.publishedOn == plan.publication?.publishedOn)
    #expect(back.adoption?.decidedOn == plan.adoption?.decidedOn)
    #expect(back.adoptedPillars == plan.adoptedPillars)
    #expect(back.sections.map(\.name) == plan.sections.map(\.name))
    #expect(back.sections.map(\.department) == plan.sections.map(\.department))
    #expect((back.promotion?.partners ?? []).map(\.name) == (plan.promotion?.partners ?? []).map(\.name))
    #expect((back.promotion?.partners ?? []).map(\.kind) == (plan.promotion?.partners ?? []).map(\.kind))
    #expect(back.measures.count == plan.measures.count)
    for measure in plan.measures {
      let other = try #require(back.measures.first { $0.id == measure.id })
      #expect(held(measure, in: plan) == held(other, in: back))
    }
    #expect(back.indicators.map(held) == plan.indicators.map(held))
    let known = Set(plan.allIndicators.map(\.id))
    for id in known {
      #expect(back.observations(of: id).map(held) == plan.observations(of: id).map(held))
    }
  }

  @Test("an indicator's numbers keep every digit")
  func digits() throws {
    let numbers = ["0.000000000000000001", "-99999999999999999999.5", "12345678901234567890123456789012345678"]
      .compactMap { Decimal(string: $0) }
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.indicators = [Indicator(id: "k", title: "値") { $0.targets = numbers.prefix(2).map { Target(value: $0) } }]
    }
    let back = try #require(StratMLImport.read(Samples.bytes(plan)).plan)
    #expect(back.indicators[0].targets.map(\.value) == Array(numbers.prefix(2)))
  }

  /// A measure without what StratML cannot hold; sections and partners by their names, for ids are made anew.
  private func held(_ measure: Measure, in plan: Plan) -> Measure {
    var measure = measure
    func name(_ id: RecordID<Section>) -> RecordID<Section> {
      plan.section(id).map { RecordID($0.name + "/" + ($0.department ?? "")) } ?? ""
    }
    measure.lead = measure.lead.map(name)
    measure.related = measure.related.map(name)
    measure.partners = measure.partners.map { id in
      RecordID(plan.promotion?.partners.first { $0.id == id }?.name ?? "")
    }
    measure.schedule = []
    measure.budget = nil
    measure.dependsOn = []
    measure.priority = .now
    measure.reviews = []
    measure.sources = []
    measure.indicators = measure.indicators.map(held)
    return measure
  }

  private func held(_ indicator: Indicator) -> Indicator {
    var indicator = indicator
    indicator.decimalPlaces = nil
    indicator.owner = nil
    indicator.method = nil
    indicator.tolerance = nil
    indicator.formula = nil
    indicator.sourceCitations = []
    for place in indicator.targets.indices { indicator.targets[place].relative = nil }
    return indicator
  }

  private func held(_ observation: Observation) -> Observation {
    Observation(indicator: observation.indicator, period: observation.period, value: observation.value) {
      $0.comparator = observation.comparator
      $0.isApproximate = observation.isApproximate
      $0.status = observation.status
      $0.asPrinted = observation.asPrinted
      $0.note = observation.note
    }
  }

  private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String {
    let place =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    func near(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 80)..<min(bytes.count, place + 80)], as: UTF8.self)
    }
    return "\(near(left)) | \(near(right))"
  }
}
