internal import HTTPTypes
internal import PlanModel
public import PlanOperations
internal import PlanStore
public import Publishing
internal import Synchronization

/// The published plans of a store: the newest edition of each under `/plans/ID/`, earlier ones under
/// `/plans/ID/editions/N/`, and beside them the list of all, feeds and the interface for programs (`PublicPages`).
///
/// A site is made when it is first asked for and then handed out from memory. `refresh` notices what other nodes
/// published; while the database does not answer, everything that was made before goes on being served.
public final class SiteShelf: SiteSource {
  /// Sites beyond this many bytes are let go, those made longest ago first.
  private static let mostBytes = 384 << 20

  private let library: EditionLibrary
  private let sample: [SiteFile]
  private let baseURL: String?
  private let table = Mutex(ShelfTable())
  private let workshop = SiteWorkshop()
  private let forms = FormsShelf()
  /// The list, feeds and the interface for programs.
  let pages: PublicPages

  /// Makes the shelf. `sample` is shown at the root while nothing is published; `acceptsReports` says that a workspace
  /// stands beside it, whose way for programs is described with the interface.
  public init(_ library: EditionLibrary, sample: [SiteFile], baseURL: String?, acceptsReports: Bool = false) {
    self.library = library
    self.sample = sample
    self.baseURL = baseURL
    pages = PublicPages(library, baseURL: baseURL, acceptsReports: acceptsReports)
  }

  /// Looks for new editions, and for a new day on which progress is judged anew. Tells how many plans are published;
  /// `nil` when the database does not answer.
  @discardableResult
  public func refresh() async -> Int? {
    await workshop.alone { await self.lookAnew() }
  }

  private func lookAnew() async -> Int? {
    do {
      let state = try await library.state()
      let today = CalendarDate.today()
      let (known, day, count) = table.withLock { table in
        table.isReachable = true
        return (table.state, table.day, Set(table.places.values.map(\.plan)).count)
      }
      if known == state, day == today { return count }
      return try await arrange(state: state, today: today)
    } catch {
      table.withLock { $0.isReachable = false }
      return nil
    }
  }

  private func arrange(state: ChainHead, today: CalendarDate) async throws -> Int {
    let catalogue = try await library.catalogue(after: pages.catalogue)
    let editions = catalogue.allEditions
    var places: [String: ShelfPlace] = [:]
    var newest: [String: Int64] = [:]
    for edition in editions { newest[edition.plan] = max(edition.number, newest[edition.plan] ?? 0) }
    for edition in editions {
      let last = newest[edition.plan] ?? edition.number
      let mount =
        edition.number == last
        ? PlanShelf.address(of: edition.plan) : PlanShelf.address(of: edition.plan, edition: Int(edition.number))
      places[mount] = ShelfPlace(plan: edition.plan, number: edition.number, newest: last, day: today)
    }
    let front = makeFront(catalogue)
    pages.show(catalogue, on: today)
    table.withLock { table in
      for (root, place) in table.places where places[root] != place { table.remove(root) }
      table.places = places
      table.front = front
      table.state = state
      table.day = today
    }
    return newest.count
  }

  private func makeFront(_ catalogue: PublishedCatalogue) -> ServedSite {
    let common = PlanShelf.commonFiles()
    guard let first = catalogue.plans.first else {
      if sample.isEmpty { return ServedSite(files: common, redirectingRootTo: PlanShelf.listAddress) }
      return ServedSite(files: sample + common.filter { $0.path != "404.html" })
    }
    // One plan is what nearly every installation has: its site is the front.
    let target = catalogue.plans.count == 1 ? PlanShelf.address(of: first.id) : PlanShelf.listAddress
    return ServedSite(files: common, redirectingRootTo: target)
  }

  func answerNow(to request: HTTPRequest) -> ServedAnswer? {
    let path = ServedSite.path(of: request)
    if PublicPages.own(path) { return pages.answerNow(to: request) }
    if path == "/plans" { return ServedResource(redirectTo: PlanShelf.listAddress).answer(to: request) }
    return table.withLock { table in
      if let target = table.redirect(of: path) {
        return ServedResource(redirectTo: target, isPermanent: false).answer(to: request)
      }
      if let root = table.root(of: path) {
        guard let form = FormsShelf.form(at: path, below: root) else { return table.sites[root]?.answer(to: request) }
        return table.places[root].flatMap { forms.ready(form, of: Self.key(of: $0)) }?.answer(to: request)
      }
      return path == HealthAnswer.path ? nil : table.front.answer(to: request)
    }
  }

  func answerLater(to request: HTTPRequest) async -> ServedAnswer? {
    let path = ServedSite.path(of: request)
    if PublicPages.own(path), let answer = await pages.answerLater(to: request) { return answer }
    guard request.method == .get || request.method == .head else { return nil }
    if path == HealthAnswer.path {
      await refresh()
      return HealthAnswer.make(isReachable: table.withLock { $0.isReachable })
    }
    if let ready = answerNow(to: request) { return ready }
    guard
      let (root, place) = table.withLock({ table in
        table.root(of: path).flatMap { root in table.places[root].map { (root, $0) } }
      })
    else { return table.withLock { $0.front.answer(to: request) } }
    if let form = FormsShelf.form(at: path, below: root) {
      let made = await forms.resource(form, of: Self.key(of: place)) { try await self.make($0, at: place) }
      if let made { return made.answer(to: request) }
    }
    let site = await workshop.site(at: root, for: place) { [library, baseURL] in
      try await library.files(
        plan: place.plan, number: place.number, newest: place.newest, on: place.day, baseURL: baseURL)
    }
    guard let site else { return HealthAnswer.unavailable }
    table.withLock { table in
      if table.places[root] == place, table.sites[root] == nil { table.keep(site, at: root, within: Self.mostBytes) }
    }
    return site.answer(to: request)
  }

  /// Makes every form of the newest edition of a plan, so that the first visitor does not wait.
  public func prepareForms(of plan: String) async {
    let place = table.withLock { $0.places[PlanShelf.address(of: plan)] }
    guard let place, let material = try? await material(at: place) else { return }
    for file in await MakeForms(material).run().files {
      if let form = EditionForm(path: file.path) { forms.keep(file, as: form, of: Self.key(of: place)) }
    }
  }

  private func make(_ form: EditionForm, at place: ShelfPlace) async throws -> SiteFile? {
    guard let material = try await material(at: place), material.forms.contains(form) else { return nil }
    return try await MakeForm(form, of: material).run()
  }

  private func material(at place: ShelfPlace) async throws -> EditionMaterial? {
    try await library.material(plan: place.plan, number: place.number, baseURL: baseURL)
  }

  private static func key(of place: ShelfPlace) -> String { "\(place.plan) \(place.number)" }
}

/// What a load balancer asks: whether this node reaches its database.
enum HealthAnswer {
  static let path = "/healthz"

  static func make(isReachable: Bool) -> ServedAnswer {
    answer(isReachable ? .ok : .serviceUnavailable, isReachable ? "ok\n" : "database unreachable\n")
  }

  static let unavailable = answer(
    .serviceUnavailable, "ただいま表示できません。しばらくしてから、もう一度お試しください。\n")

  private static func answer(_ status: HTTPResponse.Status, _ text: String) -> ServedAnswer {
    let resource = ServedResource(
      file: SiteFile(path: "healthz", mediaType: "text/plain; charset=utf-8", bytes: Array(text.utf8)), status: status)
    return resource.answer(to: HTTPRequest(method: .get, scheme: nil, authority: nil, path: path))
  }
}
