internal import HTTPTypes
internal import Interchange
internal import PlanOperations
internal import PlanStore
internal import Publishing
internal import TextFormats

/// One thing that programs can ask for. Routing, checks, the OpenAPI document and the page for people are all made from
/// the list of these, so that none of them can tell what another does not do.
struct APIOperation: Sendable {
  /// The name in the OpenAPI document.
  let id: String
  /// The path below `/api/v1`, with the names of its parts in braces.
  let path: String
  /// What is answered, in a few words.
  let title: String
  /// What else is to be known.
  let summary: String
  /// The resource to which it belongs.
  let resource: String
  let parameters: [APIParameter]
  let answer: APIAnswerShape
  /// Makes the answer.
  let respond: @Sendable (APICall) async throws -> APIAnswer
  /// What is taken in; `nil` for what only reads.
  let receiving: Receiving?

  /// What an operation takes in, and what it does with it.
  struct Receiving: Sendable {
    /// The name of the message in the OpenAPI document.
    let name: String
    /// The form of the message.
    let form: RowMessage.Form
    /// Makes the answer.
    let take: @Sendable (APIDelivery) async throws -> APIAnswer
  }

  init(
    _ id: String, _ path: String, _ title: String, _ summary: String = "", resource: String,
    parameters: [APIParameter] = [], answer: APIAnswerShape,
    respond: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.summary = summary
    self.resource = resource
    self.answer = answer
    if case .page = answer {
      self.parameters = parameters + [.limit, .offset]
    } else {
      self.parameters = parameters
    }
    self.respond = respond
    receiving = nil
  }

  /// An operation that takes something in (POST), for whoever shows an access token of the plan in the path.
  init(
    _ id: String, _ path: String, _ title: String, _ summary: String, resource: String, receiving: Receiving,
    answer: String
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.summary = summary
    self.resource = resource
    self.answer = .one(answer)
    self.receiving = receiving
    parameters = [.planInPath]
    respond = { _ in throw APIProblem.methodNotAllowed }
  }

  /// The parts of the path.
  var steps: [Substring] { path.split(separator: "/") }

  /// The parts of a path that it names, where the path is one of this operation's.
  func match(_ given: [Substring]) -> [String: Substring]? {
    let steps = steps
    guard steps.count == given.count else { return nil }
    var parts: [String: Substring] = [:]
    for (step, text) in zip(steps, given) {
      if step.first == "{" {
        parts[String(step.dropFirst().dropLast())] = text
      } else if step != text {
        return nil
      }
    }
    return parts
  }
}

/// The shape of an answer.
enum APIAnswerShape: Sendable {
  /// One object of a kind that the interface describes, or of canonical JSON.
  case one(String)
  /// A page of a list of these.
  case page(String)
  /// A JSON object that is described elsewhere.
  case document
}

/// An answer before it is sent.
struct APIAnswer: Sendable {
  let json: [UInt8]
  /// The address of the next page.
  var next: String?
}

/// A request whose parameters are known to be good.
struct APICall: Sendable {
  let operation: APIOperation
  /// The values that were given; an empty one of a text asks for nothing.
  let values: [String: String]
  let context: PublicContext

  func text(_ name: String) -> String { values[name] ?? "" }

  func integer(_ parameter: APIParameter) -> Int {
    guard case .integer(_, let standard) = parameter.kind else { return 0 }
    return values[parameter.name].flatMap(APIParameter.integer) ?? standard
  }

  func truth(_ name: String) -> Bool? { values[name].map { $0 == "true" } }

  /// The plan that the path names.
  func plan() throws -> PublishedPlan {
    guard let plan = context.catalogue.plan(text("plan")) else {
      throw APIProblem.notFound("公表している計画の中に、この識別子のものはありません。")
    }
    return plan
  }

  /// The edition that the path names.
  func edition() throws -> EditionSummary {
    let plan = try plan()
    if text("edition") == "newest" { return plan.newest }
    guard let edition = plan.editions.first(where: { String($0.number) == text("edition") }) else {
      throw APIProblem.notFound("この計画に、その番号の版はありません。")
    }
    return edition
  }

  /// The answer with one object.
  func one(_ write: (inout JSONWriter) -> Void) -> APIAnswer {
    var json = JSONWriter()
    write(&json)
    return APIAnswer(json: json.bytes + [0x0A])
  }

  /// The page of a list that was asked for.
  func page<Item>(of items: [Item], _ write: (Item, inout JSONWriter) -> Void) -> APIAnswer {
    let (limit, offset) = (integer(.limit), integer(.offset))
    let first = min(offset, items.count)
    let end = min(first + limit, items.count)
    let next = end < items.count ? nextAddress(offset: end, limit: limit) : nil
    var json = JSONWriter()
    json.object { json in
      for (name, number) in [("total", items.count), ("limit", limit), ("offset", offset)] {
        json.key(name)
        json.integer(number)
      }
      json.field("next", next)
      json.key("items")
      json.array { json in for item in items[first..<end] { write(item, &json) } }
    }
    return APIAnswer(json: json.bytes + [0x0A], next: next)
  }

  private func nextAddress(offset: Int, limit: Int) -> String {
    var values = values
    values["offset"] = String(offset)
    values["limit"] = String(limit)
    let steps = operation.steps.map { step in
      step.first == "{" ? PercentCoding.encoded(text(String(step.dropFirst().dropLast()))) : String(step)
    }
    let query = operation.parameters.filter { $0.place == .query }.map { ($0.name, values[$0.name] ?? "") }
    return context.address(APITable.root + "/" + steps.joined(separator: "/") + "?" + QueryString.text(query))
  }
}
