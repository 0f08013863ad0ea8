/// Who draws the plan up and carries it out, and how results are judged (手引 I-5).
public struct PromotionStructure: Hashable, Sendable {
  /// The cross-section body, such as 「県デジタル化推進本部」.
  public var crossSectionBody: String?
  /// Who chairs it, by post, not by name.
  public var chair: String?
  /// The roles and who plays them.
  public var roles: [PromotionRole]
  /// How the municipalities take part, from the drafting stage where it suits.
  public var municipalities: String?
  /// Other prefectures, companies, universities, NPOs.
  public var partners: [Partner]
  /// How the measures are carried out day by day (実行体制).
  public var execution: String?
  /// How each measure is judged by numbers, and when.
  public var evaluation: String?
  /// How the judgement leads to a changed plan (PDCA).
  public var reviewCycle: String?
  /// The national support used: consultation, dispatch of experts (手引 I-8).
  public var nationalSupport: String?
  /// What freed resources are put into (好循環, 手引 I-4).
  public var reinvestment: String?
  /// Co-operation over a wider area (手引 I-4).
  public var wideAreaCooperation: String?
  /// Good cases of others that were used (手引 I-4, I-5).
  public var referenceCases: [Citation]

  /// Makes a structure.
  public init(_ fill: (inout PromotionStructure) -> Void = { _ in }) {
    roles = []
    partners = []
    referenceCases = []
    fill(&self)
  }
}

/// A role in the promotion structure.
public struct PromotionRole: Hashable, Sendable {
  /// The section or body.
  public var name: String
  /// What it does.
  public var task: String

  /// Makes a role.
  public init(name: String, task: String) {
    self.name = name
    self.task = task
  }
}

/// A partner outside the body.
public struct Partner: Hashable, Sendable {
  /// The partner's name within the plan.
  public var id: RecordID<Partner>
  /// Printed name, such as 「県内市町村」 or a company's.
  public var name: String
  /// Kind of partner.
  public var kind: PartnerKind
  /// What it contributes.
  public var role: String?
  /// Where others of its kind can join in; shown on the partners' page.
  public var invitation: String?
  /// The partner's 法人番号, which tells firms of the same name apart.
  public var corporateNumber: CorporateNumber?

  /// Makes a partner.
  public init(
    id: RecordID<Partner>, name: String, kind: PartnerKind, role: String? = nil, invitation: String? = nil,
    corporateNumber: CorporateNumber? = nil
  ) {
    self.corporateNumber = corporateNumber
    self.id = id
    self.name = name
    self.kind = kind
    self.role = role
    self.invitation = invitation
  }
}

/// The kinds of partner that the handbook names (手引 I-5).
public enum PartnerKind: String, CodedValue {
  case municipality
  case otherPrefecture
  case company
  case university
  case nonprofit
  case residents
  case nationalGovernment
  case other

  public static var listName: String { "連携先の種類" }

  public var label: String {
    switch self {
    case .municipality: "市町村"
    case .otherPrefecture: "他の都道府県"
    case .company: "民間企業"
    case .university: "大学"
    case .nonprofit: "NPO"
    case .residents: "住民"
    case .nationalGovernment: "国"
    case .other: "その他"
    }
  }

  /// Whether this is a private partner in the handbook's sense (民間企業・大学・NPO).
  public var isPrivate: Bool { [.company, .university, .nonprofit, .residents].contains(self) }
}
