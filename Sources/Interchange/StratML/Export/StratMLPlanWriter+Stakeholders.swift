internal import PlanModel

extension StratMLPlanWriter {
  /// The bodies; sections, roles and partners with the first. Without a body they stand under one without a name.
  mutating func writeOrganizations() {
    let stakeholders = plan.stakeholders
    for (place, code) in plan.bodies.enumerated() {
      let body = plan.body(code)
      let isUnlisted = plan.unlistedBodies.contains { $0.code == code }
      element("Organization") { writer in
        writer.leaf("Name", body?.fullName)
        writer.identifier(StratMLIdentifier.of(code))
        if isUnlisted { writer.leaf("Description", body?.kind.label) }
        if place == 0 { for stakeholder in stakeholders { writer.write(stakeholder) } }
      }
    }
    if plan.bodies.isEmpty, !stakeholders.isEmpty {
      element("Organization") { writer in for stakeholder in stakeholders { writer.write(stakeholder) } }
    }
  }

  mutating func write(_ stakeholder: StratMLStakeholder) {
    element("Stakeholder", ["StakeholderTypeType": stakeholder.type]) { writer in
      writer.required("Name", stakeholder.name)
      guard writer.part != .one else {
        let parts = [
          LabelledText.Part(StratMLRole.roleLabel, stakeholder.role ?? ""),
          LabelledText.Part(StratMLRole.descriptionLabel, stakeholder.description ?? ""),
        ]
        return writer.leaf("Description", LabelledText.write(parts))
      }
      writer.leaf("Description", stakeholder.description)
      writer.element("Role") { writer in
        writer.required("Name", stakeholder.role)
        for type in stakeholder.roleTypes { writer.leaf("RoleType", type) }
      }
    }
  }
}

extension Plan {
  /// Sections, roles of the promotion structure and partners, in that order.
  fileprivate var stakeholders: [StratMLStakeholder] {
    sections.map { $0.stakeholder(StratMLRole.section) }
      + (promotion?.roles ?? []).map {
        StratMLStakeholder(
          name: $0.name, type: StratMLStakeholder.organization, description: $0.task, role: StratMLRole.promotion,
          roleTypes: [StratMLStakeholder.performer])
      }
      + (promotion?.partners ?? []).map { $0.stakeholder(StratMLRole.of($0.kind), description: $0.role) }
  }

  /// Who carries a measure out, and for whom.
  func stakeholders(of measure: Measure) -> [StratMLStakeholder] {
    var found: [StratMLStakeholder] = []
    if let lead = measure.lead.flatMap(section) { found.append(lead.stakeholder(StratMLRole.lead)) }
    found += measure.related.compactMap(section).map { $0.stakeholder(StratMLRole.related) }
    found += measure.partners.compactMap { id in promotion?.partners.first { $0.id == id } }
      .map { $0.stakeholder(StratMLRole.partner, description: nil) }
    if let target = measure.targetGroup {
      found.append(
        StratMLStakeholder(
          name: target, type: StratMLStakeholder.group, role: StratMLRole.target,
          roleTypes: [StratMLStakeholder.beneficiary]))
    }
    return found
  }
}

extension Section {
  fileprivate func stakeholder(_ role: String) -> StratMLStakeholder {
    StratMLStakeholder(
      name: name, type: StratMLStakeholder.organization, description: department, role: role,
      roleTypes: [StratMLStakeholder.performer])
  }
}

extension Partner {
  fileprivate func stakeholder(_ role: String, description: String?) -> StratMLStakeholder {
    StratMLStakeholder(
      name: name, type: kind == .residents ? StratMLStakeholder.group : StratMLStakeholder.organization,
      description: description, role: role, roleTypes: [StratMLStakeholder.performer])
  }
}
