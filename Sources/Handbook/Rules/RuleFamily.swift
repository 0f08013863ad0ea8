/// The families into which the rules are sorted; one folder each, with the family's list beside its rules.
public enum RuleFamily: String, CaseIterable, Sendable {
  /// What the Act asks: status, decision, publication, higher plans.
  case legal
  /// What a plan is made of.
  case composition
  /// Who draws up, carries out and judges.
  case structure
  /// What each measure says.
  case measures
  /// What each indicator says.
  case indicators
  /// Codes, licence, names.
  case data
  /// Whether the plan keeps up with later law.
  case currency

  /// The heading shown to readers.
  public var title: String {
    switch self {
    case .legal: "法の定め"
    case .composition: "計画の構成"
    case .structure: "策定及び推進の体制"
    case .measures: "個別施策"
    case .indicators: "指標及び実績"
    case .data: "データの公開"
    case .currency: "法令等の改正への対応"
    }
  }

  /// The folder below `Rules/`.
  public var folder: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The rules of the family, in the order in which they are reported.
  public var rules: [Rule] {
    switch self {
    case .legal: Self.legalRules
    case .composition: Self.compositionRules
    case .structure: Self.structureRules
    case .measures: Self.measuresRules
    case .indicators: Self.indicatorsRules
    case .data: Self.dataRules
    case .currency: Self.currencyRules
    }
  }
}
