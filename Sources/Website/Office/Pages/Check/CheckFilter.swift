internal import Accounts
internal import Interchange
internal import PlanModel
internal import PlanOperations

/// Which findings are shown: by weight, by the part of the plan, and only one's own.
struct CheckFilter: Sendable {
  /// A weight, or the questions that wait for a person.
  enum Weight: Hashable, Sendable {
    case severity(Severity)
    case question

    var code: String {
      switch self {
      case .severity(let severity): severity.rawValue
      case .question: "question"
      }
    }

    init?(_ code: String) {
      if code == "question" {
        self = .question
      } else if let severity = Severity(rawValue: code) {
        self = .severity(severity)
      } else {
        return nil
      }
    }
  }

  /// The part of the plan that is looked at.
  enum Part: Hashable, Sendable {
    case chapter(String)
    case pillar(Pillar)
    case section(String)

    var code: String {
      switch self {
      case .chapter(let id): "chapter:" + id
      case .pillar(let pillar): "pillar:" + pillar.rawValue
      case .section(let id): "section:" + id
      }
    }

    init?(_ code: String) {
      let halves = code.split(separator: ":", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return nil }
      switch halves[0] {
      case "chapter": self = .chapter(halves[1])
      case "section": self = .section(halves[1])
      case "pillar":
        guard let pillar = Pillar(rawValue: halves[1]) else { return nil }
        self = .pillar(pillar)
      default: return nil
      }
    }
  }

  var weight: Weight?
  var part: Part?
  /// The section whose findings alone are wanted; empty for what no section answers for.
  var own: String?

  init() {}

  /// Reads what a form sent.
  init(_ text: FormText, account: Account?) {
    weight = text["severity"].flatMap { Weight($0) }
    part = text["part"].flatMap { Part($0) }
    if text["mine"] == "1" { own = account?.section ?? "" }
  }

  var isEmpty: Bool { weight == nil && part == nil && own == nil }

  /// The filter as entries of a query.
  var query: [(name: String, value: String)] {
    [("severity", weight?.code), ("part", part?.code), ("mine", own == nil ? nil : "1")].compactMap { name, value in
      value.map { (name, $0) }
    }
  }

  /// The filter with another weight.
  func with(_ weight: Weight?) -> CheckFilter {
    var filter = self
    filter.weight = weight
    return filter
  }

  /// Whether a finding is wanted.
  func wants(_ finding: Finding, in draft: Draft) -> Bool {
    if let weight, weight != .severity(finding.severity) { return false }
    return wants(finding.place, in: draft)
  }

  /// Questions concern the plan as a whole.
  var wantsQuestions: Bool { (weight == nil || weight == .question) && part == nil && (own ?? "").isEmpty }

  private func wants(_ place: Place, in draft: Draft) -> Bool {
    if let own {
      let sections = draft.sections(of: place)
      if own.isEmpty ? !sections.isEmpty : !sections.contains(own) { return false }
    }
    switch part {
    case nil: return true
    case .chapter(let id): return place.record == .chapter(RecordID(id))
    case .section(let id): return draft.sections(of: place).contains(id)
    case .pillar(let pillar): return draft.pillars(of: place).contains(pillar)
    }
  }
}

extension Draft {
  /// The sections that answer for a place; empty for what belongs to the plan as a whole.
  fileprivate func sections(of place: Place) -> Set<String> {
    guard let key = key(of: place.record) else { return [] }
    return sections(of: key.kind, key.id)
  }

  /// The pillars that a place belongs to.
  fileprivate func pillars(of place: Place) -> [Pillar] {
    switch place.record {
    case .plan: pillar(of: place.field ?? "").map { [$0] } ?? []
    case .measure(let id), .review(let id, _): plan.measures.first { $0.id == id }?.pillars ?? []
    case .indicator(let id), .observation(let id, _):
      plan.measures.first { $0.indicators.contains { $0.id == id } }?.pillars ?? []
    default: []
    }
  }

  private func pillar(of field: String) -> Pillar? {
    guard field.hasPrefix("pillars["), let index = Int(field.dropFirst("pillars[".count).prefix { $0 != "]" }),
      plan.pillars.indices.contains(index)
    else { return nil }
    return plan.pillars[index].pillar
  }
}
