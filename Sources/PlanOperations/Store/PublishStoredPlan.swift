internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// Publishes a plan of a store as an edition: as it stands now, when it passes the gate.
public struct PublishStoredPlan: Sendable {
  /// The plan's id.
  public var plan: String
  /// The store.
  public var store: any PlanStore
  /// Who publishes.
  public var actor: String
  /// Why: the reason of the revision.
  public var reason: String
  /// The day of publication.
  public var today: CalendarDate

  /// Makes the act.
  public init(
    plan: String, store: any PlanStore, actor: String, reason: String = "", today: CalendarDate = .today()
  ) {
    self.plan = plan
    self.store = store
    self.actor = actor
    self.reason = reason
    self.today = today
  }

  /// A published edition.
  public struct Outcome: Sendable, Equatable {
    /// Its number.
    public let number: Int64
    /// The number of its entry in the audit chain.
    public let entry: Int64
    /// The day of the decision that it publishes, where the plan tells it.
    public let decidedOn: CalendarDate?
    /// Days from the decision to the publication, which is to follow without delay (法第9条第4項).
    public let lag: Int?
  }

  /// Checks and publishes, or stops with the number of errors that a person must mend first.
  public func run() async throws(OperationStopped) -> Outcome {
    // First the number, then the text: whoever publishes in between makes this an overtaken one, not a step back.
    let newest = try await StoreAnswer.of { try await store.edition(of: plan, number: nil) }
    let reading = try await ReadStoredPlan(plan: plan, store: store).run()
    let report = Checker.check(reading.plan, reading: reading.findings, sourceMap: reading.sourceMap)
    guard let checked = Checker.gate(reading.plan, report: report) else {
      throw OperationStopped(Self.refusal(report), isFinding: true)
    }
    let decidedOn = Self.lastDecision(of: checked.plan)
    let json = CanonicalJSON.bytes(for: checked.plan)
    if let newest, newest.json == json, try await !hasOtherFigures(than: newest.summary) {
      throw OperationStopped("計画「\(plan)」は、公表した第\(newest.summary.number)版から変わっていないため、公表しませんでした。", isFinding: true)
    }
    let draft = EditionDraft(
      plan: plan, after: newest?.summary.number ?? 0, decidedOn: decidedOn, actor: actor, reason: reason,
      json: json)
    switch try await StoreAnswer.of({ try await store.publish(draft) }) {
    case .published(let number, let entry):
      return Outcome(number: number, entry: entry, decidedOn: decidedOn, lag: decidedOn?.days(until: today))
    case .overtaken(let newest):
      throw OperationStopped(
        "公表の手続の間に、ほかの人が第\(newest)版を公表したため、公表しませんでした。第\(newest)版の内容を確かめてから、もう一度公表してください。")
    }
  }

  /// Whether figures changed since an edition: they lie beside the plan's text and belong to what is published.
  private func hasOtherFigures(than edition: EditionSummary) async throws(OperationStopped) -> Bool {
    let library = IllustrationLibrary(plan: plan, store: store)
    let (then, now) = try await StoreAnswer.of {
      (try await library.values(at: edition.entry), try await library.values(at: try await store.head().number))
    }
    return then.map(\.id) != now.map(\.id) || then.map(\.value) != now.map(\.value)
  }

  /// The errors that stop the plan, the first of them in full.
  private static func refusal(_ report: CheckReport) -> String {
    let errors = report.findings.filter { $0.severity == .error }
    let told = errors.prefix(10).map { "\n  \($0.place.record.label): \($0.summary)\($0.remedy)" }
    let rest = errors.count > told.count ? "\n  ほか\(errors.count - told.count)件" : ""
    return "点検で「誤り」が\(errors.count)件あるため、公表できません。次の点を直してください。" + told.joined() + rest
  }

  /// The day of the last revision, or of the first decision where there is none.
  static func lastDecision(of plan: Plan) -> CalendarDate? {
    plan.revisions.map(\.decidedOn).max() ?? plan.adoption?.decidedOn
  }
}
