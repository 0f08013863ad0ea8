import PlanModel

/// An indicator with the measure to which it belongs.
struct OwnedIndicator {
  var indicator: Indicator
  /// The place of the measure; `nil` for an indicator of the plan as a whole.
  var measure: Int?
}

/// The records of two states, and which is which.
struct PlanPairing {
  let old: Plan
  let new: Plan
  let oldIndicators: [OwnedIndicator]
  let newIndicators: [OwnedIndicator]
  let chapters: RecordPairing
  let measures: RecordPairing
  let indicators: RecordPairing
  let partners: RecordPairing
  let gradeScales: RecordPairing
  let sections: RecordPairing

  init(_ old: Plan, _ new: Plan) {
    self.old = old
    self.new = new
    oldIndicators = Self.owned(old)
    newIndicators = Self.owned(new)
    chapters = RecordPairing(old.chapters.map(Self.mark), new.chapters.map(Self.mark))
    let measures = RecordPairing(old.measures.map(Self.mark), new.measures.map(Self.mark))
    self.measures = measures
    indicators = RecordPairing(
      oldIndicators.map { Self.mark($0, home: $0.measure.map { measures.newPlaces[$0].map(String.init) ?? "gone" }) },
      newIndicators.map { Self.mark($0, home: $0.measure.map(String.init)) })
    partners = RecordPairing(Self.partners(old).map(Self.mark), Self.partners(new).map(Self.mark))
    gradeScales = RecordPairing(old.gradeScales.map(Self.mark), new.gradeScales.map(Self.mark))
    sections = RecordPairing(old.sections.map(Self.mark), new.sections.map(Self.mark))
  }

  static func partners(_ plan: Plan) -> [Partner] { plan.promotion?.partners ?? [] }

  private static func owned(_ plan: Plan) -> [OwnedIndicator] {
    plan.measures.enumerated().flatMap { place, measure in
      measure.indicators.map { OwnedIndicator(indicator: $0, measure: place) }
    } + plan.indicators.map { OwnedIndicator(indicator: $0, measure: nil) }
  }

  private static func mark(_ chapter: Chapter) -> RecordPairing.Mark {
    RecordPairing.Mark(id: chapter.id.rawValue, title: chapter.title, hint: chapter.number)
  }

  private static func mark(_ measure: Measure) -> RecordPairing.Mark {
    RecordPairing.Mark(id: measure.id.rawValue, title: measure.title, hint: measure.number)
  }

  private static func mark(_ owned: OwnedIndicator, home: String?) -> RecordPairing.Mark {
    RecordPairing.Mark(id: owned.indicator.id.rawValue, title: owned.indicator.title, hint: home ?? "plan")
  }

  private static func mark(_ partner: Partner) -> RecordPairing.Mark {
    RecordPairing.Mark(id: partner.id.rawValue, title: partner.name, hint: partner.kind.rawValue)
  }

  private static func mark(_ scale: GradeScale) -> RecordPairing.Mark {
    RecordPairing.Mark(id: scale.id.rawValue, title: scale.title)
  }

  private static func mark(_ section: Section) -> RecordPairing.Mark {
    RecordPairing.Mark(id: section.id.rawValue, title: section.name, hint: section.department)
  }
}

extension PlanPairing {
  /// The two states with their records known under one token each.
  func sides() -> (old: ComparisonSide, new: ComparisonSide) {
    var (before, after) = (ComparisonSide(old), ComparisonSide(new))
    func add<Record>(
      _ kind: ComparedKind, _ pairing: RecordPairing, _ olds: [Record], _ news: [Record], _ id: (Record) -> String,
      _ words: (Record) -> String
    ) {
      for record in news { after.add(kind, id(record), token: id(record), words(record)) }
      for (record, place) in zip(olds, pairing.newPlaces) {
        before.add(kind, id(record), token: place.map { id(news[$0]) } ?? id(record), words(record))
      }
    }
    add(.section, sections, old.sections, new.sections, { $0.id.rawValue }, { $0.fullName })
    add(.partner, partners, Self.partners(old), Self.partners(new), { $0.id.rawValue }, { $0.name })
    add(.measure, measures, old.measures, new.measures, { $0.id.rawValue }, { $0.numberedTitle })
    add(
      .indicator, indicators, oldIndicators, newIndicators, { $0.indicator.id.rawValue }, { $0.indicator.title })
    return (before, after)
  }
}
