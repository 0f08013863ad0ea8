internal import PlanModel

extension StratMLLossKind {
  /// The records of `plan` to which something of this kind belongs, once for every such thing.
  func records(in plan: Plan, part: StratMLPart) -> [RecordReference] {
    standing(in: plan, part: part) ?? ofMeasures(in: plan) ?? ofIndicators(in: plan, part: part) ?? []
  }

  /// What belongs to the plan as a whole; `nil` for kinds of measures and figures.
  private func standing(in plan: Plan, part: StratMLPart) -> [RecordReference]? {
    switch self {
    case .chapters: chapters(of: plan)
    case .formulation: .plan(plan.formulation == nil ? 0 : 1)
    case .legalRoles: .plan(plan.roles.count { $0.title != nil || $0.span != nil })
    case .higherPlans:
      .plan((plan.nationalPlan == nil ? 0 : 1) + (plan.prefecturalPlan == nil ? 0 : 1) + plan.relatedPlans.count)
    case .ordinance: .plan((plan.ordinance == nil ? 0 : 1) + (plan.handbookEdition == nil ? 0 : 1))
    case .revisions: .plan(plan.revisions.count)
    case .publication: publication(of: plan)
    case .contact: plan.contact.map { .plan($0.unheld.count) } ?? []
    case .visionScenes: plan.vision.map { .plan($0.scenes.count + $0.headlineIndicators.count) } ?? []
    case .promotion: plan.promotion.map { .plan($0.unheld) } ?? []
    case .partners:
      .plan((plan.promotion?.partners ?? []).count { $0.invitation != nil || $0.corporateNumber != nil })
    case .pillars: pillars(of: plan)
    case .security: .plan(plan.securityAndPrivacy == nil ? 0 : 1)
    case .sections: plan.sections.filter { $0.contact != nil }.map { .section($0.id) }
    case .bodies: bodies(of: plan)
    case .yearlyRound: .plan(plan.yearlyRound == nil ? 0 : 1)
    case .yearlyReports: .plan(plan.yearlyReports.count)
    case .gradeScales: plan.gradeScales.map { .gradeScale($0.id) }
    case .judgements: .plan(plan.judgements.count)
    case .licence: .plan(plan.licence == nil ? 0 : 1)
    case .news: .plan(plan.news.count)
    case .planID: part == .one ? [.plan] : []
    default: nil
    }
  }

  /// The text of chapters on the purpose is the mission; their titles, and all other chapters, have no place.
  private func chapters(of plan: Plan) -> [RecordReference] { plan.chapters.map { .chapter($0.id) } }

  private func publication(of plan: Plan) -> [RecordReference] {
    guard let publication = plan.publication else { return [] }
    let isOdd = publication.url.map { !StratMLAddress.isSound($0) } ?? false
    return .plan((publication.reasonForDelay == nil ? 0 : 1) + (isOdd ? 1 : 0))
  }

  /// Pillars left out, what is told beside the policy, and pillars told of twice.
  private func pillars(of plan: Plan) -> [RecordReference] {
    var seen: Set<Pillar> = []
    let lost = plan.pillars.count { choice in
      guard choice.isAdopted, seen.insert(choice.pillar).inserted else { return true }
      return choice.reason != nil
    }
    return .plan(lost)
  }

  private func bodies(of plan: Plan) -> [RecordReference] { .plan(plan.unlistedBodies.count) }

  private func ofMeasures(in plan: Plan) -> [RecordReference]? {
    let sections = Set(plan.sections.map(\.id))
    let partners = Set((plan.promotion?.partners ?? []).map(\.id))
    func count(_ number: (Measure) -> Int) -> [RecordReference] {
      plan.measures.flatMap { Array(repeating: .measure($0.id), count: number($0)) }
    }
    return switch self {
    case .schedule: count { $0.schedule.count }
    case .budget: count { $0.budget.map { $0.amounts.count + ($0.businessCode == nil ? 0 : 1) } ?? 0 }
    case .dependencies: count { $0.dependsOn.count }
    case .priority: count { $0.priority == .now ? 0 : 1 }
    case .reviews: plan.measures.flatMap { measure in measure.reviews.map { .review(measure.id, $0.fiscalYear) } }
    case .measureReferences:
      count { measure in
        ([measure.lead].compactMap { $0 } + measure.related).count { !sections.contains($0) }
          + measure.partners.count { !partners.contains($0) }
      }
    case .sources:
      .plan(plan.sources.count + (plan.promotion?.referenceCases.count ?? 0)) + count { $0.sources.count }
        + plan.allIndicators.flatMap { Array(repeating: .indicator($0.id), count: $0.sourceCitations.count) }
    default: nil
    }
  }
}

extension [RecordReference] {
  /// The plan itself, `count` times.
  static func plan(_ count: Int) -> [RecordReference] { Array(repeating: .plan, count: count) }
}

extension Contact {
  /// What it tells beyond name, telephone and mail.
  fileprivate var unheld: [String] { [purpose, url, socialMedia, address, postalCode, note].compactMap { $0 } }
}

extension PromotionStructure {
  /// How many statements there are beyond the body, the municipalities, roles and partners.
  fileprivate var unheld: Int {
    [chair, execution, evaluation, reviewCycle, nationalSupport, reinvestment, wideAreaCooperation].compactMap { $0 }
      .count
  }
}
