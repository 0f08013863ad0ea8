import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The JSON Schema")
struct PlanSchemaTests {
  private let schema = (try? JSONSerialization.jsonObject(with: Data(CanonicalJSON.schema()))) as? [String: Any] ?? [:]

  @Test("Every generated plan keeps to it", arguments: 0..<40)
  func generatedPlans(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(1000 + seed))
    let plan = try JSONSerialization.jsonObject(with: Data(CanonicalJSON.bytes(for: generator.plan())))
    #expect(problem(plan, schema, "$") == nil)
  }

  @Test("It refuses what the reader refuses")
  func refusals() throws {
    func problem(_ text: String) throws -> String? {
      try self.problem(JSONSerialization.jsonObject(with: Data(text.utf8)), schema, "$")
    }
    let head = "{\"schema\": \"tebiki-plan/1\", \"title\": \"x\""
    #expect(try problem(head + "}") == nil)
    #expect(try problem("{\"title\": \"x\"}") == "$: schema")
    #expect(try problem(head + ", \"titel\": \"x\"}") == "$: titel")
    #expect(try problem(head + ", \"status\": \"決定\"}") == "$.status")
    #expect(try problem(head + ", \"bodies\": [310000]}") == "$.bodies[0]")
    #expect(try problem(head + ", \"span\": {\"first\": \"2026-04-01\"}}") == "$.span: last")
  }

  /// The part of JSON Schema that the schema uses: the first place that does not keep to it.
  private func problem(_ value: Any, _ rules: [String: Any], _ path: String) -> String? {
    if let reference = rules["$ref"] as? String, let name = reference.split(separator: "/").last {
      let definitions = schema["$defs"] as? [String: [String: Any]]
      guard let target = definitions?[String(name)] else { return "\(path): \(reference)" }
      return problem(value, target, path)
    }
    if let choices = (rules["oneOf"] ?? rules["anyOf"]) as? [[String: Any]] {
      return choices.contains { problem(value, $0, path) == nil } ? nil : path
    }
    if let constant = rules["const"] as? String { return value as? String == constant ? nil : path }
    switch rules["type"] as? String {
    case "object": return object(value, rules, path)
    case "array":
      guard let items = value as? [Any], let rules = rules["items"] as? [String: Any] else { return path }
      for (index, item) in items.enumerated() {
        if let found = problem(item, rules, "\(path)[\(index)]") { return found }
      }
      return nil
    case "string":
      guard let text = value as? String else { return path }
      guard let pattern = rules["pattern"] as? String else { return nil }
      return text.range(of: pattern, options: .regularExpression) == nil ? path : nil
    case "number", "integer", "boolean": return value is NSNumber ? nil : path
    default: return "\(path): type"
    }
  }

  private func object(_ value: Any, _ rules: [String: Any], _ path: String) -> String? {
    guard let members = value as? [String: Any], let known = rules["properties"] as? [String: [String: Any]] else {
      return path
    }
    for key in rules["required"] as? [String] ?? [] where members[key] == nil { return "\(path): \(key)" }
    for (key, member) in members {
      guard let rules = known[key] else { return "\(path): \(key)" }
      if let found = problem(member, rules, "\(path).\(key)") { return found }
    }
    return nil
  }
}
