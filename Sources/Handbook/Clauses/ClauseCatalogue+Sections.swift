extension ClauseCatalogue {
  /// The files of clauses, in the order in which they are listed to readers. A new file is added here;
  /// `ClauseCatalogueTests` fails until it is.
  static let sections: [any ClauseSection.Type] = []
}
