import PlanModel

/// One thing broken in a plan that was sound, and what is to come of it.
struct Fault: Sendable {
  /// What the check is to say.
  enum Outcome: Sendable {
    /// A finding at each of these places, and nothing else.
    case found([Place])
    /// An open question, and nothing else.
    case asked
  }

  /// What is broken, as a short phrase.
  let title: String
  /// The only rule that may speak.
  let rule: RuleID
  /// The sound plan that is broken.
  let base: SamplePlan
  /// What is to come of it.
  let outcome: Outcome
  /// The breaking.
  private let change: @Sendable (inout Plan) -> Void

  /// A fault that `rule` finds at exactly these places.
  init(
    _ rule: RuleID, _ title: String, in base: SamplePlan = .prefecture, at places: Place...,
    by change: @escaping @Sendable (inout Plan) -> Void
  ) {
    self.init(rule, title, in: base, outcome: .found(places), change)
  }

  /// A fault that only a person can see, so that `rule` asks.
  static func asking(
    _ rule: RuleID, _ title: String, in base: SamplePlan = .prefecture,
    by change: @escaping @Sendable (inout Plan) -> Void
  ) -> Fault {
    Fault(rule, title, in: base, outcome: .asked, change)
  }

  init(
    _ rule: RuleID, _ title: String, in base: SamplePlan, outcome: Outcome,
    _ change: @escaping @Sendable (inout Plan) -> Void
  ) {
    self.title = title
    self.rule = rule
    self.base = base
    self.outcome = outcome
    self.change = change
  }

  /// The broken plan.
  var plan: Plan {
    var plan = base.plan
    change(&plan)
    return plan
  }

  /// Where the finding is expected; empty for a question.
  var places: [Place] {
    if case .found(let places) = outcome { places } else { [] }
  }

  /// Whether a person is to be asked.
  var isQuestion: Bool { places.isEmpty }
}

/// Something that only looks written. A full-width space, since other white space is not kept in files.
let blank = "　"

extension Place {
  static func plan(_ field: String) -> Place { Place(.plan, field: field) }
  static func chapter(_ chapter: Chapter, _ field: String) -> Place { Place(.chapter(chapter.id), field: field) }
  static func measure(_ measure: Measure, _ field: String) -> Place { Place(.measure(measure.id), field: field) }
  static func section(_ section: Section, _ field: String) -> Place { Place(.section(section.id), field: field) }
  static func indicator(_ indicator: Indicator, _ field: String) -> Place {
    Place(.indicator(indicator.id), field: field)
  }
  static func review(_ measure: Measure, _ index: Int, _ field: String) -> Place {
    .measure(measure, "reviews[\(index)].\(field)")
  }
}
