extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let structureRules: [Rule] = [
    .crossSectionBodyNamed,
    .executionStructureStated,
    .quantitativeEvaluationStated,
    .reviewCycleStated,
    .municipalitiesInvited,
    .outsidePartnersNamed,
    .partnersCanJoin,
    .nationalSupportUsed,
    .surplusReinvested,
    .wideAreaCooperationConsidered,
    .goodCasesUsed,
    .ordinanceIdentified,
  ]
}
