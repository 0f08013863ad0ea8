internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The feeds of editions: of the installation, and of each body.
enum FeedPages {
  /// An aggregator asks often, and wants what is new.
  private static let mostEntries = 100

  /// The feed of a body, or of all when `body` is `nil`; `nil` when there is no such body. Throws when the store
  /// does not answer.
  static func resource(body: Substring?, in context: PublicContext) async throws -> ServedResource? {
    let feed: AtomFeed
    if let body {
      guard let known = context.catalogue.body(String(body)) else { return nil }
      let plans = Set(known.plans)
      feed = try await make(
        "bodies/\(known.body.code)", title: "\(known.body.fullName)の官民データ活用推進計画",
        address: PlanShelf.feedAddress(of: known.body.code.text),
        page: PlanShelf.listAddress + "?body=\(known.body.code)",
        editions: context.catalogue.editions.filter { plans.contains($0.plan) }, context)
    } else {
      feed = try await make(
        "editions", title: "官民データ活用推進計画", address: PlanShelf.feedAddress, page: PlanShelf.listAddress,
        editions: context.catalogue.editions, context)
    }
    return ServedResource(
      file: SiteFile(path: "feed.atom", mediaType: AtomFeed.mediaType + "; charset=utf-8", bytes: feed.xml()),
      status: .ok, more: [PublicContext.openToAll], compression: 6)
  }

  private static func make(
    _ name: String, title: String, address: String, page: String, editions: [EditionSummary],
    _ context: PublicContext
  ) async throws -> AtomFeed {
    var entries: [AtomFeed.Entry] = []
    for edition in editions.prefix(mostEntries) {
      guard let plan = context.catalogue.plan(edition.plan) else { continue }
      entries.append(
        AtomFeed.Entry(
          id: tag("plans/\(PercentCoding.encoded(edition.plan))/editions/\(edition.number)", context),
          title: "\(try await editionTitle(of: edition, plan, context))　第\(edition.number)版", published: edition.moment,
          author: plan.bodyText.isEmpty ? plan.heading.title : plan.bodyText, summary: edition.reason,
          address: context.address(of: edition), changes: await context.changes(of: edition)))
    }
    return AtomFeed(
      id: tag(name, context), title: title, updated: editions.first?.moment ?? "1970-01-01T00:00:00Z",
      address: context.address(address), page: context.address(page), entries: entries)
  }

  /// The title that the plan bore in the edition: entries must not change when a later edition renames the plan.
  private static func editionTitle(
    of edition: EditionSummary, _ plan: PublishedPlan, _ context: PublicContext
  ) async throws -> String {
    if edition.number == plan.newest.number { return plan.heading.title }
    return try await context.library.title(of: edition.plan, number: edition.number) ?? plan.heading.title
  }

  /// A tag (RFC 4151) that stays the same for ever: it names the store by the first entry of its chain, not by an
  /// address, which may change or be unknown. `invalid` is reserved (RFC 6761), so that the name is nobody's.
  private static func tag(_ name: String, _ context: PublicContext) -> String {
    let origin = context.catalogue.origin.isEmpty ? "empty" : String(context.catalogue.origin.prefix(16))
    return "tag:tebiki.invalid,2026:\(origin):\(name)"
  }
}
