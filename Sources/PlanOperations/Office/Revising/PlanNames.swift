internal import Interchange
internal import PlanModel
internal import PlanStore

/// What the records of a plan are called, from its present state and, for what is gone, from an earlier one.
struct PlanNames {
  private var titles: [[String]: String] = [:]

  init(_ plans: Plan...) {
    for plan in plans { add(plan) }
  }

  private mutating func add(_ plan: Plan) {
    func put(_ kind: String, _ id: String, _ title: String) {
      if titles[[kind, id]] == nil, !title.isEmpty { titles[[kind, id]] = title }
    }
    func numbered(_ number: String?, _ title: String) -> String { (number.map { $0 + " " } ?? "") + title }
    for section in plan.sections { put(PlanRecords.Kind.section, section.id.rawValue, section.name) }
    for chapter in plan.chapters {
      put(PlanRecords.Kind.chapter, chapter.id.rawValue, numbered(chapter.number, chapter.title))
    }
    for measure in plan.measures {
      put(PlanRecords.Kind.measure, measure.id.rawValue, numbered(measure.number, measure.title))
    }
    for indicator in plan.allIndicators { put(PlanRecords.Kind.indicator, indicator.id.rawValue, indicator.title) }
    for partner in plan.promotion?.partners ?? [] { put("partner", partner.id.rawValue, partner.name) }
  }

  /// The title of a record by kind and id, in whatever case references write the kind.
  func title(_ kind: String, _ id: String) -> String? {
    let known = PlanRecords.Kind.all.first { $0.lowercased() == kind.lowercased() } ?? kind.lowercased()
    return titles[[known, id]]
  }

  /// What a record is called; kind and id where it has no title.
  func title(of record: PlanRecord) -> String {
    let parts = record.id.split(separator: "@").map(String.init)
    switch record.kind {
    case PlanRecords.Kind.observation, PlanRecords.Kind.review:
      let above = record.kind == PlanRecords.Kind.review ? PlanRecords.Kind.measure : PlanRecords.Kind.indicator
      let name = parts.first.flatMap { title(above, $0) } ?? record.parent ?? record.id
      let code = parts.count > 1 ? parts[1] : ""
      let period = Period(code: code)?.label ?? (code.isEmpty ? "" : code + "年度")
      return name + (period.isEmpty ? "" : "（\(period)）")
    default:
      return title(record.kind, record.id) ?? RecordWords.word(for: RecordKind(record.kind)) + " " + record.id
    }
  }

  /// The title of the record to which one belongs.
  func above(_ record: PlanRecord) -> String? {
    guard record.kind == PlanRecords.Kind.indicator, let parent = record.parent else { return nil }
    return title(PlanRecords.Kind.measure, parent) ?? parent
  }
}
