internal import Interchange
internal import PlanModel
public import PlanStore

/// Makes a new plan in a store, at once and as one entry, so that whoever began it may leave and come back.
///
/// Nothing is guessed: what only a person can say stays empty, and the check then lists it.
public struct StartPlan: Sendable {
  /// Bodies of one joint plan.
  public static let mostBodies = 200

  /// What the officer said.
  public var start: PlanStart
  /// The store.
  public var store: any PlanStore
  /// Who starts it.
  public var actor: String

  /// Makes the act.
  public init(_ start: PlanStart, store: any PlanStore, actor: String) {
    self.start = start
    self.store = store
    self.actor = actor
  }

  /// The plan that was made.
  public struct Outcome: Sendable, Equatable {
    /// Its id.
    public let plan: String
    /// Its title.
    public let title: String
    /// The number of the entry in the audit chain.
    public let entry: Int64
  }

  /// Why the plan cannot be started as described, one sentence each with what to do; empty when it can. Does not ask the
  /// store.
  public var problems: [String] {
    var problems: [String] = []
    if let problem = PlanIdentifier.problem(start.id) { problems.append(problem) }
    problems += bodyProblems
    if start.plan.title.isEmpty { problems.append("計画の名称を入力してください。") }
    if start.plan.title.count > 300 { problems.append("計画の名称は300文字以内にしてください。") }
    if start.span.last < start.span.first { problems.append("計画期間の終わりの日が、始まりの日より前になっています。日付を直してください。") }
    if let existing = start.existing { problems += Self.problems(of: existing) }
    return problems
  }

  /// Saves the plan, or stops without having changed anything.
  public func run() async throws(OperationStopped) -> Outcome {
    let problems = problems
    guard problems.isEmpty else { throw OperationStopped(problems.joined(separator: "\n"), isFinding: true) }
    try await checkIdentifier()
    let plan = start.plan
    let changes = PlanRecords.split(plan).map { record in
      RecordChange(RecordKind(record.kind), record.id, basedOn: 0, content: record.content)
    }
    let set = ChangeSet(.plan(start.id), actor: actor, reason: "計画の作成を開始", changes: changes)
    switch try await StoreAnswer.of({ try await store.save(set) }) {
    case .saved(let entry, _):
      // Nothing new was saved: somebody else started the very same plan a moment before.
      guard entry > 0 else { throw taken }
      return Outcome(plan: start.id, title: plan.title, entry: entry)
    case .conflict: throw taken
    }
  }

  private var bodyProblems: [String] {
    guard !start.bodies.isEmpty else { return ["計画を策定する団体を選んでください。"] }
    var problems: [String] = []
    if start.bodies.count > Self.mostBodies { problems.append("団体は\(Self.mostBodies)までにしてください。") }
    if Set(start.bodies).count < start.bodies.count { problems.append("同じ団体が2回選ばれています。どちらか一方を外してください。") }
    let unlisted = Set(start.unlistedBodies.map(\.code))
    for code in start.bodies.prefix(Self.mostBodies)
    where !unlisted.contains(code) && LocalGovernments.find(code: code) == nil {
      problems.append("コード「\(code)」の団体は一覧にありません。コードを確かめるか、団体の名称と種類を入力してください。")
    }
    return problems
  }

  private static func problems(of existing: ExistingPlan) -> [String] {
    var problems: [String] = []
    if StartText.line(existing.title).isEmpty { problems.append("内容を盛り込む既存の計画の名称を入力してください。") }
    if existing.chapters.count > ExistingChapter.mostChapters {
      problems.append("章は\(ExistingChapter.mostChapters)までにしてください。")
    }
    if existing.chapters.contains(where: { StartText.line($0.title).isEmpty }) {
      problems.append("題名のない章があります。題名を入力するか、その行を削除してください。")
    }
    return problems
  }

  private var taken: OperationStopped {
    OperationStopped("「\(start.id)」という識別子の計画は既にあります。別の識別子を指定するか、その計画を開いてください。", isFinding: true)
  }

  /// Two ids that differ in the case of letters alone would be one file name for many programs.
  private func checkIdentifier() async throws(OperationStopped) {
    let id = start.id.lowercased()
    let isTaken = try await StoreAnswer.of { () async throws -> Bool in
      if try await store.plans().contains(where: { $0.id.lowercased() == id }) { return true }
      // A plan that was withdrawn altogether keeps its history under its id.
      return try await !store.entries(after: 0, limit: 1, scope: .plan(start.id)).isEmpty
    }
    if isTaken { throw taken }
  }
}
