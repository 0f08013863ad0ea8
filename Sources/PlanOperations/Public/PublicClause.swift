internal import Handbook
public import PlanModel

/// A clause of the handbook or a law, as it is published for other programs.
public struct PublicClause: Sendable {
  /// Its id.
  public let id: String
  /// The id of the document that says it.
  public let document: String
  /// The clause as JSON, compact.
  public let json: [UInt8]
  private let clause: Clause

  /// Every clause, in the order in which they are listed to readers.
  public static let all: [PublicClause] = ClauseCatalogue.all.map { clause in
    PublicClause(
      id: clause.id.rawValue, document: clause.document.id, json: ClauseJSON.bytes(for: clause), clause: clause)
  }

  /// The documents, each once, with their titles.
  public static let documents: [(id: String, title: String)] = {
    var seen: Set<String> = []
    return ClauseCatalogue.all.map(\.document).filter { seen.insert($0.id).inserted }.map { ($0.id, $0.title) }
  }()

  /// The codes of the force with which clauses ask, with their words.
  public static let forces: [(code: String, label: String)] = NormativeForce.allCases.map { ($0.rawValue, $0.label) }

  /// The codes of kinds of documents.
  public static let documentKinds: [String] = LegalDocument.Kind.allCases.map(\.rawValue)

  /// The codes of those to whom clauses speak.
  public static let addressees: [String] = Addressee.allCases.map(\.rawValue)

  /// The code of its own force.
  public var force: String { clause.force.rawValue }

  /// Whether it holds on a day.
  public func isInForce(on date: CalendarDate) -> Bool { clause.isInForce(on: date) }
}
