extension RuleFamily {
  /// The list of this family; `scripts/new-rule` adds to it, and a test compares it with the folder.
  static let currencyRules: [Rule] = [
    .securityAndPrivacyBased,
    .privacyLawNamed,
    .noAbolishedOrdinance,
    .cybersecurityPolicyRecorded,
    .anonymisedDataProposalsInvited,
    .noClosedPortalLinked,
    .noRepealedArticleCited,
    .noImpossibleEra,
    .standardisationDeadlineMet,
    .pillarOneSpelledAlike,
  ]
}
