import Foundation

@testable import Interchange

/// The content models of the two schemas (StrategicPlanISOVersion20140401.xsd, PerformancePlanOrReport20160216.xsd) as
/// a table of our own, against which every export is held. Written apart from the reader's table, which is lenient.
struct StratMLSchema {
  /// Element, fewest, most (nil: any number).
  typealias Particle = (name: String, least: Int, most: Int?)

  let root: String
  let namespace: String
  let sequences: [String: [Particle]]
  let attributes: [String: [(name: String, isRequired: Bool, words: [String])]]
  /// Whether dates and numbers may be the empty text.
  let allowsEmptyValues: Bool

  /// Everything in the document that the schema forbids.
  func problems(in bytes: [UInt8]) -> [String] {
    guard let element = try? MarkupReader.read(bytes, limits: MarkupLimits(depth: 64, elements: 500_000)) else {
      return ["not well formed"]
    }
    var problems: [String] = []
    if element.name != root { problems.append("root is \(element.name)") }
    var identifiers: Set<String> = []
    check(element, path: root, &problems, &identifiers)
    return problems
  }

  private func check(
    _ element: MarkupElement, path: String, _ problems: inout [String], _ identifiers: inout Set<String>
  ) {
    if element.namespace != namespace { problems.append("\(path): namespace \(element.namespace)") }
    checkAttributes(element, path, &problems)
    let children = element.children.compactMap { if case .element(let child) = $0 { child } else { nil } }
    guard let sequence = sequences[element.name] else {
      if !children.isEmpty { problems.append("\(path): elements in text") }
      checkText(element, path, &problems, &identifiers)
      return
    }
    if !element.text.allSatisfy(\.isWhitespace) { problems.append("\(path): text between elements") }
    var place = 0
    for particle in sequence {
      var count = 0
      while place < children.count, children[place].name == particle.name, count < particle.most ?? Int.max {
        check(children[place], path: "\(path)/\(particle.name)[\(count)]", &problems, &identifiers)
        count += 1
        place += 1
      }
      if count < particle.least { problems.append("\(path): \(particle.name) is missing") }
    }
    if place < children.count { problems.append("\(path): \(children[place].name) may not stand here") }
  }

  private func checkAttributes(_ element: MarkupElement, _ path: String, _ problems: inout [String]) {
    let allowed = attributes[element.name] ?? []
    for attribute in element.attributes {
      guard let model = allowed.first(where: { $0.name == attribute.name }), attribute.namespace.isEmpty else {
        problems.append("\(path): attribute \(attribute.name)")
        continue
      }
      if !model.words.contains(attribute.value) { problems.append("\(path): \(attribute.name)=\(attribute.value)") }
    }
    for model in allowed where model.isRequired && element[model.name] == nil {
      problems.append("\(path): attribute \(model.name) is missing")
    }
  }

  private func checkText(
    _ element: MarkupElement, _ path: String, _ problems: inout [String], _ identifiers: inout Set<String>
  ) {
    let text = element.text
    switch element.name {
    case "Identifier":
      // xsd:ID is an NCName; what we write is ASCII.
      if text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.\-]*/) == nil { problems.append("\(path): identifier \(text)") }
      if !identifiers.insert(text).inserted { problems.append("\(path): identifier twice \(text)") }
    case "StartDate", "EndDate", "PublicationDate":
      if text.isEmpty, allowsEmptyValues { return }
      if text.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) == nil {
        problems.append("\(path): date \(text)")
      }
    case "NumberOfUnits":
      if text.wholeMatch(of: /-?\d+(\.\d+)?/) == nil { problems.append("\(path): number \(text)") }
    case "RoleType":
      if !["Performer", "Beneficiary"].contains(text) { problems.append("\(path): role \(text)") }
    case "Source":
      if URL(string: text) == nil || text.contains(where: \.isWhitespace) {
        problems.append("\(path): address \(text)")
      }
    default: break
    }
  }
}

extension StratMLSchema {
  private static func maybe(_ names: String...) -> [Particle] { names.map { ($0, 0, 1) } }
  private static func any(_ name: String, least: Int = 0) -> [Particle] { [(name, least, nil)] }
  private static func one(_ names: String...) -> [Particle] { names.map { ($0, 1, 1) } }

  private static let core: [String: [Particle]] = [
    "StrategicPlanCore": any("Organization") + maybe("Vision", "Mission") + any("Value") + any("Goal", least: 1),
    "Organization": maybe("Name", "Acronym", "Identifier", "Description") + any("Stakeholder"),
    "Vision": maybe("Description", "Identifier"),
    "Mission": maybe("Description", "Identifier"),
    "Value": maybe("Name", "Description"),
    "Goal": one("Name", "Description") + maybe("Identifier", "SequenceIndicator") + any("Stakeholder")
      + maybe("OtherInformation") + any("Objective"),
  ]
  private static let stakeholderType = (
    name: "StakeholderTypeType", isRequired: false, words: ["Person", "Organization", "Generic_Group"]
  )

  static let partOne = StratMLSchema(
    root: "StrategicPlan", namespace: "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
    sequences: core.merging([
      "StrategicPlan": one("Name") + maybe("Description", "OtherInformation") + one("StrategicPlanCore")
        + maybe("AdministrativeInformation"),
      "Stakeholder": one("Name") + maybe("Description"),
      "Objective": maybe("Name", "Description", "Identifier", "SequenceIndicator") + any("Stakeholder")
        + maybe("OtherInformation"),
      "AdministrativeInformation": maybe("StartDate", "EndDate", "PublicationDate", "Source", "Submitter"),
      "Submitter": maybe("GivenName", "Surname", "PhoneNumber", "EmailAddress"),
    ]) { _, new in new },
    attributes: ["Stakeholder": [stakeholderType]], allowsEmptyValues: false)

  static let partTwo = StratMLSchema(
    root: "PerformancePlanOrReport", namespace: "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
    sequences: core.merging([
      "PerformancePlanOrReport": one("Name") + maybe("Description", "OtherInformation") + one("StrategicPlanCore")
        + maybe("AdministrativeInformation", "Submitter"),
      "Stakeholder": one("Name") + maybe("Description") + any("Role"),
      "Role": one("Name") + maybe("Description") + [("RoleType", 0, 2)],
      "Objective": maybe("Name", "Description", "Identifier", "SequenceIndicator") + any("Stakeholder")
        + maybe("OtherInformation") + any("PerformanceIndicator"),
      "PerformanceIndicator": maybe("SequenceIndicator") + one("MeasurementDimension", "UnitOfMeasurement")
        + maybe("Identifier") + any("Relationship") + any("MeasurementInstance") + maybe("OtherInformation"),
      "Relationship": maybe("Identifier") + any("ReferentIdentifier") + maybe("Name", "Description"),
      "MeasurementInstance": any("TargetResult") + any("ActualResult"),
      "TargetResult": maybe("StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description"),
      "ActualResult": maybe("StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description"),
      "Descriptor": maybe("DescriptorName", "DescriptorValue"),
      "AdministrativeInformation": maybe("Identifier", "StartDate", "EndDate", "PublicationDate", "Source"),
      "Submitter": maybe("Identifier", "GivenName", "Surname", "PhoneNumber", "EmailAddress"),
    ]) { _, new in new },
    attributes: [
      "Stakeholder": [stakeholderType],
      "PerformancePlanOrReport": [
        ("Type", true, ["Strategic_Plan", "Performance_Plan", "Performance_Report"])
      ],
      "PerformanceIndicator": [
        ("ValueChainStage", false, ["Outcome", "Output_Processing", "Output", "Input_Processing", "Input"]),
        ("PerformanceIndicatorType", false, ["Quantitative", "Qualitative"]),
      ],
      "Relationship": [("RelationshipType", false, ["Broader_Than", "Peer_To", "Narrower_Than"])],
    ], allowsEmptyValues: true)

  static func of(_ part: StratMLPart) -> StratMLSchema { part == .one ? partOne : partTwo }
}
