public import PlanModel

/// The small complete plans that the rules' examples change: every rule is satisfied by them.
///
/// Both bodies are invented; their codes begin with 99, which no prefecture bears.
public enum ExamplePlan: String, CaseIterable, Sendable {
  /// 見本県's plan, as the law obliges prefectures to have.
  case prefecture
  /// 見本町's plan, which follows the prefecture's.
  case town

  /// The plan.
  public var plan: Plan {
    switch self {
    case .prefecture: Self.prefecturePlan
    case .town: Self.townPlan
    }
  }

  /// The words for it in the documentation.
  public var label: String {
    switch self {
    case .prefecture: "都道府県の計画"
    case .town: "町の計画"
    }
  }

  private static let prefecturePlan = Plan(id: "mihon", title: "見本県官民データ活用推進計画") { plan in
    identify(&plan, as: .prefecture, code: "990001", name: "見本県", kana: "ミホンケン")
    plan.roles = [LegalRole(.prefecturalDataPlan, basis: "官民データ活用推進基本法第9条第1項")]
    plan.adoption?.decidedBy = "見本県知事"
    plan.adoption?.statement = "本計画は、官民データ活用推進基本法第9条第1項に基づく見本県官民データ活用推進計画として定めるものです。"
    plan.promotion?.municipalities = "骨子の段階から県内市町村との協議会で意見を交わし、共同の取組を定めます。"
    plan.securityAndPrivacy?.invitesAnonymisedDataProposals = true
  }

  private static let townPlan = Plan(id: "mihon-cho", title: "見本町官民データ活用推進計画") { plan in
    identify(&plan, as: .town, code: "993018", name: "見本町", kana: "ミホンチョウ")
    plan.roles = [LegalRole(.municipalDataPlan, basis: "官民データ活用推進基本法第9条第3項")]
    plan.adoption?.decidedBy = "見本町長"
    plan.adoption?.statement = "本計画は、官民データ活用推進基本法第9条第3項に基づく見本町官民データ活用推進計画として定めるものです。"
    plan.prefecturalPlan = PrefecturalPlanReference(
      title: "見本県官民データ活用推進計画", decidedOn: CalendarDate(iso: "2026-03-27"),
      howConsidered: "県の重点施策のうち、手続のオンライン化を町でも取り上げました。")
  }

  private static func identify(
    _ plan: inout Plan, as kind: LocalGovernmentKind, code: String, name: String, kana: String
  ) {
    plan.status = .adopted
    if let code = LocalGovernmentCode(code) {
      plan.bodies = [code]
      plan.unlistedBodies = [
        LocalGovernment(code: code, name: name, prefectureName: "見本県", kana: kana, kind: kind)
      ]
    }
    fillFormalities(&plan)
    fillContent(&plan)
    plan.chapters = exampleChapters
    plan.measures = exampleMeasures
    plan.observations = exampleObservations
  }
}
