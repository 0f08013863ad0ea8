public import PlanModel
internal import TextFormats

/// The plan as one JSON file: keys in a fixed order, the same bytes for the same plan.
///
/// Fields that hold nothing, or the value that holds anyway, are left out. Numbers are exact decimals.
public enum CanonicalJSON {
  /// The value of the member `schema`.
  public static let schemaVersion = "tebiki-plan/1"

  /// The name under which findings speak of the file.
  static let fileName = "plan.json"

  /// The plan as JSON, in two-space indentation, UTF-8, ending in a line end.
  public static func bytes(for plan: Plan) -> [UInt8] {
    var plan = plan
    plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
    var writer = JSONWriter(indented: true)
    RecordFormat<Plan>.plan.write(plan, .canonical).write(to: &writer)
    return writer.bytes + [0x0A]
  }

  /// Reads a plan from JSON; whatever is wrong is a finding.
  public static func read(_ bytes: [UInt8]) -> PlanReading {
    var context = ReadingContext(file: fileName, dialect: .canonical, record: .plan)
    return reading(of: tree(bytes, &context), &context)
  }

  /// The plan in a tree, with references checked; an empty plan when there is no tree.
  static func reading(of root: Node?, _ context: inout ReadingContext) -> PlanReading {
    var plan = Plan(id: "plan", title: "")
    if let root, let read = RecordFormat<Plan>.plan.read(root, into: plan, &context) {
      plan = read
      plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
      ReferenceCheck.run(plan, &context)
    }
    return PlanReading(plan: plan, findings: context.findings.all, sourceMap: context.sourceMap)
  }

  private static func tree(_ bytes: [UInt8], _ context: inout ReadingContext) -> Node? {
    guard bytes.count <= ReadingLimits.jsonBytes else {
      context.report(
        .tooLarge, at: Position(line: 1, column: 1), "ファイルが大きすぎるため、読み取れません。",
        remedy: "\(ReadingLimits.jsonBytes >> 20)MiB以内のファイルを指定してください。")
      return nil
    }
    let decoded = TextDecoding.decode(bytes)
    if let problem = decoded.problem { context.report([problem]) }
    guard let text = decoded.text else { return nil }
    let parsed = JSONReader.read(text)
    context.report(parsed.problems)
    if parsed.root == nil, parsed.problems.isEmpty {
      context.report(
        .missingKey, at: Position(line: 1, column: 1), "ファイルに何も書かれていません。", remedy: "計画のファイルを指定しているか確かめてください。")
    }
    return parsed.root
  }
}
