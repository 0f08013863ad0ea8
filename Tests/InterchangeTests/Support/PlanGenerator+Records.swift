import Foundation
import PlanModel

@testable import Interchange

extension PlanGenerator {
  mutating func measure() -> Measure {
    Measure(id: id(), title: text()) { measure in
      measure.number = maybe { $0.text() }
      measure.pillars = many(3) { $0.word() }
      measure.summary = maybe { $0.text() }
      measure.presentState = maybe { $0.text() }
      measure.content = maybe { $0.text() }
      measure.targetGroup = maybe { $0.text() }
      measure.origin =
        chance()
        ? .own
        : .national(
          NationalMeasureReference(
            number: maybe { $0.text() }, edition: maybe { $0.text() }, title: maybe { $0.text() }))
      measure.lead = sections.randomElement(using: &random)
      measure.related = references(to: sections)
      measure.partners = references(to: partners)
      measure.participation = maybe { $0.text() }
      measure.schedule = many(3) {
        ScheduleItem(title: $0.text(), first: $0.year(), last: $0.year(), note: $0.maybe { $0.text() })
      }
      measure.goal = maybe { $0.text() }
      measure.goalDeadline = maybe { $0.deadline() }
      measure.reasonWithoutGoal = maybe { $0.text() }
      measure.indicators = many(3) { $0.indicator() }
      measure.budget = maybe { generator in
        Budget(
          businessCode: generator.maybe { $0.text() },
          amounts: generator.many(3) {
            BudgetAmount(
              fiscalYear: $0.year(), kind: $0.word(),
              thousandYen: Int.random(in: -999_999...999_999_999, using: &$0.random))
          })
      }
      measure.legalBasis = many(2) { $0.text() }
      measure.priority = [.now, .focus, .later(condition: maybe { $0.text() })].randomElement(using: &random) ?? .now
      measure.jointBodies = many(2) { $0.code() }
      measure.effects = many(2) { $0.word() }
      measure.nationalSupport = maybe { $0.text() }
      measure.reviews = many(3) { $0.review() }
      measure.sources = many(2) { $0.citation() }
    }
  }

  mutating func indicator() -> Indicator {
    let indicator = Indicator(id: id(), title: text()) { indicator in
      indicator.definition = maybe { $0.text() }
      indicator.level = maybe { $0.word() }
      indicator.outcomeTerm = maybe { $0.word() }
      indicator.counting = maybe { $0.word() }
      indicator.direction = maybe { $0.word() }
      indicator.nature = word()
      indicator.unit = maybe { $0.text() }
      indicator.decimalPlaces = maybe { Int.random(in: 0...6, using: &$0.random) }
      indicator.periodKind = PeriodKind.allCases.randomElement(using: &random) ?? .day
      indicator.baseline = maybe {
        Baseline(
          value: $0.maybe { $0.number() }, period: $0.maybe { $0.period() }, periodText: $0.maybe { $0.text() },
          asPrinted: $0.maybe { $0.text() }, isApproximate: $0.chance())
      }
      indicator.targets = many(3) { $0.target() }
      indicator.reasonWithoutTarget = maybe { $0.text() }
      indicator.source = maybe { $0.text() }
      indicator.sourceURL = maybe { $0.text() }
      indicator.formula = maybe { $0.text() }
      indicator.verification = maybe { $0.text() }
      indicator.requiredAccuracy = maybe { $0.text() }
      indicator.limits = maybe { $0.text() }
      indicator.limitsHandling = maybe { $0.text() }
      indicator.changeRule = maybe { $0.text() }
      indicator.settlement = maybe { $0.text() }
      indicator.reasonForChoice = maybe { $0.text() }
      indicator.isSurvey = chance()
      indicator.isRank = chance()
      indicator.owner = sections.randomElement(using: &random)
      indicator.partOf = maybe { $0.indicators.randomElement(using: &$0.random) } ?? nil
      indicator.leadsTo = references(to: indicators)
      indicator.reasonForMissingStep = maybe { $0.text() }
      indicator.method = maybe { $0.word() }
      indicator.tolerance = maybe { $0.number() }
      indicator.sourceCitations = many(2) { $0.citation() }
    }
    indicators.append(indicator.id)
    return indicator
  }

  mutating func target() -> Target {
    Target(
      value: maybe { $0.number() },
      comparator: PlanModel.Comparator.allCases.randomElement(using: &random) ?? .equal,
      isApproximate: chance(), deadline: maybe { $0.deadline() },
      relative: maybe { RelativeTarget(percent: $0.number(), reference: $0.maybe { $0.period() }) },
      statement: maybe { $0.text() }, asPrinted: maybe { $0.text() })
  }

  mutating func observation() -> Observation {
    let value: ObservedValue =
      [.number(number()), .text(text()), .notMeasured, .notReported, .none, .secret].randomElement(using: &random)
      ?? .none
    return Observation(indicator: indicators.randomElement(using: &random) ?? "", period: period(), value: value) {
      $0.comparator = PlanModel.Comparator.allCases.randomElement(using: &random) ?? .equal
      $0.isApproximate = chance()
      $0.status = word()
      $0.asOf = maybe { $0.date() }
      $0.asPrinted = maybe { $0.text() }
      $0.asReported = maybe { $0.text() }
      $0.evidence = evidence()
      $0.reportedBy = sections.randomElement(using: &random)
      $0.reportedOn = maybe { $0.date() }
      $0.correctionReason = maybe { $0.text() }
      $0.staleness = maybe { $0.text() }
      $0.note = maybe { $0.text() }
    }
  }

  mutating func evidence() -> Evidence {
    Evidence {
      $0.title = maybe { $0.text() }
      $0.publisher = maybe { $0.text() }
      $0.url = maybe { $0.text() }
      $0.fileName = maybe { $0.text() }
      $0.fileHash = maybe { $0.text() }
      $0.place = maybe { $0.text() }
      $0.formula = maybe { $0.text() }
      $0.inputs = maybe { $0.text() }
      $0.timeCode = maybe { $0.text() }
      $0.areaCode = maybe { $0.text() }
    }
  }

  mutating func yearlyRound() -> YearlyRound {
    YearlyRound(
      stages: [word()] + many(2) { $0.word() },
      milestones: many(3) {
        RoundMilestone(
          kind: $0.word(), month: Int.random(in: 1...12, using: &$0.random),
          day: Int.random(in: 1...31, using: &$0.random))
      },
      directions: many(3) { ReviewDirection(label: $0.text(), consequence: $0.word()) })
  }

  mutating func yearlyReport() -> YearlyReport {
    YearlyReport(
      fiscalYear: year(), closedOn: date(), summary: maybe { $0.text() }, panelOpinion: maybe { $0.text() })
  }

  mutating func effect() -> ReviewEffect {
    ReviewEffect(title: text()) {
      $0.thousandYen = maybe { Int.random(in: -1000...1000, using: &$0.random) }
      $0.hours = maybe { Int.random(in: -1000...1000, using: &$0.random) }
      $0.basis = maybe { $0.text() }
      $0.reinvestment = maybe { $0.text() }
    }
  }

  mutating func review() -> Review {
    Review(fiscalYear: year(), stage: word()) { review in
      review.indicator = indicators.randomElement(using: &random)
      review.publishedGrade = maybe { $0.text() }
      review.proposedGrade = maybe { $0.text() }
      review.gradeScale = scales.randomElement(using: &random)
      review.pointsByHand = maybe { Int.random(in: -1000...1000, using: &$0.random) }
      review.progress = maybe { $0.text() }
      review.comment = maybe { $0.text() }
      review.reasonForDifference = maybe { $0.text() }
      review.nextStep = maybe { $0.text() }
      review.nextActions = maybe { $0.text() }
      review.changeRequest = maybe { $0.text() }
      review.effects = many(2) { $0.effect() }
      review.decidedOn = maybe { $0.date() }
      review.source = maybe { $0.citation() }
    }
  }

  mutating func gradeScale() -> GradeScale {
    var scale = GradeScale(
      id: id(), title: text(),
      grades: many(3) { generator in
        Grade(
          label: generator.text(), meaning: generator.maybe { $0.text() },
          lowerBound: generator.maybe { $0.number() }, condition: generator.maybe { $0.word() })
      }, basis: maybe { $0.text() }, source: maybe { $0.citation() })
    scale.figure = maybe { $0.word() }
    scale.fallbacks = many(3) { $0.word() }
    scale.rounding = maybe { Int.random(in: 0...6, using: &$0.random) }
    scale.bandPercent = maybe { $0.number() }
    scale.surveyBand = maybe { $0.number() }
    scale.pointSteps = many(3) { generator in
      PointStep(
        lowerBound: generator.maybe { $0.number() }, points: Int.random(in: -9...9, using: &generator.random))
    }
    scale.handPoints = maybe { generator in
      HandPoints(title: generator.text(), choices: generator.many(3) { Int.random(in: -9...9, using: &$0.random) })
    }
    scales.append(scale.id)
    return scale
  }

  mutating func promotion() -> PromotionStructure {
    PromotionStructure { promotion in
      promotion.crossSectionBody = maybe { $0.text() }
      promotion.chair = maybe { $0.text() }
      promotion.roles = many(2) { PromotionRole(name: $0.text(), task: $0.text()) }
      promotion.municipalities = maybe { $0.text() }
      promotion.partners = many(3) { generator in
        let partner = Partner(
          id: generator.id(), name: generator.text(), kind: generator.word(), role: generator.maybe { $0.text() },
          invitation: generator.maybe { $0.text() },
          corporateNumber: generator.maybe { $0.code() }.flatMap { CorporateNumber.suggested(for: $0) })
        generator.partners.append(partner.id)
        return partner
      }
      promotion.execution = maybe { $0.text() }
      promotion.evaluation = maybe { $0.text() }
      promotion.reviewCycle = maybe { $0.text() }
      promotion.nationalSupport = maybe { $0.text() }
      promotion.reinvestment = maybe { $0.text() }
      promotion.wideAreaCooperation = maybe { $0.text() }
      promotion.referenceCases = many(2) { $0.citation() }
    }
  }
}
