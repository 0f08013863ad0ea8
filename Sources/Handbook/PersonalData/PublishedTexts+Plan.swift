import PlanModel

extension PublishedTexts {
  /// Takes every text of a plan.
  mutating func add(_ plan: Plan) {
    addIdentity(plan)
    addFormalities(plan)
    addPromotion(plan.promotion)
    addSecurity(plan.securityAndPrivacy)
    addYears(plan)
    for section in plan.sections {
      let record = RecordReference.section(section.id)
      add(section.name, record, "name", .name)
      add(section.department, record, "department", .name)
      add(section.contact, record, "contact")
    }
    for chapter in plan.chapters {
      let record = RecordReference.chapter(chapter.id)
      add(chapter.number, record, "number")
      add(chapter.title, record, "title")
      add(chapter.body, record, "body", losesRemarks: true)
    }
    for measure in plan.measures { add(measure) }
    for indicator in plan.indicators { add(indicator) }
    for observation in plan.observations { add(observation) }
    for scale in plan.gradeScales { add(scale) }
  }

  private mutating func addIdentity(_ plan: Plan) {
    add(plan.title, .plan, "title")
    add(plan.subtitle, .plan, "subtitle")
    for (index, body) in plan.unlistedBodies.enumerated() {
      add(body.name, .plan, "unlistedBodies[\(index)].name")
      add(body.kana, .plan, "unlistedBodies[\(index)].kana")
      add(body.prefectureName, .plan, "unlistedBodies[\(index)].prefectureName")
    }
    add(plan.formulation?.existingPlanTitle, .plan, "formulation.existingPlanTitle")
    add(plan.formulation?.relation, .plan, "formulation.relation")
    for (index, role) in plan.roles.enumerated() {
      add(role.basis, .plan, "roles[\(index)].basis")
      add(role.title, .plan, "roles[\(index)].title")
    }
    add(plan.vision?.statement, .plan, "vision.statement")
    add(plan.vision?.description, .plan, "vision.description")
    for (index, scene) in (plan.vision?.scenes ?? []).enumerated() {
      add(scene.title, .plan, "vision.scenes[\(index)].title")
      add(scene.now, .plan, "vision.scenes[\(index)].now")
      add(scene.then, .plan, "vision.scenes[\(index)].then")
    }
    for (index, choice) in plan.pillars.enumerated() {
      add(choice.policy, .plan, "pillars[\(index)].policy")
      add(choice.reason, .plan, "pillars[\(index)].reason")
    }
  }

  private mutating func addFormalities(_ plan: Plan) {
    add(plan.nationalPlan?.title, .plan, "nationalPlan.title")
    add(plan.prefecturalPlan?.title, .plan, "prefecturalPlan.title")
    add(plan.prefecturalPlan?.howConsidered, .plan, "prefecturalPlan.howConsidered")
    for (index, related) in plan.relatedPlans.enumerated() {
      add(related.title, .plan, "relatedPlans[\(index)].title")
      add(related.relation, .plan, "relatedPlans[\(index)].relation")
      add(related.url, .plan, "relatedPlans[\(index)].url", .address)
    }
    add(plan.ordinance?.title, .plan, "ordinance.title")
    add(plan.ordinance?.number, .plan, "ordinance.number")
    add(plan.adoption?.decidedBy, .plan, "adoption.decidedBy", .name)
    add(plan.adoption?.statement, .plan, "adoption.statement")
    add(plan.publication, "publication")
    for (index, revision) in plan.revisions.enumerated() {
      add(revision.publication, "revisions[\(index)].publication")
      add(revision.summary, .plan, "revisions[\(index)].summary")
      add(revision.reason, .plan, "revisions[\(index)].reason")
    }
    add(plan.contact, .plan, "contact")
    add(plan.licence?.title, .plan, "licence.title")
    add(plan.licence?.url, .plan, "licence.url", .address)
    add(plan.licence?.citation, .plan, "licence.citation")
    for (index, judgement) in plan.judgements.enumerated() {
      add(judgement.judgedBy, .plan, "judgements[\(index)].judgedBy", .name)
      add(judgement.reason, .plan, "judgements[\(index)].reason")
    }
    for (index, source) in plan.sources.enumerated() { add(source, .plan, "sources[\(index)]") }
    for (index, item) in plan.news.enumerated() {
      add(item.text, .plan, "news[\(index)].text")
      add(item.url, .plan, "news[\(index)].url", .address)
    }
  }

  private mutating func add(_ publication: Publication?, _ field: String) {
    add(publication?.url, .plan, field + ".url", .address)
    add(publication?.reasonForDelay, .plan, field + ".reasonForDelay")
  }

  private mutating func addPromotion(_ promotion: PromotionStructure?) {
    guard let promotion else { return }
    let texts: [(String?, String)] = [
      (promotion.crossSectionBody, "crossSectionBody"), (promotion.municipalities, "municipalities"),
      (promotion.execution, "execution"), (promotion.evaluation, "evaluation"), (promotion.reviewCycle, "reviewCycle"),
      (promotion.nationalSupport, "nationalSupport"), (promotion.reinvestment, "reinvestment"),
      (promotion.wideAreaCooperation, "wideAreaCooperation"),
    ]
    for (text, field) in texts { add(text, .plan, "promotion." + field) }
    add(promotion.chair, .plan, "promotion.chair", .name)
    for (index, role) in promotion.roles.enumerated() {
      add(role.name, .plan, "promotion.roles[\(index)].name", .name)
      add(role.task, .plan, "promotion.roles[\(index)].task")
    }
    for (index, partner) in promotion.partners.enumerated() {
      add(partner.name, .plan, "promotion.partners[\(index)].name")
      add(partner.role, .plan, "promotion.partners[\(index)].role")
      add(partner.invitation, .plan, "promotion.partners[\(index)].invitation")
    }
    for (index, source) in promotion.referenceCases.enumerated() {
      add(source, .plan, "promotion.referenceCases[\(index)]")
    }
  }

  private mutating func addSecurity(_ record: SecurityAndPrivacy?) {
    for (index, policy) in (record?.cybersecurityPolicies ?? []).enumerated() {
      let field = "securityAndPrivacy.cybersecurityPolicies[\(index)]"
      add(policy.title, .plan, field + ".title")
      add(policy.setBy, .plan, field + ".setBy", .name)
      add(policy.url, .plan, field + ".url", .address)
    }
    for (index, basis) in (record?.privacyBases ?? []).enumerated() {
      add(basis, .plan, "securityAndPrivacy.privacyBases[\(index)]")
    }
    add(record?.fileRegisterURL, .plan, "securityAndPrivacy.fileRegisterURL", .address)
  }

  private mutating func addYears(_ plan: Plan) {
    for (index, direction) in (plan.yearlyRound?.directions ?? []).enumerated() {
      add(direction.label, .plan, "yearlyRound.directions[\(index)].label")
    }
    for (index, report) in plan.yearlyReports.enumerated() {
      add(report.summary, .plan, "yearlyReports[\(index)].summary", losesRemarks: true)
      add(report.panelOpinion, .plan, "yearlyReports[\(index)].panelOpinion", losesRemarks: true)
    }
  }
}
