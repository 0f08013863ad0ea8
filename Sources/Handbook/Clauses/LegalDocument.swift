public import PlanModel

/// A law, handbook, national plan or standard that clauses are taken from.
public struct LegalDocument: Hashable, Sendable, Identifiable {
  /// What kind of text it is; decides how a citation is worded.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    /// 法律
    case law
    /// 手引
    case handbook
    /// 国の計画
    case nationalPlan
    /// 慣行・標準（法令ではない）
    case convention

    /// The word shown to readers.
    public var label: String {
      switch self {
      case .law: "法律"
      case .handbook: "手引"
      case .nationalPlan: "国の計画"
      case .convention: "慣行・標準"
      }
    }
  }

  /// Stable ASCII name.
  public let id: String
  /// Kind of text.
  public let kind: Kind
  /// Full Japanese title.
  public let title: String
  /// Short form used in citations, such as 「法」 or 「手引」.
  public let shortTitle: String
  /// Number (平成28年法律第103号) or issuer; empty when the text has none.
  public let number: String
  /// The edition or version that the clauses were read in, in words.
  public let edition: String
  /// The day from which that edition holds; `nil` when not established.
  public let editionDate: CalendarDate?
  /// Law id of e-Gov 法令検索; `nil` for texts that are no law or where the id was not established.
  public let eGovLawID: String?

  /// Creates a document; `editionDate` is an ISO day.
  public init(
    id: String, kind: Kind, title: String, shortTitle: String, number: String, edition: String,
    editionDate: String? = nil, eGovLawID: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.shortTitle = shortTitle
    self.number = number
    self.edition = edition
    self.editionDate = editionDate.flatMap { CalendarDate(iso: $0) }
    self.eGovLawID = eGovLawID
  }
}
