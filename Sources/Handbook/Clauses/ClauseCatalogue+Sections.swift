extension ClauseCatalogue {
  /// The files of clauses, in the order in which they are listed to readers. A new file is added here;
  /// `ClauseCatalogueTests` fails until it is.
  static let sections: [any ClauseSection.Type] = [
    ActArticle2.self,
    ActArticle5.self,
    ActArticle8.self,
    ActArticle9.self,
    ActPillarArticles.self,
    ActArticle11.self,
    ActArticle15.self,
    ActArticle19.self,
    Section0Introduction.self,
    Section1WhatThePlanIs.self,
    Section2Purpose.self,
    Section3Effects.self,
    Section4BasicThinking.self,
    Section5Structure.self,
    Section6Composition.self,
    Section7Consistency.self,
    Section8Support.self,
    Section9SecurityAndPrivacy.self,
    NationalPlanLaw.self,
    ProcedureLaw.self,
    PrivacyLaw.self,
    NumberLaw.self,
    CopyrightLaw.self,
    CybersecurityLaw.self,
    StandardisationLaw.self,
    IndicatorConventions.self,
    DataConventions.self,
  ]
}
