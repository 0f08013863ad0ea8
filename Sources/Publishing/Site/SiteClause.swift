/// How a clause of law or handbook is cited on the page that lays the plan beside the law.
public struct SiteClause: Hashable, Sendable {
  /// The pinpoint, such as 「官民データ活用推進基本法第9条第4項」.
  public let citation: String
  /// What the clause asks, in our own words.
  public let summary: String?

  /// Makes a clause.
  public init(citation: String, summary: String? = nil) {
    self.citation = citation
    self.summary = summary
  }
}
