public import Interchange
internal import PlanModel
internal import PlanStore
internal import Publishing

extension EditionLibrary {
  /// The data set of a published plan as CKAN tells of it, with the files of its newest edition; `nil` when the edition
  /// cannot be read.
  ///
  /// - Parameter server: the address of the server from outside, without a `/` at its end.
  public func cataloguePackage(of plan: PublishedPlan, server: String) async -> CKANPackage? {
    guard let edition = try? await store.edition(of: plan.id, number: plan.newest.number) else { return nil }
    let address = server + PlanShelf.address(of: plan.id)
    let editions = plan.editions.published(below: server)
    let text = CanonicalJSON.read(edition.json).plan
    let files = DataFiles.descriptions(
      of: text, editions: editions,
      forms: EditionForms.listed(of: text, hasPrevious: plan.newest.number > 1))
    return CKANPackage(text, files: files, baseURL: address, editions: editions)
  }
}
