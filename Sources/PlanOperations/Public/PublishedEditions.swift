internal import Interchange
internal import PlanModel
internal import PlanStore
internal import Publishing

extension [EditionSummary] {
  /// As tables and catalogues tell of them.
  ///
  /// - Parameter server: the address of the server from outside; `nil` or empty where it is not known.
  func published(below server: String?) -> [PublishedEdition] {
    var server = server ?? ""
    while server.hasSuffix("/") { server.removeLast() }
    return map { edition in
      PublishedEdition(
        number: Int(edition.number), decidedOn: edition.decidedOn, publishedOn: EditionLibrary.day(of: edition),
        reason: edition.reason, sha256: edition.sha256.hex, byteCount: edition.byteCount,
        address: server.isEmpty
          ? nil : server + PlanShelf.address(of: edition.plan, edition: Int(edition.number)))
    }
  }
}
