/// The national basic plan that the plan follows (法第9条第1項・第3項「即して」).
public struct NationalPlanReference: Hashable, Sendable {
  /// Title, such as 「デジタル社会の実現に向けた重点計画」.
  public var title: String
  /// The day of the cabinet decision.
  public var decidedOn: CalendarDate?

  /// Makes a reference.
  public init(title: String, decidedOn: CalendarDate? = nil) {
    self.title = title
    self.decidedOn = decidedOn
  }
}

/// The prefectural plan that a municipality takes into account (法第9条第3項「勘案して」).
public struct PrefecturalPlanReference: Hashable, Sendable {
  /// Title of the prefecture's plan.
  public var title: String
  /// The day on which that plan was decided.
  public var decidedOn: CalendarDate?
  /// How it was taken into account, in a sentence.
  public var howConsidered: String?

  /// Makes a reference.
  public init(title: String, decidedOn: CalendarDate? = nil, howConsidered: String? = nil) {
    self.title = title
    self.decidedOn = decidedOn
    self.howConsidered = howConsidered
  }
}

/// Another plan of the body with which this one is kept consistent (手引 I-4 既存計画との整合).
public struct RelatedPlan: Hashable, Sendable {
  /// Title of the other plan.
  public var title: String
  /// How the two relate.
  public var relation: String?
  /// Address of its public page.
  public var url: String?

  /// Makes a reference.
  public init(title: String, relation: String? = nil, url: String? = nil) {
    self.title = title
    self.relation = relation
    self.url = url
  }
}

/// The editions of the handbook that a plan can follow (domain.md 2.1).
public enum HandbookEdition: String, CodedValue {
  /// First edition, 2017-10-10.
  case october2017 = "2017-10"
  /// The edition on which Tebiki's clauses rest, 2018-08-31.
  case august2018 = "2018-08"
  /// Revised 2019-10-11.
  case october2019 = "2019-10"

  public static var listName: String { "手引の版" }

  public var label: String {
    switch self {
    case .october2017: "平成29年10月版"
    case .august2018: "平成30年8月版"
    case .october2019: "令和元年10月版"
    }
  }
}

/// An ordinance that settles how the plan is drawn up or promoted (手引 I-5, an option).
public struct Ordinance: Hashable, Sendable {
  /// Title.
  public var title: String
  /// Number, such as 「平成29年横浜市条例第15号」.
  public var number: String?
  /// The day of promulgation.
  public var promulgatedOn: CalendarDate?

  /// Makes an ordinance.
  public init(title: String, number: String? = nil, promulgatedOn: CalendarDate? = nil) {
    self.title = title
    self.number = number
    self.promulgatedOn = promulgatedOn
  }
}
