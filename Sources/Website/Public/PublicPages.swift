internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing
internal import Synchronization

/// What is published beside the plans' own sites: the list with its questions, feeds, and the interface for programs.
///
/// An answer is made when it is first asked for and kept in memory as long as nothing new is published and the day is
/// the same; after that it is handed out on the event loop like any page.
final class PublicPages: Sendable {
  /// Who answers at an address.
  private enum Desk {
    case list(PlanListFile)
    case feed(body: Substring?)
    case interface
    /// The reading actions of CKAN.
    case catalogue
  }

  private struct State {
    var context: PublicContext?
    var kept = BoundedCache<ServedResource>(limit: PublicPages.mostBytes)
  }

  /// Answers, and parts of editions, beyond this many bytes each are let go.
  private static let mostBytes = 48 << 20

  private let library: EditionLibrary
  private let base: String
  private let acceptsReports: Bool
  private let changes = BoundedCache<String>(limit: 8 << 20)
  private let packages = BoundedCache<CKANPackage>(limit: PublicPages.mostBytes)
  private let parts = BoundedCache<PublishedParts>(limit: PublicPages.mostBytes)
  private let state = Mutex(State())

  init(_ library: EditionLibrary, baseURL: String?, acceptsReports: Bool = false) {
    self.library = library
    self.acceptsReports = acceptsReports
    var base = baseURL ?? ""
    while base.hasSuffix("/") { base.removeLast() }
    self.base = base
  }

  /// What is published now; empty before it was first read.
  var catalogue: PublishedCatalogue { context?.catalogue ?? PublishedCatalogue() }

  /// What answers are made from now; `nil` before the store was first read.
  var context: PublicContext? { state.withLock { $0.context } }

  /// Answers from now on from this catalogue, and as of this day.
  func show(_ catalogue: PublishedCatalogue, on today: CalendarDate) {
    let context = PublicContext(
      library: library, catalogue: catalogue, today: today, base: base, acceptsReports: acceptsReports, parts: parts,
      packages: packages, changes: changes)
    state.withLock { $0 = State(context: context) }
  }

  /// Whether the address is one of these.
  static func own(_ path: String) -> Bool { desk(of: path) != nil }

  /// The answer that is ready; `nil` when it has to be made.
  func answerNow(to request: HTTPRequest) -> ServedAnswer? {
    guard request.method == .get || request.method == .head else { return nil }
    return state.withLock { $0.kept }[request.path ?? "/"]?.answer(to: request)
  }

  /// The answer, made if need be; `nil` for a method that only the server at large can refuse.
  func answerLater(to request: HTTPRequest) async -> ServedAnswer? {
    if let ready = answerNow(to: request) { return ready }
    let target = request.path ?? "/"
    guard let desk = Self.desk(of: ServedSite.path(of: target)) else { return nil }
    let (context, kept) = state.withLock { ($0.context, $0.kept) }
    let isReading = request.method == .get || request.method == .head
    let made: (resource: ServedResource, isKept: Bool)
    switch (desk, context) {
    case (.interface, _):
      made = await APIRouter.resource(for: target, method: request.method, in: context)
    case _ where !isReading: return nil
    case (.catalogue, let context?):
      made = await CataloguePages.resource(for: target, in: context)
    case (.list(let file), let context?): made = PlanListPages.resource(file, target: target, in: context)
    case (.feed(let body), let context?):
      do {
        guard let feed = try await FeedPages.resource(body: body, in: context) else { return nil }
        made = (feed, true)
      } catch {
        return HealthAnswer.unavailable
      }
    default: return HealthAnswer.unavailable
    }
    if made.isKept { kept.keep(made.resource, for: target, bytes: made.resource.byteCount) }
    return made.resource.answer(to: request)
  }

  private static func desk(of path: String) -> Desk? {
    switch path {
    case PlanShelf.listAddress: return .list(.page)
    case "/plans.csv": return .list(.csv)
    case "/plans.json": return .list(.json)
    case PlanShelf.feedAddress: return .feed(body: nil)
    default:
      if path.hasPrefix(CataloguePages.root) { return .catalogue }
      if path == "/api" || path.hasPrefix("/api/") { return .interface }
      guard path.hasPrefix("/bodies/"), path.hasSuffix("/feed.atom") else { return nil }
      let body = path.dropFirst("/bodies/".count).dropLast("/feed.atom".count)
      return body.utf8.count == 6 ? .feed(body: body) : nil
    }
  }
}
