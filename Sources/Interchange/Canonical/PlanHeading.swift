public import PlanModel
internal import TextFormats

/// What a list tells of a plan – title, status, bodies, way of formulation, period –, read from canonical JSON without
/// the rest: a list of 1,788 plans needs no more.
public enum PlanHeading {
  private static let wanted: Set<String> = [
    "schema", "id", "title", "subtitle", "status", "bodies", "unlistedBodies", "formulation", "span",
  ]

  /// A plan that holds only what belongs to its heading; empty where the bytes hold none.
  public static func read(_ bytes: [UInt8]) -> Plan {
    var members: [UInt8] = []
    var scanner = TopLevelScanner(bytes)
    while let member = scanner.next() {
      // Canonical order has these before everything long; the chapters tell that they are over.
      if member.name == "chapters" { break }
      guard wanted.contains(member.name) else { continue }
      if !members.isEmpty { members.append(UInt8(ascii: ",")) }
      members += bytes[member.range]
    }
    return CanonicalJSON.read([UInt8(ascii: "{")] + members + [UInt8(ascii: "}")]).plan
  }

  /// The heading as members of canonical JSON, each value compact; without the version of the format.
  public static func members(of plan: Plan) -> [(name: String, json: [UInt8])] {
    guard case .mapping(let members) = RecordFormat<Plan>.plan.write(plan, .canonical) else { return [] }
    return members.filter { wanted.contains($0.key) && $0.key != "schema" }.map { member in
      var writer = JSONWriter()
      member.value.content.write(to: &writer)
      return (member.key, writer.bytes)
    }
  }
}

/// Walks over the members of a JSON object without looking into their values.
private struct TopLevelScanner {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = (bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count) + 1
  }

  /// The next member with its whole text; `nil` at the end, or where the bytes are no JSON.
  mutating func next() -> (name: String, range: Range<Int>)? {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
    let start = place
    guard place < bytes.count, skipString() else { return nil }
    let name = String(decoding: bytes[(start + 1)..<(place - 1)], as: UTF8.self)
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString() else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return (name, start..<place) }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return (name, start..<place)
      default: break
      }
      place += 1
    }
    return nil
  }

  private mutating func skipString() -> Bool {
    place += 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") {
        place += 1
        return true
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }
}
