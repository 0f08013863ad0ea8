internal import TextFormats

/// What an action answers: the status of HTTP and the body.
public struct CKANAnswer: Hashable, Sendable {
  /// 200, or what CKAN answers to such a failure.
  public let status: Int
  /// JSON.
  public let bytes: [UInt8]
}

/// The reading actions of CKAN's API over a list of packages. Knows nothing of HTTP; the caller routes
/// `/api/3/action/<name>` here.
public struct CKANAction: Sendable {
  /// The packages that everybody may see.
  public let packages: [CKANPackage]
  /// The address of the site, for the `help` of answers.
  public let site: String

  /// Makes the actions.
  public init(packages: [CKANPackage], site: String) {
    self.packages = packages
    self.site = site.hasSuffix("/") ? String(site.dropLast()) : site
  }

  /// `package_list`: the names in alphabetical order.
  public func packageList(limit: String? = nil, offset: String? = nil) -> CKANAnswer {
    let action = "package_list"
    var numbers: [Int?] = []
    for (name, text) in [("limit", limit), ("offset", offset)] {
      guard let number = Self.number(text) else { return invalid(action, name, "Invalid integer") }
      numbers.append(number)
    }
    let names = packages.map(\.name).sorted().dropFirst(numbers[1] ?? 0).prefix(numbers[0] ?? Int.max)
    return success(action) { writer in
      writer.array { writer in for name in names { writer.string(name) } }
    }
  }

  /// `package_show`: one package, by its id or its name.
  public func packageShow(id: String?) -> CKANAnswer {
    let action = "package_show"
    guard let id, !id.isEmpty else { return invalid(action, "id", "Missing value") }
    guard let package = packages.first(where: { $0.id == id || $0.name == id }) else {
      return failure(action, 404, type: "Not Found Error", message: "Not found")
    }
    return success(action) { package.write(to: &$0) }
  }

  /// `package_search`: the packages that `search` finds, the latest change first.
  public func packageSearch(_ search: CKANSearch) -> CKANAnswer {
    let action = "package_search"
    let found: (matches: [CKANPackage], page: ArraySlice<CKANPackage>)
    switch search.find(in: packages) {
    case .success(let result): found = result
    case .failure(let problem): return invalid(action, problem.parameter, problem.message)
    }
    return success(action) { writer in
      writer.object { writer in
        writer.count("count", found.matches.count)
        writer.field("sort", CKANSearch.sort)
        writer.key("facets")
        writer.object { _ in }
        writer.key("search_facets")
        writer.object { _ in }
        writer.key("results")
        writer.array { writer in for package in found.page { package.write(to: &writer) } }
      }
    }
  }

  /// The answer to an action that is not offered: everything that writes, and what a plan's data do not need.
  public func unknown(_ action: String) -> CKANAnswer {
    failure(
      "help_show", 400, type: "Bad Request",
      message: "Action name not known: \(action.prefix(100)). Offered: package_list, package_show, package_search.")
  }

  static func number(_ text: String?) -> Int?? {
    guard let text, !text.isEmpty else { return .some(nil) }
    guard text.utf8.count <= 9, let number = Int(text), number >= 0 else { return nil }
    return .some(number)
  }

  private func success(_ action: String, _ result: (inout JSONWriter) -> Void) -> CKANAnswer {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("help", help(action))
      writer.flag("success", true)
      writer.key("result")
      result(&writer)
    }
    return CKANAnswer(status: 200, bytes: writer.bytes)
  }

  /// 409 is what CKAN answers to a value that it does not accept.
  private func invalid(_ action: String, _ parameter: String, _ message: String) -> CKANAnswer {
    failure(action, 409, type: "Validation Error", message: "\(parameter): \(message)") { writer in
      writer.key(parameter)
      writer.array { $0.string(message) }
    }
  }

  private func failure(
    _ action: String, _ status: Int, type: String, message: String, more: (inout JSONWriter) -> Void = { _ in }
  ) -> CKANAnswer {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("help", help(action))
      writer.flag("success", false)
      writer.key("error")
      writer.object { writer in
        writer.field("__type", type)
        writer.field("message", message)
        more(&writer)
      }
    }
    return CKANAnswer(status: status, bytes: writer.bytes)
  }

  private func help(_ action: String) -> String { "\(site)/api/3/action/help_show?name=\(action)" }
}
