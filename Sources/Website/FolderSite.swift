internal import HTTPTypes
internal import PlanModel
public import PlanOperations
internal import Publishing

/// The site of one plan folder: its pages ready, its forms made when they are first asked for.
public struct FolderSite: SiteSource {
  private let pages: ServedSite
  private let material: EditionMaterial
  private let forms = FormsShelf()

  /// Makes the site of a plan.
  public init(_ site: BuildSite.Site) {
    pages = ServedSite(files: site.files)
    material = site.material
  }

  func answerNow(to request: HTTPRequest) -> ServedAnswer? {
    guard let form = FormsShelf.form(at: ServedSite.path(of: request), below: "/") else {
      return pages.answer(to: request)
    }
    guard request.method == .get || request.method == .head else { return nil }
    return forms.ready(form, of: "")?.answer(to: request)
  }

  func answerLater(to request: HTTPRequest) async -> ServedAnswer? {
    guard request.method == .get || request.method == .head,
      let form = FormsShelf.form(at: ServedSite.path(of: request), below: "/")
    else { return pages.answer(to: request) }
    let made = await forms.resource(form, of: "") { [material] form in
      material.forms.contains(form) ? try await MakeForm(form, of: material).run() : nil
    }
    return made?.answer(to: request) ?? pages.answer(to: request)
  }
}
