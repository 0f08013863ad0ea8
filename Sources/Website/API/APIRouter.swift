internal import HTTPTypes
internal import Interchange
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// Answers requests below `/api`: finds the operation, checks what was asked, sends what was found.
enum APIRouter {
  /// The answer to a request; its bytes can be kept when `isKept`.
  static func resource(for target: String, method: HTTPRequest.Method, in context: PublicContext?) async
    -> (resource: ServedResource, isKept: Bool)
  {
    do {
      return (try await answer(target, method, context), true)
    } catch let problem as APIProblem {
      return (problem.resource, false)
    } catch {
      return (APIProblem.unavailable.resource, false)
    }
  }

  private static func answer(
    _ target: String, _ method: HTTPRequest.Method, _ context: PublicContext?
  ) async throws -> ServedResource {
    let path = ServedSite.path(of: target)
    let isPage = path == PlanShelf.interfaceAddress
    let isWay = PlanShelf.interfaceAddress.hasPrefix(path + "/") || path == "/api/"
    let found = path.hasPrefix(APITable.root + "/") ? APITable.find(path.dropFirst(APITable.root.count)) : nil
    guard isPage || isWay || found != nil else { throw APIProblem.noSuchAddress }
    guard method == .get || method == .head else { throw APIProblem.methodNotAllowed }
    if isWay { return ServedResource(redirectTo: PlanShelf.interfaceAddress) }
    guard let context else { throw APIProblem.unavailable }
    guard let found else { return ServedResource(file: await page(context), status: .ok) }
    let values = try values(of: found.operation, parts: found.parts, target: target)
    let answer = try await found.operation.respond(
      APICall(operation: found.operation, values: values, context: context))
    let link = answer.next.map { SecurityHeaders.field("link", "<\($0)>; rel=\"next\"") }
    return ServedResource(
      file: SiteFile(path: path, mediaType: "application/json", bytes: answer.json), status: .ok,
      more: [PublicContext.openToAll] + (link.map { [$0] } ?? []), compression: 6)
  }

  /// The values of a request, when all are known and good.
  static func values(
    of operation: APIOperation, parts: [String: Substring], target: String
  ) throws(APIProblem) -> [String: String] {
    var values: [String: String] = [:]
    for (name, text) in parts {
      guard let parameter = operation.parameters.first(where: { $0.name == name && $0.place == .path }),
        let value = PercentCoding.decoded(text, plusIsBlank: false)
      else { throw APIProblem.noSuchAddress }
      if let problem = parameter.problem(with: value) { throw APIProblem.notFound(problem) }
      values[name] = value
    }
    guard let query = QueryString(target: target) else { throw APIProblem.brokenQuery }
    let known = operation.parameters.filter { $0.place == .query }
    let (given, problems) = known.read(query.fields)
    if !problems.isEmpty { throw APIProblem.parameters(problems) }
    return values.merging(given) { first, _ in first }
  }

  private static func page(_ context: PublicContext) async -> SiteFile {
    let examples = await APIExamples(context)
    return InterfacePage(
      operations: APITable.operations.map { shown($0, example: examples.address(of: $0)) },
      receiving: context.acceptsReports ? APITable.receiving.map { shown($0, example: nil) } : [],
      description: APITable.root + "/openapi.json"
    ).file()
  }

  private static func shown(_ operation: APIOperation, example: String?) -> InterfacePage.Operation {
    InterfacePage.Operation(
      path: APITable.root + operation.path, title: operation.title, summary: operation.summary,
      parameters: operation.parameters.map { ($0.name, $0.place.label, $0.meaning) }
        + (operation.receiving?.form.row.map { ($0.name, "値ごとの項目", $0.summary) } ?? []),
      example: example)
  }
}

extension [APIParameter] {
  /// The values of fields by these parameters, and what is wrong with them. What no parameter names is wrong as well.
  func read(_ fields: [(name: String, value: String)]) -> (
    values: [String: String], problems: [(name: String, detail: String)]
  ) {
    var values: [String: String] = [:]
    var problems: [(name: String, detail: String)] = []
    for (name, value) in fields.prefix(50) {
      guard let parameter = first(where: { $0.name == name }) else {
        let names = isEmpty ? "このアドレスでは、条件を指定できません。" : "使える条件は、\(map(\.name).joined(separator: "、"))です。"
        problems.append((String(name.prefix(40)), "「\(name.prefix(40))」という条件はありません。\(names)"))
        continue
      }
      if values[name] != nil {
        problems.append((name, "「\(parameter.title)」（\(name)）が2回指定されています。1回だけ指定してください。"))
      } else if let problem = parameter.problem(with: value) {
        problems.append((name, problem))
      }
      values[name] = value
    }
    if fields.count > 50 { problems.append(("", "条件が多すぎます。")) }
    return (values, problems)
  }
}

extension APIParameter {
  /// The meaning with the codes that can be chosen, for people.
  var meaning: String {
    switch kind {
    case .choice(let items): summary + items.map { "\($0.code)（\($0.label)）" }.joined(separator: "、")
    case .integer(let range, let standard):
      summary + "\(range.lowerBound)から\(range.upperBound)まで。省略すると\(standard)です。"
    default: summary
    }
  }
}
