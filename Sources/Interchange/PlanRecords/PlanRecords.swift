public import PlanModel

/// One part of a plan, kept and changed by itself.
public struct PlanRecord: Hashable, Sendable {
  /// What sort of part it is: one of `PlanRecords.Kind`.
  public var kind: String
  /// Its name among those of its kind in the plan: 1–200 bytes without control characters. The id in the body is the
  /// one that counts; this one only finds the record.
  public var id: String
  /// The name of the record to which it belongs: an indicator's measure, an observation's indicator.
  public var parent: String?
  /// Its place among its brothers, ascending.
  public var position: Int64
  /// What it says: compact canonical JSON, UTF-8.
  public var json: [UInt8]

  /// Makes a record.
  public init(kind: String, id: String, parent: String? = nil, position: Int64 = 0, json: [UInt8]) {
    self.kind = kind
    self.id = id
    self.parent = parent
    self.position = position
    self.json = json
  }
}

/// A plan taken apart into records, and put together again.
///
/// Both ways go through the descriptions of the canonical dialect, so that a new field needs no change here.
public enum PlanRecords {
  /// The sorts of records.
  public enum Kind {
    /// The plan without what the other kinds hold.
    public static let plan = "plan"
    /// A section of the body.
    public static let section = "section"
    /// A chapter.
    public static let chapter = "chapter"
    /// A measure without its indicators and reviews.
    public static let measure = "measure"
    /// An indicator, of a measure or of the plan itself.
    public static let indicator = "indicator"
    /// An actual value; its parent is the indicator.
    public static let observation = "observation"
    /// A review of a measure.
    public static let review = "review"
    /// A scale of grades.
    public static let gradeScale = "gradeScale"
    /// A person's answer to a question of the check.
    public static let judgement = "judgement"

    /// All of them, in the order of the plan.
    public static let all = [
      plan, section, chapter, indicator, measure, review, observation, gradeScale, judgement,
    ]
  }

  /// The plan as records, always the same for the same plan.
  ///
  /// Two records that bear the same id, as an unfinished plan may have them, are told apart by `~2`, `~3` behind it.
  public static func split(_ plan: Plan) -> [PlanRecord] {
    var plan = plan
    plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
    var splitter = PlanSplitter()
    splitter.split(RecordFormat<Plan>.plan.write(plan, .canonical), id: plan.id.rawValue)
    return splitter.records
  }

  /// The plan as records that stand where `earlier` ones stood, as far as the order allows, so that something put in
  /// between changes nothing else.
  public static func split(_ plan: Plan, keepingPositionsOf earlier: [PlanRecord]) -> [PlanRecord] {
    RecordPositions.kept(split(plan), of: earlier)
  }

  /// The plan that the records make, in whatever order they come. What does not fit in is a finding.
  public static func join(_ records: [PlanRecord]) -> PlanReading {
    var joiner = PlanJoiner()
    return joiner.join(records)
  }

  /// A place between two brothers; `nil` for a neighbour means the beginning or the end of the row.
  ///
  /// `nil` when there is no room between them; then the brothers must be numbered anew.
  public static func position(between earlier: Int64?, and later: Int64?) -> Int64? {
    RecordPositions.between(earlier, later)
  }
}

extension PlanRecords {
  /// The lists of a plan that become records of their own, by the member of canonical JSON that holds them.
  static let lists: [(kind: String, member: String)] = [
    (Kind.section, "sections"), (Kind.chapter, "chapters"), (Kind.indicator, "indicators"),
    (Kind.measure, "measures"), (Kind.observation, "observations"), (Kind.gradeScale, "gradeScales"),
    (Kind.judgement, "judgements"),
  ]
  /// The same for a measure.
  static let listsOfMeasure: [(kind: String, member: String)] = [
    (Kind.indicator, "indicators"), (Kind.review, "reviews"),
  ]
}
