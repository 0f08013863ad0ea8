import Foundation
import Interchange
import PlanModel

/// The sound plans from which faults are made: 見本県's, and variants in which a rule that 見本県 satisfies in several
/// ways, or that does not concern it, hangs on a single record.
enum SamplePlan: String, CaseIterable, Sendable {
  /// 見本県's plan, judged on the day of its decision.
  case prefecture
  /// The same, judged in the year after, when a deadline has passed.
  case prefectureLater
  /// 見本市's plan with the same content, which follows the prefecture's.
  case city
  /// 見本県's plan with one of everything that it may say in several places.
  case oneOfEach
  /// 見本県's plan without the pillar of the individual number card.
  case cardLeftOut
  /// 見本県's plan as if it ran since before the deadline of standardisation, and that deadline had passed.
  case standardisationLate

  /// The plan.
  var plan: Plan {
    switch self {
    case .prefecture, .prefectureLater: Self.reading.plan
    case .city: Self.cityPlan
    case .oneOfEach: Self.oneOfEachPlan
    case .cardLeftOut: Self.cardLeftOutPlan
    case .standardisationLate: Self.standardisationLatePlan
    }
  }

  /// The day by whose law it is judged.
  var asOf: CalendarDate {
    switch self {
    case .prefectureLater, .standardisationLate: Self.yearAfter
    default: Self.decisionDay
    }
  }

  /// The folder of 見本県's plan.
  static let folder = repository.appending(path: "Examples/mihon").path
  /// The top of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// 見本県's folder as read; empty, with a finding, when it cannot be opened.
  static let reading: PlanReading =
    (try? PlanFolder.read(directory: folder)) ?? PlanFolder.read(files: [:])

  /// The day on which 見本県's plan was decided.
  static let decisionDay = reading.plan.adoption?.decidedOn ?? .today()
  /// A day on which one of 見本県's deadlines, 2026-09-30, has passed.
  static let yearAfter = CalendarDate(iso: "2026-11-23") ?? .today()

  private static let cityPlan: Plan = {
    var plan = reading.plan
    plan.bodies = plan.unlistedBodies.filter { $0.kind == .city }.prefix(1).map(\.code)
    plan.roles = [LegalRole(.municipalDataPlan, basis: "官民データ活用推進基本法第9条第3項")]
    plan.prefecturalPlan = PrefecturalPlanReference(
      title: reading.plan.title, decidedOn: decisionDay, howConsidered: "県と共同で行う施策を取り上げました。")
    return plan
  }()

  private static let oneOfEachPlan: Plan = {
    var plan = reading.plan
    plan.vision?.scenes = []
    plan.ordinance?.promulgatedOn = nil
    plan.span = nil
    for index in plan.roles.indices.dropFirst() { plan.roles[index].span = nil }
    if let partners = plan.promotion?.partners.indices {
      for index in partners { plan.promotion?.partners[index].invitation = nil }
    }
    for index in plan.measures.indices {
      plan.measures[index].nationalSupport = nil
      plan.measures[index].jointBodies = []
      guard index > 0 else {
        plan.measures[index].origin = .national(NationalMeasureReference(number: "01-01", edition: "2018年5月2日改定"))
        continue
      }
      plan.measures[index].participation = nil
      plan.measures[index].effects = []
      plan.measures[index].dependsOn = []
      plan.measures[index].origin = .own
    }
    return plan
  }()

  private static let cardLeftOutPlan: Plan = {
    var plan = reading.plan
    plan.leaveOut(.individualNumberCard)
    return plan
  }()

  private static let standardisationLatePlan: Plan = {
    var plan = reading.plan
    plan.span?.first = CalendarDate(iso: "2024-04-01") ?? .today()
    plan.changeMeasure("m-5-1") {
      $0.goal = "全ての対象システムを標準準拠システムに移します。移せないものは特定移行支援システムとして扱います。"
      $0.goalDeadline = .by(.fiscalYear(FiscalYear(2025)))
    }
    return plan
  }()
}
