/// The decision by which the plan became the body's plan (手引 I-4 正式に位置づけ).
public struct Adoption: Hashable, Sendable {
  /// The day of the decision. A plan is judged by the text in force on this day.
  public var decidedOn: CalendarDate?
  /// Who decided: the governor, a headquarters meeting, the assembly …
  public var decidedBy: String?
  /// The sentence that declares the document to be the plan under the Act.
  public var statement: String?

  /// Makes an adoption.
  public init(decidedOn: CalendarDate? = nil, decidedBy: String? = nil, statement: String? = nil) {
    self.decidedOn = decidedOn
    self.decidedBy = decidedBy
    self.statement = statement
  }
}

/// The publication on the web, of a new plan or after a change (法第9条第4項).
public struct Publication: Hashable, Sendable {
  /// The day on which it could be read.
  public var publishedOn: CalendarDate?
  /// The address.
  public var url: String?
  /// Why it took long, where it did.
  public var reasonForDelay: String?

  /// Makes a publication.
  public init(publishedOn: CalendarDate? = nil, url: String? = nil, reasonForDelay: String? = nil) {
    self.publishedOn = publishedOn
    self.url = url
    self.reasonForDelay = reasonForDelay
  }
}

/// A change of the plan after it was first decided.
public struct Revision: Hashable, Sendable {
  /// The day on which the change was decided.
  public var decidedOn: CalendarDate
  /// The publication of the changed text.
  public var publication: Publication?
  /// What was changed.
  public var summary: String
  /// Why.
  public var reason: String?

  /// Makes a revision.
  public init(decidedOn: CalendarDate, publication: Publication? = nil, summary: String, reason: String? = nil) {
    self.decidedOn = decidedOn
    self.publication = publication
    self.summary = summary
    self.reason = reason
  }
}

/// How far the plan has come; the words follow GIF DS-451-6 「状況」.
public enum PlanStatus: String, CodedValue {
  /// Being written.
  case draft
  /// Open for public comment.
  case publicComment
  /// Decided and valid.
  case adopted
  /// Replaced by a later plan or ended.
  case ended

  public static var listName: String { "計画の状況" }

  public var label: String {
    switch self {
    case .draft: "素案"
    case .publicComment: "パブリックコメント中"
    case .adopted: "決定"
    case .ended: "終了"
    }
  }
}

/// The terms under which the text and the data may be reused (domain.md 6.6).
public struct Licence: Hashable, Sendable {
  /// Name, such as 「公共データ利用規約（第1.0版）」 or 「CC BY 4.0」.
  public var title: String
  /// Address of the terms.
  public var url: String?
  /// The sentence that a user puts beside what was taken.
  public var citation: String?

  /// Makes a licence.
  public init(title: String, url: String? = nil, citation: String? = nil) {
    self.title = title
    self.url = url
    self.citation = citation
  }
}
