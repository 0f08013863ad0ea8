public import PlanModel

/// One thing that the law, the handbook, a national plan or a convention says about a local plan, in our own words.
///
/// Article and chapter numbers live in `pinpoint` only: laws get renumbered, the id stays.
public struct Clause: Hashable, Sendable, Identifiable {
  /// Stable speaking name, such as `publish-without-delay`. Never an article number.
  public let id: ClauseID
  /// Short heading for lists.
  public let title: String
  /// The text that says so, with its edition.
  public let document: LegalDocument
  /// Where in that text: 「第9条第4項」「I-4 第6段落」.
  public let pinpoint: String
  /// How strongly it asks, for every addressee without an entry in `forceByBody`.
  public let force: NormativeForce
  /// Where the force differs by addressee.
  public let forceByBody: [Addressee: NormativeForce]
  /// Whom it speaks to.
  public let binds: Set<Addressee>
  /// First day on which it holds; `nil` when it holds since before any plan of this kind.
  public let inForceFrom: CalendarDate?
  /// Last day on which it holds; `nil` while no end is known.
  public let inForceTo: CalendarDate?
  /// When and against what the statement was last laid beside its source.
  public let reading: SourceReading
  /// What it says, in our own words. Never a quotation.
  public let statement: String
  /// Limits, later history, doubts about the source.
  public let note: String?
  /// Why no rule can or should check it; `nil` when a rule is expected to serve it.
  public let reasonWithoutRule: String?
  /// The clause that took this one's place when it ended.
  public let supersededBy: ClauseID?

  /// Creates a clause; `from` and `to` are ISO days, both inclusive.
  public init(
    id: ClauseID, title: String, document: LegalDocument, pinpoint: String, force: NormativeForce,
    forceByBody: [Addressee: NormativeForce] = [:], binds: Set<Addressee>, from: String? = nil, to: String? = nil,
    reading: SourceReading, statement: String, note: String? = nil, reasonWithoutRule: String? = nil,
    supersededBy: ClauseID? = nil
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.pinpoint = pinpoint
    self.force = force
    self.forceByBody = forceByBody
    self.binds = binds
    self.inForceFrom = from.flatMap { CalendarDate(iso: $0) }
    self.inForceTo = to.flatMap { CalendarDate(iso: $0) }
    self.reading = reading
    self.statement = statement
    self.note = note
    self.reasonWithoutRule = reasonWithoutRule
    self.supersededBy = supersededBy
  }

  /// The day on which the statement was last checked; `nil` when no dated source is at hand.
  public var checkedOn: CalendarDate? { reading.checkedOn }

  /// The text or page that the statement was checked against.
  public var checkedAgainst: String { reading.checkedAgainst }

  /// Short title and pinpoint, as printed behind a finding: 「法第9条第4項」「手引 I-4 第6段落」.
  public var citation: String {
    document.kind == .law ? document.shortTitle + pinpoint : document.shortTitle + " " + pinpoint
  }

  /// Whether it holds on a day; both ends of the validity count as inside.
  public func isInForce(on date: CalendarDate) -> Bool {
    if let inForceFrom, date < inForceFrom { return false }
    if let inForceTo, inForceTo < date { return false }
    return true
  }

  /// How strongly it asks of a kind of body; `nil` when it does not speak to that kind at all.
  public func force(for kind: LocalGovernmentKind) -> NormativeForce? {
    force(towards: Addressee(kind))
  }

  /// How strongly it asks of an addressee; `nil` when it does not speak to it.
  public func force(towards addressee: Addressee) -> NormativeForce? {
    guard binds.contains(addressee) else { return nil }
    return forceByBody[addressee] ?? force
  }
}
