import Foundation
import PlanModel

@testable import Interchange

/// Makes plans whose every field is filled or empty by chance, with text that formats stumble over.
struct PlanGenerator {
  var random: SeededGenerator
  private var sections: [RecordID<Section>] = []
  private var partners: [RecordID<Partner>] = []
  private var indicators: [RecordID<Indicator>] = []
  private var scales: [RecordID<GradeScale>] = []
  private var serial = 0

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

  private mutating func fillStanding(_ plan: inout Plan) {
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

  private mutating func fillContent(_ plan: inout Plan) {
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

extension PlanGenerator {
  private mutating func measure() -> Measure {
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

  private mutating func indicator() -> Indicator {
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

  private mutating func target() -> Target {
    Target(
      value: maybe { $0.number() },
      comparator: PlanModel.Comparator.allCases.randomElement(using: &random) ?? .equal,
      isApproximate: chance(), deadline: maybe { $0.deadline() },
      relative: maybe { RelativeTarget(percent: $0.number(), reference: $0.maybe { $0.period() }) },
      statement: maybe { $0.text() }, asPrinted: maybe { $0.text() })
  }

  private mutating func observation() -> Observation {
    let value: ObservedValue =
      [.number(number()), .text(text()), .notMeasured, .notReported, .none, .secret].randomElement(using: &random)
      ?? .none
    return Observation(indicator: indicators.randomElement(using: &random) ?? "", period: period(), value: value) {
      $0.comparator = PlanModel.Comparator.allCases.randomElement(using: &random) ?? .equal
      $0.isApproximate = chance()
      $0.status = word()
      $0.asOf = maybe { $0.date() }
      $0.asPrinted = maybe { $0.text() }
      $0.source = maybe { $0.text() }
      $0.sourceURL = maybe { $0.text() }
      $0.note = maybe { $0.text() }
    }
  }

  private mutating func review() -> Review {
    Review(fiscalYear: year(), stage: word()) { review in
      review.indicator = indicators.randomElement(using: &random)
      review.publishedGrade = maybe { $0.text() }
      review.gradeScale = scales.randomElement(using: &random)
      review.progress = maybe { $0.text() }
      review.comment = maybe { $0.text() }
      review.nextStep = maybe { $0.text() }
      review.decidedOn = maybe { $0.date() }
      review.source = maybe { $0.citation() }
    }
  }

  private mutating func gradeScale() -> GradeScale {
    let scale = GradeScale(
      id: id(), title: text(),
      grades: many(3) { generator in
        Grade(
          label: generator.text(), meaning: generator.maybe { $0.text() },
          lowerBound: generator.maybe { $0.number() })
      }, basis: maybe { $0.text() }, source: maybe { $0.citation() })
    scales.append(scale.id)
    return scale
  }

  private mutating func promotion() -> PromotionStructure {
    PromotionStructure { promotion in
      promotion.crossSectionBody = maybe { $0.text() }
      promotion.chair = maybe { $0.text() }
      promotion.roles = many(2) { PromotionRole(name: $0.text(), task: $0.text()) }
      promotion.municipalities = maybe { $0.text() }
      promotion.partners = many(3) { generator in
        let partner = Partner(
          id: generator.id(), name: generator.text(), kind: generator.word(), role: generator.maybe { $0.text() },
          invitation: generator.maybe { $0.text() })
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

extension PlanGenerator {
  mutating func chance() -> Bool { Bool.random(using: &random) }

  mutating func maybe<Value>(_ make: (inout PlanGenerator) -> Value) -> Value? { chance() ? make(&self) : nil }

  mutating func many<Value>(_ most: Int, _ make: (inout PlanGenerator) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<Int.random(in: 0...most, using: &random) { values.append(make(&self)) }
    return values
  }

  private mutating func word<Word: CodedValue>() -> Word {
    Word.allCases.randomElement(using: &random) ?? Array(Word.allCases)[0]
  }

  private mutating func id<Record>() -> RecordID<Record> {
    serial += 1
    return RecordID(
      ["m-\(serial)", "\(serial)", "1e\(serial)", "no.\(serial)", "K_\(serial)"].randomElement(using: &random) ?? "")
  }

  private mutating func references<Record>(to ids: [RecordID<Record>]) -> [RecordID<Record>] {
    ids.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
  }

  private mutating func code() -> LocalGovernmentCode {
    let all = LocalGovernments.all
    return all[Int.random(in: 0..<all.count, using: &random)].code
  }

  private mutating func year() -> FiscalYear { FiscalYear(Int.random(in: 1990...2060, using: &random)) }

  mutating func date() -> CalendarDate {
    CalendarDate.earliest.adding(days: Int.random(in: 0...119_000, using: &random))
  }

  private mutating func span() -> DateSpan { DateSpan(first: date(), last: date()) }

  private mutating func period() -> Period {
    let date = date()
    return [.fiscalYear(year()), .calendarYear(date.year), .month(year: date.year, month: date.month), .day(date)]
      .randomElement(using: &random) ?? .day(date)
  }

  private mutating func deadline() -> Deadline {
    [.by(period()), .everyFiscalYear, .total(from: year(), through: year()), .endOfPlan]
      .randomElement(using: &random) ?? .endOfPlan
  }

  private mutating func number() -> Decimal {
    let significand = Decimal(Int64.random(in: -999_999_999_999...999_999_999_999, using: &random))
    let factor = Decimal(sign: .plus, exponent: Int.random(in: -15...12, using: &random), significand: 1)
    return chance() ? Decimal(Int.random(in: -100...1000, using: &random)) : significand * factor
  }

  private mutating func publication() -> Publication {
    Publication(
      publishedOn: maybe { $0.date() }, url: maybe { $0.text() }, reasonForDelay: maybe { $0.text() })
  }

  private mutating func citation() -> Citation {
    Citation(
      title: text(), publisher: maybe { $0.text() }, url: maybe { $0.text() }, readOn: maybe { $0.date() },
      note: maybe { $0.text() })
  }

  private mutating func contact() -> Contact {
    Contact(name: text()) { contact in
      contact.purpose = maybe { $0.text() }
      contact.telephone = maybe { $0.text() }
      contact.email = maybe { $0.text() }
      contact.url = maybe { $0.text() }
      contact.socialMedia = maybe { $0.text() }
      contact.address = maybe { $0.text() }
      contact.postalCode = maybe { $0.text() }
      contact.note = maybe { $0.text() }
    }
  }

  /// Text as a plan holds it: normalised and not empty.
  mutating func text() -> String {
    let count = chance() ? 1 : Int.random(in: 2...6, using: &random)
    let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
    let text = TextNormalisation.normalise(pieces.joined(separator: chance() ? "" : " ")).text
    return text.isEmpty ? "文" : text
  }

  private static let pieces = [
    "計画", "官民データの活用", "𠮷野", "👨‍👩‍👧", "e\u{301}", "　字下げ", "yes", "no", "null", "~", "1e3", "0123", "12:30", "2026-03-27",
    "令和8年度", "FY2026", ": ", "- ", "# 見出し", "#", "\"引用\"", "'引用'", "\\", "\\n", "[", "]", "{", "}", ",", "&a", "*a",
    "!tag",
    "|", ">", "%", "@", "`", "\n", "\n\n", "\r\n", "\t", " ", "  \n", "---", "...", "\n---\n", "= 1", "+1", "-1",
    "=SUM(A1)", "\u{A0}",
    "\u{2028}", "\u{FEFF}", "\u{FFFD}", "<b>&amp;</b>", "text:", "未計測", "x", "5,000件以上", "\"", "\"\"", "a,b", "true",
    "? x", "? ",
    "<<", "=", "0x1F", ".5", "12e03", "1_000", "︎", "終わり",
  ]
}
