import Foundation
import PlanModel

@testable import Interchange

/// Makes plans whose every field is filled or empty by chance, with text that formats stumble over.
struct PlanGenerator {
  var random: SeededGenerator
  var sections: [RecordID<Section>] = []
  var partners: [RecordID<Partner>] = []
  var indicators: [RecordID<Indicator>] = []
  var scales: [RecordID<GradeScale>] = []
  var serial = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func plan() -> Plan {
    var plan = Plan(id: id(), title: text())
    plan.subtitle = maybe { $0.text() }
    plan.status = word()
    plan.bodies = many(2) { $0.code() }
    plan.unlistedBodies = many(2) { generator in
      LocalGovernment(
        code: generator.code(), name: generator.text(), prefectureName: generator.text(), kana: generator.text(),
        kind: LocalGovernmentKind.allCases.randomElement(using: &generator.random) ?? .city)
    }
    plan.formulation = maybe { generator in
      Formulation(
        generator.word(), existingPlanTitle: generator.maybe { $0.text() }, relation: generator.maybe { $0.text() },
        isSmallStart: generator.chance())
    }
    plan.span = maybe { $0.span() }
    plan.roles = many(3) { generator in
      LegalRole(
        generator.word(), basis: generator.maybe { $0.text() }, title: generator.maybe { $0.text() },
        span: generator.maybe { $0.span() })
    }
    fillStanding(&plan)
    fillContent(&plan)
    return plan
  }

  mutating func fillStanding(_ plan: inout Plan) {
    plan.nationalPlan = maybe { NationalPlanReference(title: $0.text(), decidedOn: $0.maybe { $0.date() }) }
    plan.prefecturalPlan = maybe {
      PrefecturalPlanReference(
        title: $0.text(), decidedOn: $0.maybe { $0.date() }, howConsidered: $0.maybe { $0.text() })
    }
    plan.relatedPlans = many(2) {
      RelatedPlan(title: $0.text(), relation: $0.maybe { $0.text() }, url: $0.maybe { $0.text() })
    }
    plan.handbookEdition = maybe { $0.word() }
    plan.ordinance = maybe {
      Ordinance(title: $0.text(), number: $0.maybe { $0.text() }, promulgatedOn: $0.maybe { $0.date() })
    }
    plan.adoption = maybe {
      Adoption(
        decidedOn: $0.maybe { $0.date() }, decidedBy: $0.maybe { $0.text() }, statement: $0.maybe { $0.text() })
    }
    plan.publication = maybe { $0.publication() }
    plan.revisions = many(2) {
      Revision(
        decidedOn: $0.date(), publication: $0.maybe { $0.publication() }, summary: $0.text(),
        reason: $0.maybe { $0.text() })
    }
    plan.contact = maybe { $0.contact() }
    plan.licence = maybe {
      Licence(title: $0.text(), url: $0.maybe { $0.text() }, citation: $0.maybe { $0.text() })
    }
    plan.sources = many(2) { $0.citation() }
    plan.news = many(2) { NewsItem(date: $0.date(), text: $0.text(), url: $0.maybe { $0.text() }) }
    plan.judgements = many(2) {
      Judgement(
        rule: RuleID($0.text()), isSatisfied: $0.chance(), judgedBy: $0.text(), judgedOn: $0.maybe { $0.date() },
        reason: $0.text())
    }
    plan.securityAndPrivacy = maybe { generator in
      SecurityAndPrivacy(
        cybersecurityPolicies: generator.many(2) {
          CybersecurityPolicy(
            title: $0.text(), setBy: $0.maybe { $0.text() }, decidedOn: $0.maybe { $0.date() },
            url: $0.maybe { $0.text() })
        },
        privacyBases: generator.many(2) { $0.text() }, invitesAnonymisedDataProposals: generator.maybe { $0.chance() },
        fileRegisterURL: generator.maybe { $0.text() })
    }
  }

  mutating func fillContent(_ plan: inout Plan) {
    plan.sections = many(3) { generator in
      let section = Section(
        id: generator.id(), name: generator.text(), department: generator.maybe { $0.text() },
        contact: generator.maybe { $0.contact() })
      generator.sections.append(section.id)
      return section
    }
    plan.gradeScales = many(2) { $0.gradeScale() }
    plan.promotion = maybe { $0.promotion() }
    plan.pillars = many(5) {
      PillarChoice(
        $0.word(), isAdopted: $0.chance(), policy: $0.maybe { $0.text() }, reason: $0.maybe { $0.text() })
    }
    plan.chapters = many(4) { generator in
      Chapter(
        id: generator.id(), number: generator.maybe { $0.text() }, title: generator.text(),
        roles: generator.many(3) { $0.word() }, matters: generator.many(2) { $0.word() },
        body: generator.chance() ? generator.text() : "")
    }
    plan.indicators = many(3) { $0.indicator() }
    plan.measures = many(4) { $0.measure() }
    for (place, measure) in plan.measures.enumerated() {
      for (review, effects) in measure.reviews.map(\.effects).enumerated() where !effects.isEmpty {
        plan.measures[place].reviews[review].effects[0].reinvestedIn = plan.measures.randomElement(using: &random)?.id
      }
    }
    plan.yearlyRound = maybe { $0.yearlyRound() }
    plan.yearlyReports = many(2) { $0.yearlyReport() }
    plan.vision = maybe { generator in
      Vision(
        statement: generator.text(), description: generator.maybe { $0.text() },
        scenes: generator.many(2) { VisionScene(title: $0.text(), now: $0.text(), then: $0.text()) },
        headlineIndicators: generator.references(to: generator.indicators))
    }
    if !indicators.isEmpty { plan.observations = many(12) { $0.observation() } }
    plan.observations = ObservationOrder.sorted(plan.observations, in: plan)
  }
}
