/// How the plan was drawn up (手引 I-4): as a plan of its own, or inside an existing plan.
public struct Formulation: Hashable, Sendable {
  /// Pattern 1 or 2.
  public var pattern: FormulationPattern
  /// For pattern 2, the title of the existing plan that carries the content.
  public var existingPlanTitle: String?
  /// For pattern 2, the sentence that states the relation between the existing plan and this one.
  public var relation: String?
  /// Whether the plan begins small (スモールスタート) and grows later.
  public var isSmallStart: Bool

  /// Makes a formulation.
  public init(
    _ pattern: FormulationPattern, existingPlanTitle: String? = nil, relation: String? = nil, isSmallStart: Bool = false
  ) {
    self.pattern = pattern
    self.existingPlanTitle = existingPlanTitle
    self.relation = relation
    self.isSmallStart = isSmallStart
  }
}

/// The two patterns of the handbook (手引 I-4).
public enum FormulationPattern: String, CodedValue {
  /// パターン1: a new plan.
  case newPlan
  /// パターン2: the content is put into an existing plan.
  case insideExistingPlan

  public static var listName: String { "策定パターン" }

  public var label: String {
    switch self {
    case .newPlan: "パターン1"
    case .insideExistingPlan: "パターン2"
    }
  }

  public var aliases: [String] {
    switch self {
    case .newPlan: ["1", "新規策定", "パターン１"]
    case .insideExistingPlan: ["2", "既存計画", "パターン２"]
    }
  }
}
