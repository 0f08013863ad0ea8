/// A section (課) of the body that answers for measures and figures.
public struct Section: Hashable, Sendable {
  /// The section's name inside the plan.
  public var id: RecordID<Section>
  /// Printed name, such as 「情報政策課」.
  public var name: String
  /// The department above it, such as 「総務部」.
  public var department: String?
  /// Where to ask; the section's addresses only.
  public var contact: Contact?

  /// Makes a section.
  public init(id: RecordID<Section>, name: String, department: String? = nil, contact: Contact? = nil) {
    self.id = id
    self.name = name
    self.department = department
    self.contact = contact
  }
}

/// Where a fact comes from.
public struct Citation: Hashable, Sendable {
  /// Title of the source.
  public var title: String
  /// Publisher.
  public var publisher: String?
  /// Address.
  public var url: String?
  /// The day on which it was read.
  public var readOn: CalendarDate?
  /// Page, table, row, or what was taken.
  public var note: String?

  /// Makes a citation.
  public init(
    title: String, publisher: String? = nil, url: String? = nil, readOn: CalendarDate? = nil, note: String? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.readOn = readOn
    self.note = note
  }
}

/// A person's answer to a question that no program can decide, or the reason for doing without what a clause asks for in
/// principle.
public struct Judgement: Hashable, Sendable {
  /// The rule that asked, or that found something missing.
  public var rule: RuleID
  /// Whether the plan meets the clause, in this person's judgement; beside a finding: whether the reason excuses it.
  public var isSatisfied: Bool
  /// Who judged, by post.
  public var judgedBy: String
  /// When.
  public var judgedOn: CalendarDate?
  /// Why.
  public var reason: String

  /// Makes a judgement.
  public init(rule: RuleID, isSatisfied: Bool, judgedBy: String, judgedOn: CalendarDate? = nil, reason: String) {
    self.rule = rule
    self.isSatisfied = isSatisfied
    self.judgedBy = judgedBy
    self.judgedOn = judgedOn
    self.reason = reason
  }
}
