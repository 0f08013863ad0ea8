internal import PlanModel

/// What `package_search` is asked, as far as collectors of data sets ask it.
///
/// `q`: words that must all be found in the title, the description, the tags, the body's name or the files' titles; `*:*`
/// or nothing for all. `fq`: `field:value` with an optional `+` or `-` before it, several joined by blanks or `AND`. What is
/// not understood is refused: an answer to another question would look like the right one.
public struct CKANSearch: Hashable, Sendable {
  /// The words.
  public var query: String
  /// The filters.
  public var filters: [String]
  /// The most packages of an answer, as it was asked; 10 without, at most 1,000.
  public var rows: String?
  /// How many are passed over, as it was asked.
  public var start: String?

  /// Makes a question.
  public init(query: String? = nil, filters: [String] = [], rows: String? = nil, start: String? = nil) {
    self.query = query ?? ""
    self.filters = filters
    self.rows = rows
    self.start = start
  }

  static let sort = "metadata_modified desc"
  private static let mostRows = 1_000
  private static let mostCharacters = 2_000
  private static let mostTerms = 50

  /// A parameter that is not understood.
  struct Problem: Error {
    let parameter: String
    let message: String
  }

  func find(
    in packages: [CKANPackage]
  ) -> Swift.Result<(matches: [CKANPackage], page: ArraySlice<CKANPackage>), Problem> {
    guard let rows = CKANAction.number(rows) else {
      return .failure(Problem(parameter: "rows", message: "Invalid integer"))
    }
    guard let start = CKANAction.number(start) else {
      return .failure(Problem(parameter: "start", message: "Invalid integer"))
    }
    guard let words = Self.terms(query), words.allSatisfy({ $0.field == nil || Self.fields.contains($0.field ?? "") })
    else { return .failure(Problem(parameter: "q", message: "Search Query is invalid")) }
    var conditions = words
    for filter in filters {
      guard let terms = Self.terms(filter), terms.allSatisfy({ $0.field.map(Self.fields.contains) ?? false }) else {
        return .failure(Problem(parameter: "fq", message: "Search Query is invalid"))
      }
      conditions += terms
    }
    let matches = packages.filter { package in conditions.allSatisfy { $0.accepts(package) } }
      .sorted { left, right in
        (right.modified ?? .earliest, left.name) < (left.modified ?? .earliest, right.name)
      }
    let page = matches.dropFirst(start ?? 0).prefix(min(rows ?? 10, Self.mostRows))
    return .success((matches, page))
  }

  private static let fields: Set<String> = [
    "id", "name", "title", "notes", "tags", "organization", "owner_org", "license_id", "res_format", "state",
    "dataset_type", "capacity",
  ]

  /// The conditions of a text; nil when it is too long or a quotation mark is not closed.
  private static func terms(_ text: String) -> [Term]? {
    guard text.utf8.count <= mostCharacters else { return nil }
    var terms: [Term] = []
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return terms }
      guard terms.count < mostTerms, let term = Term.take(from: &rest) else { return nil }
      if term.field == nil, term.value == "AND" { continue }
      if term.field == "*" || term.field == nil && term.value == "*" { continue }
      terms.append(term)
    }
  }
}

/// One condition: a field or all of them, a value, and whether it must not be there.
private struct Term {
  var field: String?
  var value: String
  var isExcluded = false

  /// Takes `-field:"some value"`, `field:value` or `value`.
  static func take(from rest: inout Substring) -> Term? {
    var term = Term(value: "")
    if let sign = rest.first, sign == "+" || sign == "-" {
      term.isExcluded = sign == "-"
      rest.removeFirst()
    }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "*") }
    if !name.isEmpty, rest.dropFirst(name.count).first == ":" {
      term.field = String(name)
      rest = rest.dropFirst(name.count + 1)
    }
    if rest.first == "\"" {
      rest.removeFirst()
      guard let end = rest.firstIndex(of: "\"") else { return nil }
      term.value = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
    } else {
      let value = rest.prefix { !$0.isWhitespace }
      // Groups, ranges and boosts are Solr's own language.
      guard !value.contains(where: { "()[]{}^\"".contains($0) }), value != "OR", value != "NOT" else { return nil }
      term.value = String(value)
      rest = rest.dropFirst(value.count)
    }
    return term.value.isEmpty ? nil : term
  }

  func accepts(_ package: CKANPackage) -> Bool { holds(package) != isExcluded }

  private func holds(_ package: CKANPackage) -> Bool {
    let wanted = Self.fold(value)
    func equals(_ text: String?) -> Bool { wanted == "*" ? text != nil : text.map(Self.fold) == wanted }
    func has(_ text: String) -> Bool { wanted == "*" || Self.fold(text).contains(wanted) }
    switch field {
    case "id": return equals(package.id)
    case "name": return equals(package.name)
    case "title": return has(package.title)
    case "notes": return has(package.notes)
    case "tags": return package.tags.contains { equals($0) }
    case "organization": return equals(package.organization?.name)
    case "owner_org": return equals(package.organization?.id)
    case "license_id": return equals(package.licenceID)
    case "res_format": return package.resources.contains { equals($0.file.format.name) }
    case "state": return equals("active")
    case "dataset_type": return equals("dataset")
    case "capacity": return equals("public")
    default:
      let texts = [package.title, package.notes, package.name, package.organization?.title ?? ""]
      return (texts + package.tags + package.resources.map(\.file.title)).contains { has($0) }
    }
  }

  private static func fold(_ text: String) -> String { WidthFolding.fold(text).lowercased() }
}
