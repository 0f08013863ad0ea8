internal import HTTPTypes
internal import NIOCore
public import Publishing

/// A published site held in memory: every answer is made once, when the edition is loaded, and then only handed out.
public struct ServedSite: SiteSource {
  private let resources: [String: ServedResource]
  private let notFound: ServedResource

  /// Prepares the answers for the files of a site.
  ///
  /// `pages/index.html` is served as `pages/`; `pages` is redirected there. `404.html` answers for what is not there.
  /// `mount` is the path of the site's root on the server, with `/` at both ends.
  public init(files: [SiteFile], at mount: String = "/") {
    self.init(files: files, at: mount, redirectingRootTo: nil)
  }

  /// Makes a site whose root sends everybody to another place, for the time being.
  init(files: [SiteFile], at mount: String = "/", redirectingRootTo target: String?) {
    var resources: [String: ServedResource] = [:]
    resources.reserveCapacity(files.count * 2)
    for file in files {
      let resource = ServedResource(file: file, status: .ok)
      resources[mount + file.path] = resource
      guard file.path == "index.html" || file.path.hasSuffix("/index.html") else { continue }
      let folder = mount + file.path.dropLast("index.html".count)
      resources[folder] = resource
      if folder != "/" {
        resources[String(folder.dropLast())] = ServedResource(redirectTo: folder)
      }
    }
    if let target { resources[mount] = ServedResource(redirectTo: target, isPermanent: false) }
    self.resources = resources
    let page = files.first { $0.path == "404.html" }
    notFound = ServedResource(
      file: SiteFile(
        path: "404.html", mediaType: page?.mediaType ?? "text/plain; charset=utf-8",
        bytes: page?.bytes ?? Array("ページが見つかりません。\n".utf8)),
      status: .notFound)
  }

  /// The bytes that the answers hold.
  var byteCount: Int { resources.values.reduce(0) { $0 + $1.byteCount } }

  /// How many addresses are answered.
  public var count: Int { resources.count }

  /// The answer to a request, or `nil` when the method is neither GET nor HEAD.
  func answer(to request: HTTPRequest) -> ServedAnswer? {
    guard request.method == .get || request.method == .head else { return nil }
    let path = Self.path(of: request)
    let resource = resources[path] ?? PercentCoding.decodedPath(path).flatMap { resources[$0] } ?? notFound
    return resource.answer(to: request)
  }

  /// The path of a request without what follows `?`.
  static func path(of request: HTTPRequest) -> String { path(of: request.path ?? "/") }

  /// The path of a target without what follows `?`.
  static func path(of target: String) -> String {
    target.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(target[..<$0]) } ?? target
  }

  /// The answer to a method that a published site does not know.
  static let methodNotAllowed: HTTPResponse = {
    var response = HTTPResponse(status: .methodNotAllowed)
    response.headerFields = HTTPFields(SecurityHeaders.fields)
    response.headerFields[.allow] = "GET, HEAD"
    response.headerFields[.contentLength] = "0"
    return response
  }()
}
