internal import PlanModel

extension StratMLPlanReader {
  mutating func readOrganization(_ organization: StratMLElement) {
    readBody(organization)
    for stakeholder in organization.all(.stakeholder) { readStakeholder(stakeholder) }
  }

  private mutating func readBody(_ organization: StratMLElement) {
    let name = organization.text(.name)
    let description = organization.text(.description)
    let own = organization.text(.identifier).flatMap(StratMLIdentifier.code)
    let named = name.map { LocalGovernments.find(name: $0) } ?? []
    guard let code = own ?? (named.count == 1 ? named[0].code : nil) else {
      let parts = organization.children.filter { $0.name != .stakeholder && ($0.name == .identifier || !$0.isEmpty) }
      guard parts.contains(where: { $0.name != .identifier }) else { return }
      let text = parts.map { "\($0.name.rawValue)＝\($0.text)" }.joined(separator: "、")
      log.repair(.organizationUnknown, organization.place, StratMLLog.kept(name ?? text))
      return log.keep(text, from: organization.place)
    }
    plan.bodies.append(code)
    let kind = description.flatMap { text in LocalGovernmentKind.allCases.first { $0.label == text } }
    if let description, kind == nil || own == nil {
      log.repair(.keptText, organization.place, StratMLLog.kept(description))
      log.keep(description, from: organization.place)
    }
    if let acronym = organization.text(.acronym) {
      log.repair(.keptText, organization.place, StratMLLog.kept(acronym))
      log.keep("Acronym＝\(acronym)", from: organization.place)
    }
    // The kind is written for bodies that the list of local governments does not hold.
    guard let name, kind != nil || LocalGovernments.find(code: code) == nil, unlisted.insert(code).inserted
    else { return }
    plan.unlistedBodies.append(
      LocalGovernment(
        code: code, name: name, prefectureName: "", kana: "", kind: kind ?? Self.kind(name, code)))
  }

  private static func kind(_ name: String, _ code: LocalGovernmentCode) -> LocalGovernmentKind {
    if code.isPrefecture { return .prefecture }
    return switch name.last {
    case "町": .town
    case "村": .village
    case "区": .specialWard
    default: .city
    }
  }

  // MARK: Stakeholders

  /// What an element tells of somebody who takes part; `nil` for one that tells nothing.
  mutating func stakeholder(_ element: StratMLElement) -> StratMLStakeholder? {
    guard !element.isEmpty else { return nil }
    let types = [StratMLStakeholder.organization, StratMLStakeholder.group, "Person"]
    var result = StratMLStakeholder(
      name: element.text(.name) ?? "", type: values.word("StakeholderTypeType", of: element, among: types, &log),
      description: element.text(.description))
    let labels: Set<String> = [StratMLRole.roleLabel, StratMLRole.descriptionLabel]
    let labelled = LabelledText.read(result.description ?? "", labels: labels)
    if labelled.rest.isEmpty, !labelled.parts.isEmpty {
      result.role = labelled.parts.first { $0.label == StratMLRole.roleLabel }?.value
      result.description = labelled.parts.first { $0.label == StratMLRole.descriptionLabel }?.value
    }
    var roleTypes = element.all(.roleType)
    var roles = [result.role].compactMap { $0 }
    for role in element.all(.role) {
      roleTypes += role.all(.roleType)
      let words = [role.text(.name), role.text(.description)].compactMap { $0 }.joined(separator: "：")
      if !words.isEmpty { roles.append(words) }
    }
    if !roles.isEmpty { result.role = roles.joined(separator: "\n") }
    let known = [StratMLStakeholder.performer, StratMLStakeholder.beneficiary]
    for type in roleTypes {
      let word = values.word(type.text, label: "RoleType", type.place, among: known, &log)
      if let word, !result.roleTypes.contains(word) { result.roleTypes.append(word) }
    }
    if result.name.isEmpty { result.name = result.description ?? result.role ?? "（名称なし）" }
    return result
  }

  /// Takes in who takes part in the plan as a whole.
  mutating func readStakeholder(_ element: StratMLElement) {
    guard let found = stakeholder(element) else { return }
    switch found.role {
    case StratMLRole.section?: _ = addSection(found)
    case StratMLRole.promotion?:
      changePromotion { $0.roles.append(PromotionRole(name: found.name, task: found.description ?? "")) }
    case let role:
      if let kind = role.flatMap(StratMLRole.kind) {
        _ = addPartner(found, kind: kind, role: found.description)
      } else {
        let words = [found.description, role].compactMap { $0 }.filter { $0 != found.name }
        let kind: PartnerKind = found.type == StratMLStakeholder.group ? .residents : .other
        _ = addPartner(found, kind: kind, role: words.isEmpty ? nil : words.joined(separator: "\n"))
      }
    }
  }

  /// Takes in who carries a measure out, and for whom.
  mutating func readStakeholders(of objective: StratMLElement, into measure: inout Measure) {
    var targets: [String] = []
    for element in objective.all(.stakeholder) {
      guard let found = stakeholder(element) else { continue }
      switch found.role {
      case StratMLRole.lead? where measure.lead == nil: measure.lead = section(found)
      case StratMLRole.lead?, StratMLRole.related?: measure.related.append(section(found))
      case StratMLRole.partner?: measure.partners.append(partner(found, role: nil))
      case StratMLRole.target?: targets.append(found.name)
      case let role:
        let words = [found.description, role].compactMap { $0 }.filter { $0 != found.name }.joined(separator: "\n")
        if found.roleTypes == [StratMLStakeholder.beneficiary] {
          targets.append(words.isEmpty ? found.name : "\(found.name)（\(words)）")
        } else {
          let isKnown = partners[found.name] != nil
          measure.partners.append(partner(found, role: words.isEmpty ? nil : words))
          guard isKnown, !words.isEmpty else { continue }
          log.repair(.keptStakeholder, element.place, StratMLLog.kept(words))
          log.keep("\(found.name)：\(words)", from: element.place)
        }
      }
    }
    if !targets.isEmpty { measure.targetGroup = targets.joined(separator: "、") }
  }

  /// Changes the structure in its place: a copy for each of many thousands would take for ever.
  private mutating func changePromotion(_ change: (inout PromotionStructure) -> Void) {
    var promotion: PromotionStructure?
    swap(&promotion, &plan.promotion)
    var changed = promotion ?? PromotionStructure()
    promotion = nil
    change(&changed)
    plan.promotion = changed
  }

  private func key(_ found: StratMLStakeholder) -> String { found.name + "\u{0}" + (found.description ?? "") }

  private mutating func section(_ found: StratMLStakeholder) -> RecordID<Section> {
    sections[key(found)] ?? addSection(found)
  }

  private mutating func addSection(_ found: StratMLStakeholder) -> RecordID<Section> {
    let id = identities.standIn(key(found), as: Section.self)
    plan.sections.append(Section(id: id, name: found.name, department: found.description))
    if sections[key(found)] == nil { sections[key(found)] = id }
    return id
  }

  private mutating func partner(_ found: StratMLStakeholder, role: String?) -> RecordID<Partner> {
    partners[found.name]
      ?? addPartner(found, kind: found.type == StratMLStakeholder.group ? .residents : .other, role: role)
  }

  private mutating func addPartner(
    _ found: StratMLStakeholder, kind: PartnerKind, role: String?
  ) -> RecordID<Partner> {
    let id = identities.standIn(found.name, as: Partner.self)
    changePromotion { $0.partners.append(Partner(id: id, name: found.name, kind: kind, role: role)) }
    if partners[found.name] == nil { partners[found.name] = id }
    return id
  }
}
