internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// What public answers are made from: everything published, on a day.
struct PublicContext: Sendable {
  let library: EditionLibrary
  let catalogue: PublishedCatalogue
  let today: CalendarDate
  /// The address of the server from outside without a `/` at its end; empty where it is not known.
  let base: String
  /// Whether there is a workspace, so that programs can report values.
  let acceptsReports: Bool
  /// Measures and indicators of editions that were asked for.
  let parts: BoundedCache<PublishedParts>
  /// The data sets as CKAN tells of them.
  let packages: BoundedCache<CKANPackage>

  /// Pages of other servers may read what is published for everybody; no answer depends on who asks.
  static let openToAll = SecurityHeaders.field("access-control-allow-origin", "*")

  /// What changed with each edition, in sentences: an edition never changes, and neither does this.
  let changes: BoundedCache<String>

  /// What changed with an edition; empty for a first one.
  func changes(of edition: EditionSummary) async -> String {
    guard edition.number > 1 else { return "" }
    let key = "\(edition.number) \(edition.plan)"
    if let known = changes[key] { return known }
    let text = await library.changes(of: edition)
    changes.keep(text, for: key, bytes: text.utf8.count)
    return text
  }

  /// The whole address of a path, or the path where the server's address is not known.
  func address(_ path: String) -> String { base + path }

  /// The address of an edition, which holds for ever.
  func address(of edition: EditionSummary) -> String {
    address(PlanShelf.address(of: edition.plan, edition: Int(edition.number)))
  }

  /// The parts of an edition, taken apart anew when they are not in memory.
  func parts(of edition: EditionSummary) async throws -> PublishedParts {
    let key = "\(edition.number) \(edition.plan)"
    if let known = parts[key] { return known }
    guard let json = try await library.edition(of: edition.plan, number: edition.number)?.json else {
      throw APIProblem.noSuchAddress
    }
    let made = PublishedParts(json)
    parts.keep(made, for: key, bytes: made.byteCount)
    return made
  }
}

extension EditionSummary {
  /// When the edition was published (RFC 3339), to the second.
  var moment: String {
    let seconds = Int(publishedAt.milliseconds / 1_000)
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(CalendarDate(dayNumber: day))T\(clock.joined(separator: ":"))Z"
  }
}
