internal import PlanModel

/// Who takes part, as StratML tells it: a `Stakeholder` with what it is in the plan.
struct StratMLStakeholder: Equatable {
  /// Who.
  var name: String
  /// `Person`, `Organization` or `Generic_Group`; `nil` when not told.
  var type: String?
  var description: String?
  /// What it is in the plan.
  var role: String?
  /// `Performer` or `Beneficiary`.
  var roleTypes: [String] = []

  static let organization = "Organization"
  static let group = "Generic_Group"
  static let performer = "Performer"
  static let beneficiary = "Beneficiary"
}

/// The words by which this program tells roles, and knows them again.
enum StratMLRole {
  static let section = "課"
  static let lead = "担当課"
  static let related = "関係課"
  static let partner = "連携先"
  static let target = "対象"
  static let promotion = "推進体制"

  /// The role of a partner of the plan: what kind of partner it is.
  static func of(_ kind: PartnerKind) -> String { "\(partner)（\(kind.label)）" }

  /// The kind of partner in such a role.
  static func kind(_ role: String) -> PartnerKind? { PartnerKind.allCases.first { of($0) == role } }

  /// The names under which a role and a description stand where the format has no element for roles (Part 1).
  static let roleLabel = "役割"
  static let descriptionLabel = "説明"
}

/// The goals that are no pillars of the plan.
enum StratMLGroup: String, CaseIterable {
  /// Measures that serve no pillar which the plan takes up.
  case other
  /// The indicators of the plan as a whole.
  case plan

  var title: String {
    switch self {
    case .other: "いずれの柱にも属さない施策"
    case .plan: "計画全体の指標"
    }
  }
}

/// The words that tell apart what stands in an `ActualResult` or a `TargetResult`, as `Descriptor`.
enum StratMLDescriptor {
  /// The name beside a word of this list.
  static let kind = "区分"
  static let baseline = "基準値"
  /// The name beside a result in words.
  static let state = "状態"
  /// The name beside a target in words.
  static let target = "目標の内容"

  /// The word for a value that is not there.
  static func word(_ value: ObservedValue) -> String? {
    switch value {
    case .number, .text: nil
    case .notMeasured: AbsenceWord.notMeasured.label
    case .notReported: AbsenceWord.notReported.label
    case .none: AbsenceWord.none.label
    case .secret: AbsenceWord.secret.label
    }
  }

  /// The value that is not there, by its word.
  static func absence(_ word: String) -> ObservedValue? {
    [ObservedValue.notMeasured, .notReported, .none, .secret].first { Self.word($0) == word }
  }
}
