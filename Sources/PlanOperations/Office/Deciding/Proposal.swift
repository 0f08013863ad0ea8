public import PlanModel
public import PlanStore

/// 起案: a plan put up for decision as it stood at one entry of the audit chain, and the way it goes from there to the
/// publication. What is decided is that text; what is edited afterwards belongs to the next proposal.
public struct Proposal: KeptValue {
  /// Kept beside the plan, of which it is no part.
  public static var kind: RecordKind { WorkKind.proposal }

  /// What is asked: 件名.
  public var title: String
  /// What the decision does to the plan.
  public var purpose: Purpose
  /// 起案理由; of a revision it is the reason that the plan itself tells.
  public var note: String
  /// What a revision changes, as the plan will tell it; empty where nothing is revised.
  public var summary: String
  /// What a yearly report says; `nil` for every other purpose. It becomes part of the plan when it is published, so that
  /// one that is sent back leaves nothing behind.
  public var report: Report?
  /// The address under which the plan can be read, where the plan itself tells none yet.
  public var address: String?
  /// What was confirmed of this edition before it was proposed: the questions of 手引 I-9 by name. `nil` in proposals made
  /// before they were asked.
  public var confirmed: [String]?
  /// The account that proposes.
  public var proposer: String
  /// How the proposer is named in histories.
  public var proposerName: String
  /// When, in milliseconds since 1970.
  public var proposedAt: Int64
  /// The entry of the audit chain at which the text stands.
  public var entry: Int64
  /// The number of the newest edition at that time; 0 for none.
  public var after: Int64
  /// The body whose people decide: the leading one.
  public var body: String
  /// The steps, as the body's settings had them when it was proposed.
  public var steps: [Step]
  /// How far it has come.
  public var state: State
  /// Why it was taken back.
  public var withdrawalReason: String?
  /// The decision, once it was made.
  public var decision: Decision?
  /// The publication, from its beginning on.
  public var release: Release?

  /// What a decision is about.
  public enum Purpose: String, Codable, Sendable, CaseIterable {
    /// The plan is decided for the first time.
    case adoption
    /// A decided plan is changed.
    case revision
    /// A plan that was decided elsewhere is published here as it is.
    case asDecided
    /// The results of a year are published; the plan's text stays as it is.
    case yearlyReport

    /// The word for people.
    public var label: String {
      switch self {
      case .adoption: "計画の決定"
      case .revision: "計画の変更"
      case .asDecided: "決定済みの計画の公表"
      case .yearlyReport: "年次報告の公表"
      }
    }
  }

  /// How far a proposal has come.
  public enum State: String, Codable, Sendable {
    /// On its way through the steps.
    case open
    /// Decided and not yet published.
    case decided
    /// Sent back to the plan office.
    case sentBack
    /// Taken back by the plan office.
    case withdrawn
    /// Published.
    case published

    /// The word for people.
    public var label: String {
      switch self {
      case .open: "回議中"
      case .decided: "決裁済み（公表前）"
      case .sentBack: "差戻し"
      case .withdrawn: "取下げ"
      case .published: "公表済み"
      }
    }

    /// Whether no other proposal may be made beside it.
    public var isPending: Bool { self == .open || self == .decided }
  }

  /// A step of the route.
  public struct Step: Codable, Sendable, Hashable {
    /// What it is called: 合議, 決裁.
    public var title: String
    /// The account that takes it; anybody with the role 決裁者 when `nil`.
    public var account: String?
    /// How far it has come.
    public var state: StepState
    /// The account that took it.
    public var takenBy: String?
    /// How that person is named in histories.
    public var takenByName: String?
    /// When, in milliseconds since 1970.
    public var takenAt: Int64?
    /// What the person said.
    public var comment: String?

    /// Makes a step that waits.
    public init(title: String, account: String? = nil) {
      self.title = title
      self.account = account
      state = .waiting
    }
  }

  /// How far a step has come.
  public enum StepState: String, Codable, Sendable {
    /// Not taken yet.
    case waiting
    /// Agreed or decided.
    case done
    /// Sent back.
    case sentBack

    /// The word for people.
    public var label: String {
      switch self {
      case .waiting: "待ち"
      case .done: "済み"
      case .sentBack: "差戻し"
      }
    }
  }

  /// What only the decision tells.
  public struct Decision: Codable, Sendable, Hashable {
    /// The day (ISO 8601).
    public var decidedOn: String
    /// The post or meeting that decided, as the plan will tell it.
    public var decidedBy: String

    /// The day.
    public var day: CalendarDate? { CalendarDate(iso: decidedOn) }

    /// Makes a decision.
    public init(decidedOn: CalendarDate, decidedBy: String) {
      self.decidedOn = decidedOn.description
      self.decidedBy = decidedBy
    }
  }

  /// A publication. Each try is written down before it is done: whoever takes up an interrupted one knows the edition
  /// again by its hash, and never publishes a second one.
  public struct Release: Codable, Sendable, Hashable {
    /// The tries, the first one first.
    public var attempts: [Attempt] = []
    /// The number of the edition, once it is known to be published.
    public var edition: Int64?
    /// The day of publication (ISO 8601).
    public var publishedOn: String?
    /// Days from the decision to the publication.
    public var lag: Int?

    /// The day.
    public var day: CalendarDate? { publishedOn.flatMap { CalendarDate(iso: $0) } }
  }

  /// One try of a publication.
  public struct Attempt: Codable, Sendable, Hashable {
    /// The day of publication (ISO 8601).
    public var publishedOn: String
    /// Why it took long, where it did.
    public var reasonForDelay: String?
    /// SHA-256 of the edition, in hexadecimal.
    public var sha256: String

    /// The day.
    public var day: CalendarDate? { CalendarDate(iso: publishedOn) }
  }
}

extension Proposal {
  /// The place of the step whose turn it is; `nil` when no step is waited for.
  public var currentStep: Int? { state == .open ? steps.firstIndex { $0.state == .waiting } : nil }

  /// Whether a step is the decision: the last one.
  public func isDecision(_ step: Int) -> Bool { step == steps.count - 1 }

  /// The plan as the decision makes it, from the plan as it stands.
  ///
  /// Only what the decision tells is set; whatever else stands in the plan stays.
  public func applied(to plan: Plan, decision: Decision, publishedOn: CalendarDate, reasonForDelay: String?) -> Plan {
    var plan = plan
    if purpose == .yearlyReport {
      if let report = report?.yearlyReport { plan.take(report) }
      return plan
    }
    plan.status = .adopted
    var first = plan.publication ?? Publication()
    if let address, first.url?.isEmpty ?? true { first.url = address }
    switch purpose {
    case .adoption:
      var adoption = plan.adoption ?? Adoption()
      adoption.decidedOn = decision.day
      adoption.decidedBy = decision.decidedBy
      plan.adoption = adoption
      first.publishedOn = publishedOn
      if let reasonForDelay { first.reasonForDelay = reasonForDelay }
    case .revision:
      if let day = decision.day {
        let revision = Revision(
          decidedOn: day, publication: Publication(publishedOn: publishedOn, reasonForDelay: reasonForDelay),
          summary: summary, reason: note.isEmpty ? nil : note)
        if !plan.revisions.contains(revision) { plan.revisions.append(revision) }
      }
      first.publishedOn = first.publishedOn ?? publishedOn
    case .asDecided:
      first.publishedOn = first.publishedOn ?? publishedOn
    case .yearlyReport: break
    }
    plan.publication = first
    return plan
  }

  /// The day of the decision that the published plan tells.
  func decidedOn(in plan: Plan) -> CalendarDate? {
    purpose == .asDecided ? PublishStoredPlan.lastDecision(of: plan) : decision?.day
  }
}
