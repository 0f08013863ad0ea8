import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The account of what StratML does not hold")
struct StratMLLossTests {
  private typealias Samples = StratMLSamples

  /// Which fields of which records each kind of loss speaks of.
  private static let fields: [StratMLLossKind: [String]] = [
    .chapters: ["Plan.chapters"], .formulation: ["Plan.formulation"], .legalRoles: ["Plan.roles"],
    .higherPlans: ["Plan.nationalPlan", "Plan.prefecturalPlan", "Plan.relatedPlans"],
    .ordinance: ["Plan.ordinance", "Plan.handbookEdition"], .revisions: ["Plan.revisions"],
    .publication: ["Plan.publication"], .contact: ["Plan.contact"], .visionScenes: ["Plan.vision"],
    .promotion: ["Plan.promotion"], .partners: ["Plan.promotion"], .pillars: ["Plan.pillars"],
    .security: ["Plan.securityAndPrivacy"], .sections: ["Plan.sections"], .bodies: ["Plan.unlistedBodies"],
    .yearlyRound: ["Plan.yearlyRound"], .yearlyReports: ["Plan.yearlyReports"], .gradeScales: ["Plan.gradeScales"],
    .judgements: ["Plan.judgements"], .licence: ["Plan.licence"],
    .sources: ["Plan.sources", "Plan.promotion", "Measure.sources", "Indicator.sourceCitations"],
    .news: ["Plan.news"], .planID: ["Plan.id"], .schedule: ["Measure.schedule"], .budget: ["Measure.budget"],
    .dependencies: ["Measure.dependsOn"], .priority: ["Measure.priority"], .reviews: ["Measure.reviews"],
    .measureReferences: ["Measure.lead", "Measure.related", "Measure.partners"],
    .indicators: ["Plan.indicators", "Measure.indicators"],
    .calculation: ["Indicator.formula", "Indicator.method", "Indicator.tolerance", "Indicator.decimalPlaces"],
    .owners: ["Indicator.owner"], .relativeTargets: ["Indicator.targets"], .results: ["Plan.observations"],
    .evidence: ["Observation.evidence"],
    .reportedValues: [
      "Observation.asOf", "Observation.asReported", "Observation.reportedBy", "Observation.reportedOn",
      "Observation.correctionReason", "Observation.staleness",
    ],
    .strayObservations: ["Plan.observations"],
  ]

  @Test("no field of any record changes on the way through StratML without a loss that speaks of it", arguments: 0..<40)
  func nothingSilent(seed: Int) throws {
    let plan = Samples.plan(seed: seed)
    for part in Samples.parts {
      let document = StratMLExport.document(of: plan, part: part)
      let back = try #require(StratMLImport.read(document.bytes).plan)
      let told = Set(document.losses.flatMap { Self.fields[$0.kind] ?? [] })
      let changed = changes(from: plan, to: back, part: part)
      #expect(changed.subtracting(told).isEmpty, "\(part) \(changed.subtracting(told))")
    }
  }

  @Test("every kind of loss is told for plans that have it, with its records and their number")
  func everyKind() {
    var met: Set<StratMLLossKind> = []
    for seed in 0..<40 {
      var plan = Samples.plan(seed: seed)
      plan.observations += plan.observations.prefix(1).map { observation in
        Observation(indicator: "nowhere", period: observation.period, value: .number(1))
      }
      if !plan.measures.isEmpty {
        plan.measures[0].dependsOn = ["m"]
        plan.measures[0].partners.append("nobody")
      }
      for part in Samples.parts {
        for loss in StratMLExport.document(of: plan, part: part).losses {
          met.insert(loss.kind)
          #expect(loss.count >= loss.records.count && loss.count > 0)
          #expect(loss.message.contains("（\(loss.count)件）") && loss.message.hasSuffix("。") || loss.records.count > 0)
        }
      }
    }
    #expect(met == Set(StratMLLossKind.allCases))
  }

  @Test("a plan that StratML holds whole has no losses")
  func none() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.measures = [Measure(id: "m", title: "施策") { $0.goal = "完了" }]
    }
    #expect(StratMLExport.document(of: plan, part: .two(.strategicPlan)).losses.isEmpty)
  }

  @Test("the account counts what the plan has")
  func counts() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.chapters = [Chapter(id: "c1", title: "一"), Chapter(id: "c2", title: "二")]
      plan.measures = [
        Measure(id: "m", title: "施策") {
          $0.budget = Budget(amounts: [BudgetAmount(fiscalYear: FiscalYear(2026), kind: .initial, thousandYen: 5)])
          $0.reviews = [Review(fiscalYear: FiscalYear(2026)), Review(fiscalYear: FiscalYear(2027))]
        }
      ]
    }
    let losses = StratMLExport.document(of: plan, part: .two(.performanceReport)).losses
    #expect(losses.map(\.kind) == [.chapters, .budget, .reviews])
    #expect(losses.map(\.count) == [2, 1, 2])
    #expect(losses[0].records == [.chapter("c1"), .chapter("c2")])
    #expect(losses[1].message == "予算（1件）は、StratMLに入る要素がないため、書き出していません。（施策 m）")
  }

  // MARK: Comparing records field by field

  private func changes(from plan: Plan, to back: Plan, part: StratMLPart) -> Set<String> {
    // The order of pillars is the handbook's; a decision, a publication or a budget of which nothing is said is none.
    var (plan, back) = (plan, back)
    plan.pillars.sort { $0.pillar.number < $1.pillar.number }
    back.pillars.sort { $0.pillar.number < $1.pillar.number }
    if plan.adoption == Adoption() { plan.adoption = nil }
    if plan.publication == Publication() { plan.publication = nil }
    var changed = fields(
      plan, back, "Plan", except: ["sections", "measures", "indicators", "observations", "promotion"])
    if names(plan) != names(back) { changed.insert("Plan.sections") }
    if plan.sections.contains(where: { $0.contact != nil }) { changed.insert("Plan.sections") }
    if !samePromotion(plan.promotion, back.promotion) { changed.insert("Plan.promotion") }
    if plan.measures.count != back.measures.count { changed.insert("Plan.measures") }
    for var measure in plan.measures {
      guard let other = back.measures.first(where: { $0.id == measure.id }) else { continue }
      if measure.budget == Budget() { measure.budget = nil }
      changed.formUnion(fields(measure, other, "Measure", except: ["lead", "related", "partners", "indicators"]))
      if members(measure, plan) != members(other, back) { changed.insert("Measure.lead") }
      if measure.indicators.map(\.id) != other.indicators.map(\.id) { changed.insert("Measure.indicators") }
    }
    if plan.indicators.map(\.id) != back.indicators.map(\.id) { changed.insert("Plan.indicators") }
    for indicator in plan.allIndicators {
      guard let other = back.allIndicators.first(where: { $0.id == indicator.id }) else { continue }
      changed.formUnion(fields(indicator, other, "Indicator", except: []))
      let (before, after) = (plan.observations(of: indicator.id), back.observations(of: indicator.id))
      if before.count != after.count { changed.insert("Plan.observations") }
      for (one, two) in zip(before, after) { changed.formUnion(fields(one, two, "Observation", except: [])) }
    }
    return changed
  }

  /// The fields in which two records differ. `String(describing:)` of a value tells all of it.
  private func fields<Record>(_ left: Record, _ right: Record, _ name: String, except: Set<String>) -> Set<String> {
    var changed: Set<String> = []
    for (one, two) in zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children) {
      guard let label = one.label, !except.contains(label) else { continue }
      if String(describing: one.value) != String(describing: two.value) { changed.insert("\(name).\(label)") }
    }
    return changed
  }

  private func names(_ plan: Plan) -> [String] { plan.sections.map { "\($0.name)/\($0.department ?? "")" } }

  private func members(_ measure: Measure, _ plan: Plan) -> [String] {
    ([measure.lead].compactMap { $0 } + measure.related).map { id in
      plan.section(id).map { "\($0.name)/\($0.department ?? "")" } ?? "?"
    } + measure.partners.map { id in plan.promotion?.partners.first { $0.id == id }?.name ?? "?" }
  }

  /// Ids of partners are made anew; a structure in which nothing is said is none.
  private func samePromotion(_ left: PromotionStructure?, _ right: PromotionStructure?) -> Bool {
    func plain(_ promotion: PromotionStructure?) -> PromotionStructure {
      var plain = promotion ?? PromotionStructure()
      for place in plain.partners.indices {
        let partner = plain.partners[place]
        plain.partners[place] = Partner(
          id: "p", name: partner.name, kind: partner.kind, role: partner.role, invitation: partner.invitation,
          corporateNumber: partner.corporateNumber)
      }
      return plain
    }
    return plain(left) == plain(right)
  }
}
