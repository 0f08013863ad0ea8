/// A file of clauses: one section of one text. Conforming types are listed in `ClauseCatalogue.sections`;
/// a structural test reads the source folder and fails when a file was left out of that list.
public protocol ClauseSection: Sendable {
  /// The clauses of this section, in the order of the text.
  static var clauses: [Clause] { get }
}
