import Handbook
import Interchange
import PlanModel
import Testing

@Suite("Faults in files")
struct FaultRoundTripTests {
  /// One fault for every rule that finds one.
  static let sample: [Fault] = FaultCatalogue.byRule.keys.sorted().compactMap { rule in
    let findable = FaultCatalogue.byRule[rule]?.filter { $0.places.count == 1 } ?? []
    return findable.isEmpty ? nil : findable[findable.count / 2]
  }

  @Test("A fault that was written to a folder is found again, in the file and at the line where it is to be mended")
  func roundTrips() {
    #expect(Self.sample.count >= 50)
    for fault in Self.sample {
      let plan = fault.plan
      let files = PlanFolder.files(for: plan)
      let reading = PlanFolder.read(files: files)
      #expect(reading.findings.map(FaultFindingTests.line) == [], "\(fault.title)")
      #expect(reading.plan == plan, "\(fault.title)")
      let report = Checker.check(
        reading.plan, asOf: fault.base.asOf, reading: reading.findings, sourceMap: reading.sourceMap)
      let expected = fault.places.map { "\(fault.rule) \(FaultFindingTests.text($0))" }
      #expect(report.findings.map { "\($0.rule) \(FaultFindingTests.text($0.place))" } == expected, "\(fault.title)")
      for finding in report.findings { expectSource(of: finding, in: files, of: plan, "\(fault.title)") }
    }
  }

  private func expectSource(
    of finding: Finding, in files: [String: [UInt8]], of plan: Plan, _ comment: Comment
  ) {
    let place = finding.place
    guard let source = place.source else {
      Issue.record("No file is named: \(comment)")
      return
    }
    #expect(source.file == Self.file(of: place.record, in: plan), comment)
    let lines = String(decoding: files[source.file] ?? [], as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(source.line - 1) else {
      Issue.record("\(source.file) has no line \(source.line): \(comment)")
      return
    }
    #expect(Self.isBlamed(lines[source.line - 1], for: place), "\(comment): \(lines[source.line - 1])")
    guard let id = Self.listedID(of: place.record) else { return }
    // The line lies in the record: the last id before it is the record's own.
    let last = lines[..<source.line].last { $0.contains("- id: ") }
    #expect(last?.hasSuffix("- id: \(id)") ?? false, comment)
  }

  /// Whether a line names the field, or, where the field is missing, the record or the list around it.
  private static func isBlamed(_ line: Substring, for place: Place) -> Bool {
    let text = line.drop { $0 == " " }
    let names = (place.field ?? "").split { ".[]0123456789".contains($0) }
    if names.contains(where: { text.hasPrefix("\($0):") || text.hasPrefix("- \($0):") }) { return true }
    switch place.record {
    case .observation(let id, let period): return text.hasPrefix("\(id),\(period.code),")
    case .chapter: return place.field == "body"
    case .measure: return text.hasPrefix("number:") || text.hasPrefix("title:") || text.hasPrefix("- ")
    case .indicator, .section: return text.hasPrefix("- ")
    case .plan: return line.hasPrefix("id:") || text.hasPrefix("- ")
    default: return false
    }
  }

  private static func listedID(of record: RecordReference) -> String? {
    switch record {
    case .indicator(let id): id.rawValue
    case .section(let id): id.rawValue
    default: nil
    }
  }

  private static func file(of record: RecordReference, in plan: Plan) -> String {
    switch record {
    case .chapter(let id): "chapters/\(id).md"
    case .measure(let id): "measures/\(id).yaml"
    case .observation: "observations/observations.csv"
    case .indicator(let id):
      plan.measures.first { $0.indicators.contains { $0.id == id } }.map { "measures/\($0.id).yaml" } ?? "plan.yaml"
    default: "plan.yaml"
    }
  }
}
