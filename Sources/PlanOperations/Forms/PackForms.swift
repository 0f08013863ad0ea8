internal import Interchange
internal import PlanModel
internal import PlanStore
internal import Publishing

/// Packs an edition: its pages, data and documents in one ZIP, with a list and hashes by which a stranger can see that
/// everything belongs together and is unaltered.
struct PackForms {
  private let material: EditionMaterial
  private let made: [SiteFile]

  /// - Parameter made: forms that were made already; the others are made now.
  init(_ material: EditionMaterial, made: [SiteFile]) {
    self.material = material
    self.made = made
  }

  /// The package, or why it cannot be made now.
  func run() async throws(OperationStopped) -> [UInt8] {
    let forms = material.forms.filter { $0 != .package }
    var files = pages(forms)
    for form in forms {
      let ready = made.first { $0.path == form.path }
      let file = if let ready { ready } else { try await MakeForm(form, of: material).run() }
      files.append(PackageFile(path: file.path, mediaType: file.mediaType, title: form.title, bytes: file.bytes))
    }
    let book = PlanBook.document(
      material.checked, illustrations: material.illustrations, edition: material.number)
    files.append(
      PackageFile(
        path: "documents/plan.html", mediaType: "text/html; charset=utf-8", title: "計画書（HTML、1ファイル）",
        bytes: HTMLDocument.bytes(book)))
    do {
      return try PublicationPackage.bytes(files: files, about: about) { ContentHash(of: $0).hex }
    } catch {
      throw OperationStopped("公表物を一つにまとめられませんでした。図の数と大きさをお確かめください。")
    }
  }

  /// The pages as they stood on the day of publication; what is judged by the day is judged by that one.
  private func pages(_ forms: [EditionForm]) -> [PackageFile] {
    let files = BuildSite.files(
      for: material.checked, on: day, illustrations: material.illustrations, baseURL: material.baseURL,
      editions: material.editions, previous: material.previous, forms: forms.map(\.siteForm))
    return files.map { file in
      PackageFile(
        path: file.path, mediaType: file.mediaType,
        title: file.path.hasSuffix(".html") ? "ページ" : file.path.hasPrefix("data/") ? "データ" : "ページの部品",
        bytes: file.bytes)
    }
  }

  private var day: CalendarDate { material.day ?? .today() }

  private var about: PackageAbout {
    let plan = material.plan
    let hash = material.edition?.sha256.hex ?? ContentHash(of: CanonicalJSON.bytes(for: plan)).hex
    return PackageAbout(
      plan: plan.id.rawValue, title: plan.title, issuer: PlanBook.issuer(plan),
      // A plan that is taken from its folder tells how often it was revised.
      edition: material.number ?? plan.revisions.count + 1,
      decidedOn: plan.revisions.map(\.decidedOn).max() ?? plan.adoption?.decidedOn, publishedOn: day,
      editionSHA256: hash, licence: plan.licence?.title, citation: plan.licence?.citation)
  }
}
