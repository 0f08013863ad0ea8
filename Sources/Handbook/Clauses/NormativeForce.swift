/// How strongly a clause asks for something. The verdict's severity is derived from it, never set by hand in a rule.
public enum NormativeForce: String, CaseIterable, Sendable, Codable {
  /// 義務: 「しなければならない」「ものとする」 in a law.
  case obligation
  /// 努力義務: 「努めるものとする」 in a law.
  case effort
  /// 原則: asked for as a rule; a stated reason excuses.
  case principle
  /// 推奨: the handbook or a standard asks for it (「してください」「推奨します」「重要です」).
  case recommendation
  /// 任意: allowed or offered; leaving it out is no fault.
  case option
  /// 事実: asks nothing of the body, but a check leans on it (an edition, a date, an ended service).
  case information

  /// All forces, the one that asks most first.
  public static let strictestFirst: [NormativeForce] = [
    .obligation, .principle, .effort, .recommendation, .option, .information,
  ]

  /// The word shown to readers.
  public var label: String {
    switch self {
    case .obligation: "義務"
    case .effort: "努力義務"
    case .principle: "原則"
    case .recommendation: "推奨"
    case .option: "任意"
    case .information: "事実"
    }
  }
}
