/// The elements of StratML Parts 1 and 2.
enum StratMLName: String, CaseIterable {
  case strategicPlan = "StrategicPlan"
  case performancePlanOrReport = "PerformancePlanOrReport"
  case name = "Name"
  case description = "Description"
  case otherInformation = "OtherInformation"
  case core = "StrategicPlanCore"
  case organization = "Organization"
  case acronym = "Acronym"
  case identifier = "Identifier"
  case stakeholder = "Stakeholder"
  case role = "Role"
  case roleType = "RoleType"
  case vision = "Vision"
  case mission = "Mission"
  case value = "Value"
  case goal = "Goal"
  case sequenceIndicator = "SequenceIndicator"
  case objective = "Objective"
  case indicator = "PerformanceIndicator"
  case dimension = "MeasurementDimension"
  case unit = "UnitOfMeasurement"
  case relationship = "Relationship"
  case referent = "ReferentIdentifier"
  case instance = "MeasurementInstance"
  case target = "TargetResult"
  case actual = "ActualResult"
  case startDate = "StartDate"
  case endDate = "EndDate"
  case number = "NumberOfUnits"
  case descriptor = "Descriptor"
  case descriptorName = "DescriptorName"
  case descriptorValue = "DescriptorValue"
  case administration = "AdministrativeInformation"
  case publicationDate = "PublicationDate"
  case source = "Source"
  case submitter = "Submitter"
  case givenName = "GivenName"
  case surname = "Surname"
  case phone = "PhoneNumber"
  case email = "EmailAddress"

  /// The element that a name means, in any capitals, and by the names that Part 1 and 2 used before ISO.
  static func meant(by text: String) -> StratMLName? {
    if let exact = byName[text] { return exact }
    switch text.lowercased() {
    case "firstname": return .givenName
    case "lastname": return .surname
    case let lower: return byLowerName[lower]
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let byLowerName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
}

/// What the schemas let stand inside an element, in their order. Both parts in one: of Part 1, Part 2 took everything.
struct StratMLContent {
  /// The children in their order, and whether there may be several.
  var children: [(name: StratMLName, isRepeated: Bool)] = []
  var attributes: [String] = []
  /// Children that stand elsewhere by the schema, and are understood here.
  var understood: Set<StratMLName> = []

  /// The content of an element with children; `nil` for an element with text.
  static func of(_ name: StratMLName) -> StratMLContent? { models[name] }

  /// Nothing inside but text.
  static let empty = StratMLContent([])

  /// What Part 1 has not.
  static let partTwoOnly: Set<StratMLName> = [.role, .indicator]

  private static let models: [StratMLName: StratMLContent] = [
    .strategicPlan: root(attributes: []),
    .performancePlanOrReport: root(attributes: ["Type"]),
    .core: StratMLContent(
      [.organization], many: [.organization, .value, .goal], then: [.vision, .mission, .value, .goal],
      understood: [.objective, .stakeholder]),
    .organization: StratMLContent(
      [.name, .acronym, .identifier, .description, .stakeholder], many: [.stakeholder]),
    .stakeholder: StratMLContent(
      [.name, .description, .role], many: [.role], attributes: ["StakeholderTypeType"], understood: [.roleType]),
    .role: StratMLContent([.name, .description, .roleType], many: [.roleType]),
    .vision: StratMLContent([.description, .identifier]),
    .mission: StratMLContent([.description, .identifier]),
    .value: StratMLContent([.name, .description]),
    .goal: StratMLContent(
      [.name, .description, .identifier, .sequenceIndicator, .stakeholder, .otherInformation, .objective],
      many: [.stakeholder, .objective], understood: [.indicator]),
    .objective: StratMLContent(
      [.name, .description, .identifier, .sequenceIndicator, .stakeholder, .otherInformation, .indicator],
      many: [.stakeholder, .indicator]),
    .indicator: StratMLContent(
      [.sequenceIndicator, .dimension, .unit, .identifier, .relationship, .instance, .otherInformation],
      many: [.relationship, .instance], attributes: ["ValueChainStage", "PerformanceIndicatorType"],
      understood: [.target, .actual, .description]),
    .relationship: StratMLContent(
      [.identifier, .referent, .name, .description], many: [.referent], attributes: ["RelationshipType"]),
    .instance: StratMLContent([.target, .actual], many: [.target, .actual]),
    .target: result, .actual: result,
    .descriptor: StratMLContent([.descriptorName, .descriptorValue]),
    .administration: StratMLContent(
      [.identifier, .startDate, .endDate, .publicationDate, .source, .submitter]),
    .submitter: StratMLContent([.identifier, .givenName, .surname, .phone, .email]),
  ]

  private static let result = StratMLContent([.startDate, .endDate, .number, .descriptor, .description])

  private static func root(attributes: [String]) -> StratMLContent {
    StratMLContent(
      [.name, .description, .otherInformation, .core, .administration, .submitter], attributes: attributes,
      understood: [.organization, .vision, .mission, .value, .goal])
  }

  private init(
    _ first: [StratMLName], many: Set<StratMLName> = [], then rest: [StratMLName] = [], attributes: [String] = [],
    understood: Set<StratMLName> = []
  ) {
    children = (first + rest).map { ($0, many.contains($0)) }
    self.attributes = attributes
    self.understood = understood
  }
}
