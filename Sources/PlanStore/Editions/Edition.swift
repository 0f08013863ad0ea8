public import PlanModel

/// A published edition: the plan as it was decided, for ever.
public struct Edition: Hashable, Sendable {
  /// What the edition is called and when it was made.
  public let summary: EditionSummary
  /// The plan in canonical JSON, byte for byte as published.
  public let json: [UInt8]

  /// Makes an edition as it stands in the store.
  public init(summary: EditionSummary, json: [UInt8]) {
    self.summary = summary
    self.json = json
  }
}

/// An edition without its text.
public struct EditionSummary: Hashable, Sendable {
  /// The plan's id.
  public let plan: String
  /// The number, from 1 for each plan.
  public let number: Int64
  /// The number of its entry in the audit chain.
  public let entry: Int64
  /// The day of the formal decision, where there is one.
  public let decidedOn: CalendarDate?
  /// When it was published.
  public let publishedAt: StoreTime
  /// Who published it.
  public let publishedBy: String
  /// Why it was published: the reason of the revision, or empty.
  public let reason: String
  /// SHA-256 of the canonical JSON.
  public let sha256: ContentHash
  /// The length of the canonical JSON in bytes.
  public let byteCount: Int

  /// Makes a summary as it stands in the store.
  public init(
    plan: String, number: Int64, entry: Int64, decidedOn: CalendarDate?, publishedAt: StoreTime, publishedBy: String,
    reason: String, sha256: ContentHash, byteCount: Int
  ) {
    self.plan = plan
    self.number = number
    self.entry = entry
    self.decidedOn = decidedOn
    self.publishedAt = publishedAt
    self.publishedBy = publishedBy
    self.reason = reason
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}

/// An edition about to be published.
public struct EditionDraft: Sendable {
  /// The plan's id.
  public var plan: String
  /// The number of the newest edition that the publisher knows of; 0 when none.
  public var after: Int64
  /// The day of the formal decision.
  public var decidedOn: CalendarDate?
  /// Who publishes.
  public var actor: String
  /// Why.
  public var reason: String
  /// The plan in canonical JSON.
  public var json: [UInt8]

  /// Makes a draft.
  public init(
    plan: String, after: Int64, decidedOn: CalendarDate?, actor: String, reason: String = "", json: [UInt8]
  ) {
    self.plan = plan
    self.after = after
    self.decidedOn = decidedOn
    self.actor = actor
    self.reason = reason
    self.json = json
  }
}

/// What became of a publication.
public enum PublishOutcome: Sendable, Equatable {
  /// Durably published under this number.
  case published(number: Int64, entry: Int64)
  /// Not published: somebody else published an edition meanwhile, and this is the newest number now.
  case overtaken(newest: Int64)
}
