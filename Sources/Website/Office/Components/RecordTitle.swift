internal import Handbook
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore

/// What a record is called on pages.
enum RecordTitle {
  /// The title of a record; its kind and id where it has none.
  static func of(_ kind: String, _ id: String, in draft: Draft) -> String {
    let plan = draft.plan
    let found: String? =
      switch kind {
      case PlanRecords.Kind.plan: plan.title
      case PlanRecords.Kind.chapter:
        plan.chapters.first { $0.id.rawValue == id }.map { ReferenceChoices.title($0.number, $0.title) }
      case PlanRecords.Kind.measure:
        plan.measures.first { $0.id.rawValue == id }.map { ReferenceChoices.title($0.number, $0.title) }
      case PlanRecords.Kind.indicator: plan.allIndicators.first { $0.id.rawValue == id }?.title
      case PlanRecords.Kind.section: plan.sections.first { $0.id.rawValue == id }?.name
      case PlanRecords.Kind.judgement: RuleCatalogue.find(RuleID(String(id.prefix { $0 != "~" })))?.title
      case PlanRecords.Kind.observation, PlanRecords.Kind.review: dated(kind, id, in: draft)
      default: nil
      }
    if let found, !found.isEmpty { return found }
    return word(kind) + " " + id
  }

  /// The kind's word.
  static func word(_ kind: String) -> String { RecordWords.word(for: RecordKind(kind)) }

  private static func dated(_ kind: String, _ id: String, in draft: Draft) -> String? {
    let parts = id.split(separator: "@").map(String.init)
    guard parts.count > 1, let period = Period(code: parts[1]) else { return nil }
    let above = kind == PlanRecords.Kind.review ? PlanRecords.Kind.measure : PlanRecords.Kind.indicator
    return of(above, parts[0], in: draft) + "（\(period.label)）"
  }

  /// The page on which a place of a finding is mended.
  static func path(_ record: RecordReference, field: String?, in plan: String) -> OfficePath {
    switch record {
    case .plan, .file: wholePlan(field, in: plan)
    case .section(let id): .record(plan, kind: PlanRecords.Kind.section, id.rawValue)
    case .chapter(let id): .record(plan, kind: PlanRecords.Kind.chapter, id.rawValue)
    case .measure(let id): .record(plan, kind: PlanRecords.Kind.measure, id.rawValue)
    case .indicator(let id): .record(plan, kind: PlanRecords.Kind.indicator, id.rawValue)
    case .observation(let id, let period):
      .record(plan, kind: PlanRecords.Kind.observation, "\(id)@\(period.code)")
    case .review(let id, let year):
      .record(plan, kind: PlanRecords.Kind.review, "\(id)@\(Period.fiscalYear(year).code)")
    case .gradeScale(let id): .record(plan, kind: PlanRecords.Kind.gradeScale, id.rawValue)
    }
  }

  /// The page for a field of the plan as a whole; lists that are records of their own have pages of their own.
  private static func wholePlan(_ field: String?, in plan: String) -> OfficePath {
    switch field.map({ String($0.prefix { $0 != "." && $0 != "[" }) }) {
    case "chapters": .chapters(plan)
    case "measures", "indicators", "observations": .measures(plan)
    case "sections": .sections(plan)
    case "judgements": .check(plan)
    case "gradeScales": .parts(plan)
    default: .part(plan, PlanPartsPage.part(of: field))
    }
  }

  /// Whether a finding is about a record.
  static func concerns(_ finding: Finding, _ kind: String, _ id: String) -> Bool {
    switch finding.place.record {
    case .plan: kind == PlanRecords.Kind.plan
    case .file: false
    case .section(let own): kind == PlanRecords.Kind.section && own.rawValue == id
    case .chapter(let own): kind == PlanRecords.Kind.chapter && own.rawValue == id
    case .measure(let own): kind == PlanRecords.Kind.measure && own.rawValue == id
    case .indicator(let own): kind == PlanRecords.Kind.indicator && own.rawValue == id
    case .observation(let own, let period):
      kind == PlanRecords.Kind.observation && "\(own)@\(period.code)" == id
    case .review(let own, let year):
      kind == PlanRecords.Kind.review && id.hasPrefix("\(own)@\(Period.fiscalYear(year).code)")
    case .gradeScale(let own): kind == PlanRecords.Kind.gradeScale && own.rawValue == id
    }
  }
}

extension RecordTitle {
  /// The page on which a record is edited.
  static func page(of kind: String, _ id: String, in plan: String) -> OfficePath {
    switch kind {
    case PlanRecords.Kind.plan: .parts(plan)
    // A second judgement of one rule is told apart by `~2` behind it.
    case PlanRecords.Kind.judgement: .judgement(plan, rule: String(id.prefix { $0 != "~" }))
    default: .record(plan, kind: kind, id)
    }
  }
}
