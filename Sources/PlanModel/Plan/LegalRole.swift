/// One of the roles that a single document plays at once.
///
/// 三重 2022 is a branch plan, the prefectural plan under the Basic Act and a DX policy in one (domain.md 4.1 no. 11).
public struct LegalRole: Hashable, Sendable {
  /// What kind of role.
  public var kind: LegalRoleKind
  /// The provision or decision on which it rests, such as 「官民データ活用推進基本法第9条第1項」.
  public var basis: String?
  /// The name under which it plays this role, where it differs from the plan's title.
  public var title: String?
  /// The span for which it plays this role, where it differs from the plan's (宮城: H29–R2, as the legal plan H31–R2).
  public var span: DateSpan?

  /// Makes a role.
  public init(_ kind: LegalRoleKind, basis: String? = nil, title: String? = nil, span: DateSpan? = nil) {
    self.kind = kind
    self.basis = basis
    self.title = title
    self.span = span
  }
}

/// The kinds of role seen in real plans.
public enum LegalRoleKind: String, CodedValue {
  /// 都道府県官民データ活用推進計画 (法第9条第1項).
  case prefecturalDataPlan
  /// 市町村官民データ活用推進計画 (法第9条第3項).
  case municipalDataPlan
  /// A branch plan of the body's comprehensive plan.
  case branchOfComprehensivePlan
  /// The body's own informatization plan.
  case informatizationPlan
  /// DX 全体方針 after the 自治体DX推進計画.
  case dxPolicy
  /// Any other.
  case other

  public static var listName: String { "計画の役割" }

  public var label: String {
    switch self {
    case .prefecturalDataPlan: "都道府県官民データ活用推進計画"
    case .municipalDataPlan: "市町村官民データ活用推進計画"
    case .branchOfComprehensivePlan: "総合計画の分野別計画"
    case .informatizationPlan: "情報化推進計画"
    case .dxPolicy: "DX推進の全体方針"
    case .other: "その他"
    }
  }

  /// Whether this role is the plan of Art. 9 of the Basic Act.
  public var isDataPlan: Bool { self == .prefecturalDataPlan || self == .municipalDataPlan }
}

/// A span of days, both ends included.
public struct DateSpan: Hashable, Sendable {
  /// The first day.
  public var first: CalendarDate
  /// The last day, not before `first` in a sound plan.
  public var last: CalendarDate

  /// Makes a span; an order that is the wrong way round is kept, for a rule to report.
  public init(first: CalendarDate, last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// Whether `date` lies inside.
  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }
}
