internal import PlanModel

extension LabelledField<Plan> {
  /// What `OtherInformation` of the whole document holds.
  static let all: [LabelledField<Plan>] = [
    .text("副題", \.subtitle), status, roles, adoption("決定", \.statement), decidedOn, adoption("決定した者", \.decidedBy),
    .text("推進本部", \.crossSectionBody), .text("市町村との連携", \.municipalities), vision,
  ]

  private static let status = LabelledField("計画の状況", { [$0.status.label] }) { plan, text in
    guard let status = PlanStatus.reading(text) else { return false }
    plan.status = status
    return true
  }

  /// The kind of role and, behind a colon, its basis.
  private static let roles = LabelledField(
    "計画の役割", { plan in plan.roles.map { $0.kind.label + ($0.basis.map { "：" + $0 } ?? "") } }
  ) { plan, text in
    for kind in LegalRoleKind.allCases {
      if text == kind.label {
        plan.roles.append(LegalRole(kind))
        return true
      }
      let head = kind.label + "："
      guard text.utf8.starts(with: head.utf8) else { continue }
      plan.roles.append(LegalRole(kind, basis: String(text.unicodeScalars.dropFirst(head.unicodeScalars.count))))
      return true
    }
    return false
  }

  private static let decidedOn = LabelledField("決定の日", { $0.adoption?.decidedOn.map { [$0.description] } ?? [] }) {
    plan, text in
    guard let date = CalendarDate(iso: text) else { return false }
    var adoption = plan.adoption ?? Adoption()
    adoption.decidedOn = date
    plan.adoption = adoption
    return true
  }

  private static func adoption(
    _ label: String, _ path: any WritableKeyPath<Adoption, String?> & Sendable
  ) -> LabelledField {
    LabelledField(label, { $0.adoption?[keyPath: path].map { [$0] } ?? [] }) { plan, text in
      var adoption = plan.adoption ?? Adoption()
      adoption[keyPath: path] = text
      plan.adoption = adoption
      return true
    }
  }

  /// What life looks like under the vision; the vision itself is an element.
  private static let vision = LabelledField("目指す姿", { $0.vision?.description.map { [$0] } ?? [] }) { plan, text in
    var vision = plan.vision ?? Vision(statement: "")
    vision.description = text
    plan.vision = vision
    return true
  }
}

extension Plan {
  fileprivate var crossSectionBody: String? {
    get { promotion?.crossSectionBody }
    set { change { $0.crossSectionBody = newValue } }
  }

  fileprivate var municipalities: String? {
    get { promotion?.municipalities }
    set { change { $0.municipalities = newValue } }
  }

  private mutating func change(_ edit: (inout PromotionStructure) -> Void) {
    var promotion = promotion ?? PromotionStructure()
    edit(&promotion)
    self.promotion = promotion
  }
}
