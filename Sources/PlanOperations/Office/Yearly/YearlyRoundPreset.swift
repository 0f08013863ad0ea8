public import PlanModel

/// The round that a body starts from until it sets its own. The days are a proposal of this program, not of any text.
public enum YearlyRoundPreset {
  /// Figures in May, the sections' own evaluation in June, the outside panel in August, the report in September, the
  /// revision by the end of the year.
  public static let usual = YearlyRound(
    stages: [.own, .external],
    milestones: [
      RoundMilestone(kind: .figures, month: 5, day: 31), RoundMilestone(kind: .own, month: 6, day: 30),
      RoundMilestone(kind: .external, month: 8, day: 31), RoundMilestone(kind: .publication, month: 9, day: 30),
      RoundMilestone(kind: .revision, month: 3, day: 31),
    ],
    directions: DirectionConsequence.allCases.map { ReviewDirection(label: $0.label, consequence: $0) })
}

extension Plan {
  /// The body's round, or the usual one.
  public var round: YearlyRound { yearlyRound ?? YearlyRoundPreset.usual }
}
