import Foundation
import PlanModel

extension PlanGenerator {
  /// A whole plan.
  mutating func plan() -> Plan {
    var places = 0
    return Plan(id: RecordID(word()), title: word()) { plan in
      plan.subtitle = maybe()
      plan.status = PlanStatus.allCases[number(0...3)]
      plan.bodies = [LocalGovernmentCode("130001"), LocalGovernmentCode("999999")].compactMap { $0 }
      if chance(2) {
        plan.span = DateSpan(
          first: FiscalYear(number(2018...2026)).firstDay, last: FiscalYear(number(2017...2031)).lastDay)
      }
      plan.vision = chance(3) ? nil : vision()
      plan.pillars = Pillar.allCases.filter { _ in chance(2) }
        .map { PillarChoice($0, isAdopted: !chance(3), policy: maybe(), reason: maybe()) }
      plan.sections = [Section(id: "s", name: word(), contact: contact())]
      plan.contact = chance(2) ? contact() : nil
      plan.chapters = (0..<number(0...4)).map { place in
        Chapter(
          id: RecordID(chance(3) ? word() : "c-\(place)"), number: maybe(), title: word(),
          roles: ChapterRole.allCases.filter { _ in chance(3) }, body: word() + "\n\n" + word() + "\n\n" + word())
      }
      plan.promotion = PromotionStructure { promotion in
        promotion.partners = [Partner(id: "p", name: word(), kind: .company, role: maybe(), invitation: maybe())]
        promotion.municipalities = maybe()
      }
      plan.indicators = (0..<number(0...2)).map { _ in
        places += 1
        return indicator(places)
      }
      plan.measures = (0..<number(0...6)).map { place in measure(place, &places) }
      plan.observations = plan.allIndicators.flatMap { indicator in
        (0..<number(0...5)).map { _ in observation(indicator.id) }
      }
      plan.yearlyReports = (0..<number(0...2)).map { _ in
        YearlyReport(
          fiscalYear: FiscalYear(number(2023...2025)), closedOn: .earliest, summary: maybe(), panelOpinion: maybe())
      }
      plan.yearlyRound = YearlyRound(
        milestones: [RoundMilestone(kind: .publication, month: number(1...12), day: number(1...31))],
        directions: [ReviewDirection(label: word(), consequence: .revise)])
      plan.licence = Licence(title: word(), url: word(), citation: maybe())
      plan.news = [NewsItem(date: .earliest, text: word(), url: word())]
    }
  }

  private mutating func vision() -> Vision {
    Vision(
      statement: word(), description: maybe(), scenes: [VisionScene(title: word(), now: word(), then: word())],
      headlineIndicators: ["i-1", "i-2", "none"])
  }

  private mutating func contact() -> Contact {
    Contact(name: word()) { contact in
      contact.telephone = chance(2) ? "03-0000-0000" : word()
      contact.email = chance(2) ? "a@example.jp" : word()
      contact.url = word()
      contact.address = maybe()
      contact.postalCode = maybe()
    }
  }

  private mutating func measure(_ place: Int, _ places: inout Int) -> Measure {
    let indicators = (0..<number(0...3)).map { _ in
      places += 1
      return indicator(places)
    }
    return Measure(id: RecordID(chance(4) ? word() : "m-\(place)"), title: word()) { measure in
      measure.number = maybe()
      measure.pillars = Pillar.allCases.filter { _ in chance(3) }
      measure.summary = maybe()
      measure.presentState = maybe()
      measure.content = word() + "\n\n" + word()
      measure.lead = chance(3) ? "none" : "s"
      measure.partners = ["p", "none"]
      measure.participation = maybe()
      measure.schedule = (0..<number(0...3)).map { _ in
        ScheduleItem(title: word(), first: FiscalYear(number(2020...2028)), last: FiscalYear(number(2019...2070)))
      }
      measure.goal = maybe()
      measure.indicators = indicators
      measure.dependsOn = ["m-0", "none"] + (0..<number(0...2)).map { _ in RecordID("m-\(number(0...5))") }
      measure.priority = [.now, .focus, .later(condition: maybe())][number(0...2)]
      measure.reviews = [
        Review(fiscalYear: FiscalYear(2024)) { review in
          review.indicator = chance(2) ? nil : "i-1"
          review.publishedGrade = maybe()
          review.progress = maybe()
          review.nextStep = maybe()
          review.changeRequest = maybe()
          review.source = chance(2) ? Citation(title: word(), url: word()) : nil
          review.effects = [
            ReviewEffect(title: word()) {
              $0.thousandYen = .min; $0.reinvestedIn = "none"; $0.basis = word()
            }
          ]
        }
      ]
      measure.budget = Budget(
        businessCode: maybe(), amounts: [BudgetAmount(fiscalYear: FiscalYear(2025), kind: .initial, thousandYen: .max)])
      measure.sources = [Citation(title: word(), url: word(), note: maybe())]
    }
  }
}
