internal import PlanModel
internal import PlanOperations

/// Everything that programs can ask for. There is no other list.
enum APITable {
  /// Where the interface stands on the server.
  static let root = "/api/v1"

  static let operations: [APIOperation] =
    BodiesResource.operations + PlansResource.operations + EditionsResource.operations + MeasuresResource.operations
    + IndicatorsResource.operations + ClausesResource.operations + DescriptionResource.operations

  /// What takes something in: only where there is a workspace.
  static let receiving: [APIOperation] = ReportResource.operations

  /// The operation of a path below the root, with the texts that its braces stand for, still encoded.
  static func find(
    _ path: Substring, among operations: [APIOperation] = APITable.operations
  ) -> (operation: APIOperation, parts: [String: Substring])? {
    guard path.first == "/", path.last != "/", !path.contains("//") else { return nil }
    let steps = path.split(separator: "/")
    for operation in operations {
      if let parts = operation.match(steps) { return (operation, parts) }
    }
    return nil
  }
}

/// Values with which addresses in descriptions can be tried: of the first plan that is published.
struct APIExamples {
  private var values = ["edition": "newest", "code": "310000", "plan": "plan", "id": "id"]
  private var measure: String?
  private var indicator: String?

  init(_ context: PublicContext) async {
    guard let plan = context.catalogue.plans.first else { return }
    values["plan"] = plan.id
    values["code"] = plan.heading.bodies.first?.text ?? values["code"]
    let parts = try? await context.parts(of: plan.newest)
    measure = parts?.measures.first?.id
    indicator = parts?.indicators.first?.id
  }

  /// An example of a parameter in the path.
  func value(of parameter: APIParameter, in operation: APIOperation) -> String {
    guard parameter.name == "id" else { return values[parameter.name] ?? "" }
    return switch operation.id {
    case "getMeasure": measure ?? "id"
    case "getIndicator": indicator ?? "id"
    case "getClause": PublicClause.all.first?.id ?? "id"
    default: "id"
    }
  }

  /// An address that can be tried.
  func address(of operation: APIOperation) -> String {
    let steps = operation.steps.map { step -> String in
      guard step.first == "{" else { return String(step) }
      let name = String(step.dropFirst().dropLast())
      let parameter = operation.parameters.first { $0.name == name && $0.place == .path }
      return parameter.map { PercentCoding.encoded(value(of: $0, in: operation)) } ?? ""
    }
    return APITable.root + "/" + steps.joined(separator: "/")
  }
}
