public import PlanModel

/// A plan's data as CKAN describes a data set (CKAN 2, action API 3), for portals that collect from such sites.
public struct CKANPackage: Hashable, Sendable {
  /// A UUID that follows from the plan's address.
  public let id: String
  /// The name in addresses: 2–100 small letters, digits, `-` and `_`.
  public let name: String
  /// The plan's title.
  public let title: String
  /// What the data are.
  public let notes: String
  /// The body that publishes; nil for a plan that names none.
  public let organization: Organization?
  /// Words to find it by.
  public let tags: [String]
  /// What has no field of its own, in order.
  public let extras: [Extra]
  /// The files.
  public let resources: [Resource]
  /// The bodies' names.
  public let author: String
  /// Whom to ask.
  public let contact: Contact?
  /// The address of the plan's page.
  public let url: String?
  /// The number of the latest edition.
  public let version: String?
  /// The first publication.
  public let created: CalendarDate?
  /// The latest change.
  public let modified: CalendarDate?
  let terms: LicenceTerms?

  /// A body as CKAN's organization.
  public struct Organization: Hashable, Sendable {
    /// A UUID.
    public let id: String
    /// The code of six digits, as BODIK names its organizations.
    public let name: String
    /// The name.
    public let title: String
  }

  /// A further value.
  public struct Extra: Hashable, Sendable {
    /// What it is.
    public let key: String
    /// The value.
    public let value: String
  }

  /// A file.
  public struct Resource: Hashable, Sendable {
    /// A UUID that follows from the file's address.
    public let id: String
    /// The address.
    public let url: String
    /// The description of the file.
    public let file: DataFileDescription
  }

  /// The data of a plan.
  ///
  /// - Parameters:
  ///   - files: the files that the plan is published with.
  ///   - baseURL: the address of the plan, whole; ids follow from it.
  ///   - editions: the editions published so far.
  public init(_ plan: Plan, files: [DataFileDescription], baseURL: String, editions: [PublishedEdition] = []) {
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    let dates = PlanDates(plan, editions: editions)
    id = StableUUID.of(base + "#" + plan.id.rawValue)
    name = CKANName.package(plan.id.rawValue, id: id)
    title = plan.title
    notes = PlanNames.summary(plan)
    organization = plan.bodies.first.map { code in
      Organization(
        id: StableUUID.of(base + "#body-" + code.text), name: code.text, title: PlanNames.body(code, plan))
    }
    let terms = LicenceTerms(plan.licence)
    self.terms = terms
    tags = CKANName.tags(PlanNames.keywords(plan) + [terms?.known?.mark].compactMap { $0 })
    author = PlanNames.bodies(plan)
    contact = plan.contact
    url = plan.publication?.url.flatMap(IRI.web) ?? IRI.web(base)
    version = editions.map(\.number).max().map(String.init)
    created = dates.issued
    modified = dates.modified ?? dates.issued
    extras = Self.extras(plan, terms)
    resources = files.map { file in
      let address = base + IRI.path(file.path)
      return Resource(id: StableUUID.of(address), url: address, file: file)
    }
  }

  private static func extras(_ plan: Plan, _ terms: LicenceTerms?) -> [Extra] {
    let values: [(String, String?)] = [
      ("全国地方公共団体コード", plan.bodies.map(\.text).joined(separator: ";")),
      ("対象地域", plan.bodies.map { PlanNames.body($0, plan) }.joined(separator: ";")),
      ("対象期間", plan.span.map { "\($0.first)/\($0.last)" }), ("状況", plan.status.label),
      ("更新頻度", plan.yearlyRound == nil ? nil : "毎年度"), ("出典の書き方", terms?.citation), ("言語", "JPN"),
    ]
    return values.compactMap { key, value in value.flatMap { $0.isEmpty ? nil : Extra(key: key, value: $0) } }
  }
}

/// Names as CKAN accepts them.
enum CKANName {
  /// The plan's id in small letters; what had to be changed gets a part of the UUID, lest two plans share a name.
  static func package(_ id: String, id uuid: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        id.lowercased().unicodeScalars.map { scalar in
          let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          return isPlain || scalar == "-" || scalar == "_" ? scalar : "-"
        }))
    guard plain != id || plain.utf8.count < 2 || plain.utf8.count > 100 else { return plain }
    return "\(plain.prefix(90))-\(uuid.prefix(8))"
  }

  /// Tags of 2–100 letters of any script, digits, blanks, `-`, `_` and `.`.
  ///
  /// The tag of the 自治体標準オープンデータセット is never among them: a plan is none of these data sets.
  static func tags(_ words: [String]) -> [String] {
    var tags: [String] = []
    for word in words {
      let plain = word.filter { $0.isLetter || $0.isNumber || " -_.".contains($0) }
      guard (2...100).contains(plain.count), !tags.contains(plain) else { continue }
      tags.append(plain)
    }
    return tags
  }
}
