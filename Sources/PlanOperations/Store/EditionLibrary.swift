internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore
public import Publishing

/// The published editions of a store, as sites to be shown.
public struct EditionLibrary: Sendable {
  let store: any PlanStore

  /// Makes the library of a store.
  public init(_ store: any PlanStore) { self.store = store }

  /// The end of the audit chain: while it stays the same, nothing was published.
  public func state() async throws -> ChainHead { try await store.head() }

  /// Every edition without its text, by plan and number.
  public func editions() async throws -> [EditionSummary] { try await store.editions(of: nil) }

  /// The title and the bodies' names of the newest edition of a plan.
  public func heading(of plan: String) async throws -> (title: String, bodyNames: String)? {
    guard let edition = try await store.edition(of: plan, number: nil) else { return nil }
    let heading = PlanHeading.read(edition.json)
    let names = heading.bodies.map { heading.body($0)?.fullName ?? $0.text }
    return (heading.title, names.joined(separator: "・"))
  }

  /// The site of an edition, judged on `date`; `nil` when there is no such edition.
  ///
  /// - Parameter baseURL: the address under which the server is reached from outside, where it is known.
  public func files(
    plan: String, number: Int64, newest: Int64, on date: CalendarDate, baseURL: String?
  ) async throws -> [SiteFile]? {
    guard let edition = try await store.edition(of: plan, number: number), let checked = Self.checked(edition) else {
      return nil
    }
    let isNewest = number == newest
    let mount =
      isNewest ? PlanShelf.address(of: plan) : PlanShelf.address(of: plan, edition: Int(number))
    let place = SiteEdition(
      number: Int(number), publishedOn: Self.day(of: edition.summary), isNewest: isNewest, mount: mount)
    let outside = baseURL.map { ($0.hasSuffix("/") ? String($0.dropLast()) : $0) + mount }
    // The figures are no part of the canonical JSON: they are read as they stood beside the text that was decided.
    let illustrations = try await IllustrationLibrary(plan: plan, store: store).illustrations(
      at: try await decidedEntry(of: edition.summary))
    return BuildSite.files(
      for: checked, on: date, illustrations: illustrations, baseURL: outside, edition: place,
      editions: try await editions(of: plan, through: number),
      previous: try await planBefore(number, of: plan), server: baseURL,
      forms: EditionForms.listed(of: checked.plan, hasPrevious: number > 1))
  }

  /// What the forms of an edition are made from; `nil` when there is no such edition.
  public func material(plan: String, number: Int64, baseURL: String?) async throws -> EditionMaterial? {
    guard let edition = try await store.edition(of: plan, number: number), let checked = Self.checked(edition) else {
      return nil
    }
    let editions = try await editions(of: plan, through: number)
    let illustrations = try await IllustrationLibrary(plan: plan, store: store).illustrations(
      at: try await decidedEntry(of: edition.summary))
    // The number holds for ever, the address of the newest edition does not.
    let address = PlanShelf.address(of: plan, edition: Int(number))
    return EditionMaterial(
      checked: checked, illustrations: illustrations, edition: edition.summary,
      previous: try await planBefore(number, of: plan), editions: editions,
      baseURL: baseURL.map { ($0.hasSuffix("/") ? String($0.dropLast()) : $0) + address })
  }

  /// What changed with an edition, in sentences; empty for a first one, and for one that cannot be read.
  public func changes(of edition: EditionSummary) async -> String {
    guard let now = try? await store.edition(of: edition.plan, number: edition.number),
      let before = try? await planBefore(edition.number, of: edition.plan)
    else { return "" }
    return RevisionSummary(from: before, to: CanonicalJSON.read(now.json).plan).text
  }

  /// The plan of the edition before; `nil` for a first one.
  private func planBefore(_ number: Int64, of plan: String) async throws -> Plan? {
    guard number > 1 else { return nil }
    return try await store.edition(of: plan, number: number - 1).map { CanonicalJSON.read($0.json).plan }
  }

  /// The editions of a plan up to one of them, the oldest first.
  private func editions(of plan: String, through number: Int64) async throws -> [EditionSummary] {
    try await store.editions(of: plan).filter { $0.number <= number }.sorted { $0.number < $1.number }
  }

  private static func checked(_ edition: Edition) -> CheckedPlan? {
    let reading = CanonicalJSON.read(edition.json)
    let report = Checker.check(reading.plan, reading: reading.findings, sourceMap: reading.sourceMap)
    return Checker.published(reading.plan, report: report)
  }

  /// The entry at which the text of an edition stood: that of the proposal by which it was published, or its own where it
  /// was published without one. The proposal names the edition's hash before it is published.
  private func decidedEntry(of edition: EditionSummary) async throws -> Int64 {
    let records = try await store.records(of: .plan(edition.plan), at: .entry(edition.entry))
    let hash = edition.sha256.hex
    for record in records where record.key.kind == Proposal.kind {
      guard let proposal = Proposal(record.content),
        proposal.release?.attempts.contains(where: { $0.sha256 == hash }) ?? false
      else { continue }
      return proposal.entry
    }
    return edition.entry
  }

  /// The day of publication in Japan.
  public static func day(of edition: EditionSummary) -> CalendarDate {
    CalendarDate.inJapan(unixSeconds: Int(edition.publishedAt.milliseconds / 1_000))
  }
}
