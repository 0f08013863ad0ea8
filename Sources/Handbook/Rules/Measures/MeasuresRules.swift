extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let measuresRules: [Rule] = [
    .measureHasGoalAndTime,
    .measureShowsPresentState,
    .measureHasLeadSection,
    .measuresConnected,
    .measuresMatchPillars,
    .nationalMeasureIdentified,
    .consistentWithNationalMeasures,
    .scheduleInOrder,
    .publishedGradeApart,
  ]
}
