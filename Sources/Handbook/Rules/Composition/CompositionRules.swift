extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let compositionRules: [Rule] = [
    .sevenElementsPresent,
    .pillarsChosenOrReasoned,
    .pillarPolicyStated,
    .patternStated,
    .patternTwoRelationStated,
    .planPeriodStated,
    .planPeriodInOrder,
    .visionShown,
    .visionHasFigures,
    .visionUnderstandable,
    .moreAmbitiousThanNow,
    .smallStartNamesCondition,
    .consistentWithOtherPlans,
    .privateDataConsidered,
    .effectsForResidents,
    .handbookEditionNamed,
    .skeletonTextReplaced,
    .chapterHasText,
  ]
}
