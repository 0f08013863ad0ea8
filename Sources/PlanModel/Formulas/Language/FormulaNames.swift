/// The names by which a formula may call indicators: ids, and titles where a title belongs to one indicator only.
public struct FormulaNames: Sendable {
  private let ids: Set<RecordID<Indicator>>
  private let titles: [String: [RecordID<Indicator>]]

  /// The names of `indicators`.
  public init(_ indicators: [Indicator]) {
    ids = Set(indicators.map(\.id))
    titles = Dictionary(grouping: indicators, by: { Self.folded($0.title) }).mapValues { $0.map(\.id) }
  }

  /// The indicator called `name`; an id goes before a title.
  func find(_ name: String) -> Result<RecordID<Indicator>, NameFault> {
    let id = RecordID<Indicator>(name)
    if ids.contains(id) { return .success(id) }
    let found = titles[Self.folded(name)] ?? []
    guard let first = found.first else { return .failure(.unknown) }
    return found.count == 1 ? .success(first) : .failure(.several)
  }

  /// Why a name names nothing.
  enum NameFault: Error {
    case unknown
    case several
  }

  private static func folded(_ text: String) -> String {
    WidthFolding.fold(text).filter { !$0.isWhitespace }
  }
}
