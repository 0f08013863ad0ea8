internal import PlanModel

/// Whether ids are unique, references lead somewhere, and chains of references end.
struct ReferenceCheck {
  let plan: Plan
  private let map: SourceMap
  private(set) var findings: [Finding] = []

  /// Runs over a plan that has just been read; findings bear the places that `context` has noted.
  static func run(_ plan: Plan, _ context: inout ReadingContext) {
    var check = ReferenceCheck(plan: plan, map: context.sourceMap, brokenFiles: context.brokenFiles)
    check.uniqueness()
    check.planReferences()
    for measure in plan.measures { check.references(of: measure) }
    for indicator in plan.allIndicators { check.references(of: indicator) }
    check.observations()
    check.cycles()
    context.findings.append(contentsOf: check.findings)
  }

  private init(plan: Plan, map: SourceMap, brokenFiles: Set<String>) {
    self.plan = plan
    self.map = map
    // A slip in a file has been reported; every reference to what it defines would only repeat it.
    let isPlanKnown = !brokenFiles.contains(PlanFolder.planFile)
    let areMeasuresKnown = !brokenFiles.contains { $0.hasPrefix("measures/") }
    sections = isPlanKnown ? Set(plan.sections.map(\.id)) : nil
    partners = isPlanKnown ? Set(plan.promotion?.partners.map(\.id) ?? []) : nil
    scales = isPlanKnown ? Set(plan.gradeScales.map(\.id)) : nil
    indicators = isPlanKnown && areMeasuresKnown ? Set(plan.allIndicators.map(\.id)) : nil
    measures = areMeasuresKnown ? Set(plan.measures.map(\.id)) : nil
  }

  // The ids that there are; `nil` where a file that defines some of them could not be read.
  private let sections: Set<RecordID<Section>>?
  private let partners: Set<RecordID<Partner>>?
  private let indicators: Set<RecordID<Indicator>>?
  private let scales: Set<RecordID<GradeScale>>?
  private let measures: Set<RecordID<Measure>>?

  /// Where a field of a record stands.
  func location(of record: RecordReference, _ field: String?) -> SourceLocation? {
    map.locate(Place(record, field: field))
  }

  /// Adds a finding at a field of a record.
  mutating func report(
    _ rule: ReadingRule, _ record: RecordReference, _ field: String?, _ summary: String, _ remedy: String
  ) {
    let place = Place(record, field: field, source: location(of: record, field))
    findings.append(Finding(rule: rule.id, severity: rule.severity, place: place, summary: summary, remedy: remedy))
  }

  /// Reports `id` unless it is among `known`.
  private mutating func expect<Record>(
    _ id: RecordID<Record>?, among known: Set<RecordID<Record>>?, _ name: String, _ record: RecordReference,
    _ field: String
  ) {
    guard let id, let known, !known.contains(id) else { return }
    // Looking for what was meant takes time for every known id; a plan with more slips than this has other troubles.
    let near = findings.count < 200 ? NearestName.of(id.rawValue, among: known.map(\.rawValue).sorted()) : nil
    report(
      .danglingReference, record, field, "「\(Excerpt.of(id.rawValue))」という識別子の\(name)がありません。",
      near.map { "「\($0)」の誤りではありませんか。" } ?? "\(name)の識別子を確かめてください。")
  }

  private mutating func expect<Record>(
    _ ids: [RecordID<Record>], among known: Set<RecordID<Record>>?, _ name: String, _ record: RecordReference,
    _ field: String
  ) {
    for (index, id) in ids.enumerated() {
      expect(id, among: known, name, record, "\(field)[\(index)]")
    }
  }

  private mutating func planReferences() {
    if let vision = plan.vision {
      expect(vision.headlineIndicators, among: indicators, "指標", .plan, "vision.headlineIndicators")
    }
  }

  private mutating func references(of measure: Measure) {
    let record = RecordReference.measure(measure.id)
    expect(measure.lead, among: sections, "担当課", record, "lead")
    expect(measure.related, among: sections, "担当課", record, "related")
    expect(measure.partners, among: partners, "連携先", record, "partners")
    expect(measure.dependsOn, among: measures, "施策", record, "dependsOn")
    for (index, review) in measure.reviews.enumerated() {
      expect(review.indicator, among: indicators, "指標", record, "reviews[\(index)].indicator")
      expect(review.gradeScale, among: scales, "判定尺度", record, "reviews[\(index)].gradeScale")
      for (place, effect) in review.effects.enumerated() {
        expect(
          effect.reinvestedIn, among: measures, "施策", record, "reviews[\(index)].effects[\(place)].reinvestedIn")
      }
    }
  }

  private mutating func references(of indicator: Indicator) {
    let record = RecordReference.indicator(indicator.id)
    expect(indicator.owner, among: sections, "担当課", record, "owner")
    expect(indicator.partOf, among: indicators, "指標", record, "partOf")
    expect(indicator.leadsTo, among: indicators, "指標", record, "leadsTo")
  }

  /// Every observation of an unknown indicator is one finding per indicator, not one per row.
  private mutating func observations() {
    var reported: Set<RecordID<Indicator>> = []
    var seen: [ObservationKey: Int] = [:]
    for (index, observation) in plan.observations.enumerated() {
      let record = RecordReference.observation(observation.indicator, observation.period)
      if reported.insert(observation.indicator).inserted {
        expect(observation.indicator, among: indicators, "指標", record, "indicator")
      }
      expect(observation.reportedBy, among: sections, "担当課", record, "reportedBy")
      let key = ObservationKey(observation)
      if seen.updateValue(index, forKey: key) != nil {
        report(
          .duplicateObservation, record, nil,
          "指標「\(observation.indicator)」の\(observation.period.label)の実績値（\(observation.status.label)）が2回書かれています。",
          "正しい方だけを残してください。速報値と確定値を両方残すときは「status」を書き分けてください。")
      }
    }
  }

  private struct ObservationKey: Hashable {
    let indicator: RecordID<Indicator>
    let period: Period
    let status: ObservationStatus
    let asOf: CalendarDate?

    init(_ observation: Observation) {
      indicator = observation.indicator
      period = observation.period
      status = observation.status
      asOf = observation.asOf
    }
  }

  private mutating func cycles() {
    let leaning = Dictionary(plan.measures.map { ($0.id.rawValue, $0.dependsOn.map(\.rawValue)) }) { first, _ in first }
    for cycle in ReferenceCycles.find(leaning) {
      report(cycle, .measure(RecordID(cycle[0])), "dependsOn", "前提となる施策")
    }
    let all = plan.allIndicators
    let leading = Dictionary(all.map { ($0.id.rawValue, $0.leadsTo.map(\.rawValue)) }) { first, _ in first }
    for cycle in ReferenceCycles.find(leading) {
      report(cycle, .indicator(RecordID(cycle[0])), "leadsTo", "指標のつながり")
    }
    let parts = Dictionary(all.map { ($0.id.rawValue, $0.partOf.map { [$0.rawValue] } ?? []) }) { first, _ in first }
    for cycle in ReferenceCycles.find(parts) {
      report(cycle, .indicator(RecordID(cycle[0])), "partOf", "指標の内訳")
    }
  }

  private mutating func report(_ cycle: [String], _ record: RecordReference, _ field: String, _ name: String) {
    let chain = (cycle.prefix(8) + (cycle.count > 8 ? ["…"] : []) + [cycle[0]]).joined(separator: " → ")
    report(
      .referenceCycle, record, field, "\(name)（\(field)）が循環しています（\(chain)）。", "いずれか一つの「\(field)」を削除してください。")
  }
}
