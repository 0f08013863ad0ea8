import Foundation
import Handbook
import Interchange
import PlanModel
import Testing

@Suite("The exemplary plan")
struct ExemplaryPlanTests {
  private let plan = SamplePlan.prefecture.plan

  @Test("carries out twenty measures or more, over all five pillars")
  func measures() {
    #expect(plan.measures.count >= 20)
    #expect(plan.adoptedPillars == Pillar.allCases)
    for pillar in Pillar.allCases { #expect(plan.measures(for: pillar).count >= 2, "\(pillar.label)") }
    #expect(plan.measures.contains { $0.priority == .focus })
    #expect(plan.measures.contains { $0.priority == .now })
    #expect(plan.measures.contains { $0.priority.isLater })
    #expect(plan.measures.contains { $0.origin == .own })
    #expect(plan.measures.contains { $0.origin.nationalReference != nil })
    #expect(Set(plan.measures.flatMap(\.effects)) == Set(DigitalEffect.allCases))
  }

  @Test("has a chapter for each of the seven elements and settles the three matters of the Act")
  func chapters() {
    for role in ChapterRole.allCases { #expect(!plan.chapters(filling: role).isEmpty, "\(role.label)") }
    #expect(Set(plan.chapters.flatMap(\.settledMatters)) == Set(ActMatter.allCases))
    for chapter in plan.chapters { #expect(chapter.body.count > 200, "\(chapter.title)") }
  }

  @Test("holds an indicator of every level, counting, direction, nature and term")
  func indicators() {
    let indicators = plan.allIndicators
    #expect(Set(indicators.compactMap(\.level)) == Set(IndicatorLevel.allCases))
    #expect(Set(indicators.compactMap(\.counting)) == Set(Counting.allCases))
    #expect(Set(indicators.compactMap(\.direction)) == Set(Direction.allCases))
    #expect(Set(indicators.map(\.nature)) == Set(IndicatorNature.allCases))
    #expect(Set(indicators.compactMap(\.outcomeTerm)) == Set(OutcomeTerm.allCases))
    #expect(indicators.contains { $0.periodKind == .calendarYear })
    #expect(indicators.contains { $0.isSurvey })
    #expect(indicators.contains { $0.isRank })
    #expect(indicators.contains { $0.partOf != nil })
    #expect(indicators.contains { ($0.tolerance ?? 0) > 0 })
    #expect(indicators.contains { $0.reasonForMissingStep != nil })
  }

  @Test("holds a target of every kind, by every kind of deadline")
  func targets() {
    let targets = plan.allIndicators.flatMap(\.targets)
    #expect(targets.contains { $0.comparator == .atLeast } && targets.contains { $0.comparator == .atMost })
    #expect(targets.contains { $0.isApproximate })
    #expect(targets.contains { $0.relative != nil })
    #expect(targets.contains { $0.statement != nil })
    #expect(targets.contains { $0.asPrinted != nil })
    #expect(Set(deadlines.map(Self.kind)) == ["年度", "暦年", "月", "日", "毎年度", "期間累計", "計画期間の終了時"])
  }

  private var deadlines: [Deadline] {
    plan.allIndicators.flatMap(\.targets).compactMap(\.deadline) + plan.measures.compactMap(\.goalDeadline)
  }

  private static func kind(_ deadline: Deadline) -> String {
    switch deadline {
    case .by(let period): period.kind.label
    case .everyFiscalYear: "毎年度"
    case .total: "期間累計"
    case .endOfPlan: "計画期間の終了時"
    }
  }

  @Test("holds an actual value of every kind, provisional ones and final ones")
  func observations() {
    let kinds = plan.observations.map { observation in
      switch observation.value {
      case .number: "number"
      case .text: "text"
      case .notMeasured: "notMeasured"
      case .notReported: "notReported"
      case .none: "none"
      case .secret: "secret"
      }
    }
    #expect(Set(kinds) == ["number", "text", "notMeasured", "notReported", "none", "secret"])
    #expect(Set(plan.observations.map(\.status)) == Set(ObservationStatus.allCases))
    #expect(plan.observations.contains { $0.isApproximate })
    #expect(plan.observations.contains { ($0.value.number ?? 0) < 0 })
    #expect(plan.observations.contains { $0.value.number == 0 })
    let observed = Set(plan.observations.map(\.indicator))
    #expect(plan.allIndicators.filter { observed.contains($0.id) }.count > plan.allIndicators.count * 8 / 10)
  }

  @Test("shows how a plan is decided, revised, judged and explained")
  func formalities() {
    #expect(plan.status == .adopted && plan.adoption?.decidedOn != nil)
    #expect(plan.formulation?.pattern == .insideExistingPlan)
    #expect(plan.roles.count >= 3)
    #expect(!plan.revisions.isEmpty && !plan.news.isEmpty && !plan.gradeScales.isEmpty && !plan.judgements.isEmpty)
    let reviews = plan.measures.flatMap(\.reviews)
    #expect(Set(reviews.map(\.stage)).count >= 2)
    #expect(reviews.contains { $0.publishedGrade != nil })
    let partners: [Partner] = plan.promotion?.partners ?? []
    #expect(Set(partners.map(\.kind)).isSuperset(of: [.municipality, .company, .university, .nonprofit]))
    let amounts = plan.measures.compactMap(\.budget).flatMap(\.amounts)
    #expect(Set(amounts.map(\.kind)) == Set(BudgetKind.allCases))
  }

  @Test("belongs to an invented body: its codes begin with 99, its addresses end in .example")
  func invented() {
    #expect(plan.bodies.allSatisfy { $0.prefecturePart == "99" })
    #expect(plan.measures.flatMap(\.jointBodies).allSatisfy { $0.prefecturePart == "99" })
    for section in plan.sections { #expect(section.contact?.email?.hasSuffix(".example") ?? true) }
  }
}

@Suite("Plans of real bodies")
struct RealPlanTests {
  private static let root = SamplePlan.repository.appending(path: "Examples/real")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return entries.filter { FileManager.default.fileExists(atPath: root.appending(path: $0 + "/plan.yaml").path) }
      .sorted()
  }()

  private func reading(_ name: String) throws -> PlanReading {
    try PlanFolder.read(directory: Self.root.appending(path: name).path)
  }

  @Test("are at least five, of prefectures and of municipalities")
  func areSeveral() throws {
    #expect(Self.names.count >= 5)
    let kinds = Set(try Self.names.compactMap { try reading($0).plan.bodyKind })
    #expect(kinds.contains(.prefecture) && kinds.count >= 2)
  }

  @Test("read without a finding and belong to bodies of the list", arguments: names)
  func readCleanly(name: String) throws {
    let reading = try reading(name)
    #expect(reading.findings.map(FaultFindingTests.line) == [])
    #expect(!reading.plan.bodies.isEmpty)
    for code in reading.plan.bodies { #expect(LocalGovernments.find(code: code) != nil, "\(code)") }
    #expect(reading.plan.unlistedBodies.isEmpty)
  }

  @Test("name a source for the plan, for every measure and for every indicator", arguments: names)
  func nameSources(name: String) throws {
    let plan = try reading(name).plan
    #expect(!plan.sources.isEmpty)
    for measure in plan.measures {
      // A title that stands in the same table as its indicators rests on their sources.
      #expect(!measure.sources.isEmpty || !measure.indicators.isEmpty, "\(measure.id)")
    }
    for indicator in plan.allIndicators { #expect(!indicator.sourceCitations.isEmpty, "\(indicator.id)") }
    for citation in plan.sources { #expect(!citation.title.isEmpty && citation.publisher != nil) }
  }

  @Test("are reported as what they are: published extracts that lack much", arguments: names)
  func areJudgedHonestly(name: String) throws {
    let plan = try reading(name).plan
    let report = Checker.check(plan)
    #expect(!report.findings.isEmpty)
    #expect(!report.questions.isEmpty)
    // Nothing was invented to please a rule.
    #expect(plan.judgements.isEmpty)
    #expect(Checker.gate(plan, report: report) == nil || report.isPublishable)
  }
}
