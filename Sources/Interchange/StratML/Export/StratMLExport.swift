internal import Foundation
public import PlanModel
internal import TextFormats

/// A plan as StratML, and what of the plan it does not hold.
public struct StratMLDocument: Sendable {
  /// The document, UTF-8.
  public let bytes: [UInt8]
  /// What the format cannot hold, in the order of the plan.
  public let losses: [StratMLLoss]
}

/// Writes plans as StratML (ISO 17469-1; ANSI/AIIM 21 and 22). The same plan gives the same bytes.
///
/// Remarks of officers are taken out, for what is written leaves the house.
public enum StratMLExport {
  /// The document of a plan.
  public static func document(of plan: Plan, part: StratMLPart) -> StratMLDocument {
    let published = plan.withoutRemarks
    var writer = StratMLPlanWriter(plan: published, part: part)
    writer.write()
    return StratMLDocument(bytes: writer.xml.bytes + [0x0A], losses: StratMLLoss.all(in: published, part: part))
  }
}

/// Writes one document. The order of elements is that of the schemas.
struct StratMLPlanWriter {
  let plan: Plan
  let part: StratMLPart
  var xml = XMLWriter(isIndented: true)
  private var identifiers = StratMLIdentifiers()
  let observations: [RecordID<Indicator>: [Observation]]

  init(plan: Plan, part: StratMLPart) {
    self.plan = plan
    self.part = part
    observations =
      part.holdsResults
      ? Dictionary(grouping: ObservationOrder.sorted(plan.observations, in: plan), by: \.indicator) : [:]
  }

  mutating func write() {
    switch part {
    case .one:
      element("StrategicPlan", ["xmlns": StratMLEdition.partOne.namespace]) { $0.writeRoot() }
    case .two(let type):
      let attributes: KeyValuePairs<StaticString, String?> = [
        "xmlns": StratMLEdition.partTwo.namespace, "Type": type.rawValue,
      ]
      element("PerformancePlanOrReport", attributes) { $0.writeRoot() }
    }
  }

  /// Writes an element whose content comes from this writer.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout StratMLPlanWriter) -> Void
  ) {
    // The writer is taken out while it works, for content needs the whole of this value.
    var outer = XMLWriter()
    swap(&outer, &xml)
    outer.element(name, attributes) { inner in
      swap(&inner, &xml)
      content(&self)
      swap(&inner, &xml)
    }
    swap(&outer, &xml)
  }

  /// Writes an element with text; nothing for `nil` or a text of blanks.
  mutating func leaf(_ name: StaticString, _ text: String?) {
    guard let text, !TextNormalisation.isBlank(text) else { return }
    xml.element(name) { $0.text(TextNormalisation.normalise(text).text) }
  }

  /// Writes an element with text even when there is none, for the schema asks for it.
  mutating func required(_ name: StaticString, _ text: String?) {
    let text = TextNormalisation.normalise(text ?? "").text
    xml.element(name) { if !text.isEmpty { $0.text(text) } }
  }

  /// Writes an identifier, made unique in the document.
  mutating func identifier(_ text: String) {
    let unique = identifiers.unique(text)
    xml.element("Identifier") { $0.text(unique) }
  }

  private mutating func writeRoot() {
    required("Name", plan.title)
    leaf("OtherInformation", LabelledText.write(LabelledField<Plan>.all.parts(of: plan)))
    element("StrategicPlanCore") { $0.writeCore() }
    writeAdministration()
    if part != .one { writeSubmitter() }
  }

  private mutating func writeCore() {
    writeOrganizations()
    if let statement = plan.vision?.statement, !TextNormalisation.isBlank(statement) {
      element("Vision") { $0.leaf("Description", statement) }
    }
    let purpose = plan.purposeText
    if !TextNormalisation.isBlank(purpose) { element("Mission") { $0.leaf("Description", purpose) } }
    writeGoals()
  }

  private mutating func writeAdministration() {
    let source = plan.publication?.url.flatMap { StratMLAddress.isSound($0) ? $0 : nil }
    let dates = [plan.span?.first, plan.span?.last, plan.publication?.publishedOn]
    let hasSubmitter = part == .one && plan.contact != nil
    guard part != .one || hasSubmitter || source != nil || dates.contains(where: { $0 != nil }) else { return }
    element("AdministrativeInformation") { writer in
      if writer.part != .one { writer.identifier(StratMLIdentifier.of(.plan, writer.plan.id.rawValue)) }
      writer.leaf("StartDate", dates[0]?.description)
      writer.leaf("EndDate", dates[1]?.description)
      writer.leaf("PublicationDate", dates[2]?.description)
      writer.leaf("Source", source)
      if hasSubmitter { writer.writeSubmitter() }
    }
  }

  /// The section as the family name: persons do not belong in a published plan, and there is no other slot.
  private mutating func writeSubmitter() {
    guard let contact = plan.contact else { return }
    element("Submitter") { writer in
      writer.leaf("Surname", contact.name)
      writer.leaf("PhoneNumber", contact.telephone)
      writer.leaf("EmailAddress", contact.email)
    }
  }
}

extension StratMLPart {
  /// Whether actual values are written.
  var holdsResults: Bool { self == .two(.performanceReport) }

  /// Whether indicators are written.
  var holdsIndicators: Bool { self != .one }
}

extension Plan {
  /// The text of the chapters on the purpose (手引 I-6 目的), which is what StratML calls the mission.
  var purposeText: String {
    chapters(filling: .purpose).map { TextNormalisation.normalise($0.body).text }.filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}

/// Addresses as `xsd:anyURI` takes them from careful writers.
enum StratMLAddress {
  /// Whether the text holds nothing that an address may not hold unescaped (RFC 3987, 2.2), at sight.
  static func isSound(_ text: String) -> Bool {
    let text = TextNormalisation.normalise(text).text
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !"<>\"{}|\\^`[]".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
        && scalar.value != 0x7F
    } && text.unicodeScalars.count { $0 == "#" } <= 1 && !hasLoosePercent(text)
  }

  private static func hasLoosePercent(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { place in
      bytes[place] == UInt8(ascii: "%")
        && !(place + 2 < bytes.count && Character(Unicode.Scalar(bytes[place + 1])).isHexDigit
          && Character(Unicode.Scalar(bytes[place + 2])).isHexDigit)
    }
  }
}
