extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let indicatorsRules: [Rule] = [
    .indicatorFieldsComplete,
    .indicatorHasTargetAndTime,
    .indicatorBaselineStated,
    .indicatorSourceStated,
    .formulaFitsIndicator,
    .directionFitsTarget,
    .outcomeBesideOutput,
    .outcomeChainUnbroken,
    .outcomeIsNoCountOfActivity,
    .cumulativeAndYearlyApart,
    .cumulativeDoesNotFall,
    .deadlineInsidePlan,
    .deadlinePassedUnmet,
    .targetsInOrder,
    .observationPeriodFits,
    .indicatorFormulaReadable,
    .derivedValuesCurrent,
  ]
}
