extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let dataRules: [Rule] = [
    .bodiesKnown,
    .licenceAndCitationShown,
    .noPersonalNames,
    .noIndividualNumbers,
    .noIdentifyingNumbers,
    .figureRightsStated,
  ]
}
