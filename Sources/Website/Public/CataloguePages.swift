internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The reading actions of CKAN (`/api/3/action/…`), so that a regional catalogue can collect what is published here.
enum CataloguePages {
  /// Where the actions stand.
  static let root = "/api/3/action/"

  /// The answer to an action, and whether it can be kept.
  static func resource(
    for target: String, in context: PublicContext
  ) async -> (resource: ServedResource, isKept: Bool) {
    let name = ServedSite.path(of: target).dropFirst(root.count)
    let action = CKANAction(packages: await packages(context), site: context.base)
    let answer = answer(String(name), QueryString(target: target)?.fields ?? [], action)
    return (resource(answer), answer.status == 200)
  }

  /// The package of each plan; each is made once for an edition.
  private static func packages(_ context: PublicContext) async -> [CKANPackage] {
    var packages: [CKANPackage] = []
    for plan in context.catalogue.plans {
      let key = "\(plan.newest.number) \(plan.editions.count) \(plan.id)"
      if let known = context.packages[key] {
        packages.append(known)
      } else if let made = await context.library.cataloguePackage(of: plan, server: context.base) {
        context.packages.keep(made, for: key, bytes: packageBytes)
        packages.append(made)
      }
    }
    return packages
  }

  /// About what a package takes in memory.
  private static let packageBytes = 12 << 10

  private static func answer(
    _ name: String, _ fields: [(name: String, value: String)], _ action: CKANAction
  ) -> CKANAnswer {
    func value(_ name: String) -> String? { fields.last { $0.name == name }?.value }
    switch name {
    case "package_list": return action.packageList(limit: value("limit"), offset: value("offset"))
    case "package_show": return action.packageShow(id: value("id") ?? value("name_or_id"))
    case "package_search":
      return action.packageSearch(
        CKANSearch(
          query: value("q"), filters: fields.filter { $0.name == "fq" }.map(\.value), rows: value("rows"),
          start: value("start")))
    default: return action.unknown(name)
    }
  }

  private static func resource(_ answer: CKANAnswer) -> ServedResource {
    ServedResource(
      file: SiteFile(path: "action.json", mediaType: "application/json; charset=utf-8", bytes: answer.bytes),
      status: HTTPResponse.Status(code: answer.status), more: [PublicContext.openToAll], compression: 6)
  }
}
