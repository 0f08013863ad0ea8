import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel

/// A store with a small plan of two sections whose indicators have three years of values, and the day on which the
/// values of 令和7年度 are due.
struct LedgerTrial {
  let store = ModelPlanStore()
  static let today = CalendarDate(iso: "2026-05-20") ?? .today()
  static let due = Period.fiscalYear(FiscalYear(2025))

  init(_ change: (inout Plan) -> Void = { _ in }) async throws {
    var plan = Self.plan
    change(&plan)
    try await StoreActs.importing(plan, into: store)
  }

  static var plan: Plan {
    Plan(id: "mihon", title: "試しの計画") { plan in
      plan.bodies = LocalGovernmentCode("310000").map { [$0] } ?? []
      plan.span = DateSpan(first: FiscalYear(2023).firstDay, last: FiscalYear(2027).lastDay)
      plan.sections = [Section(id: "s-1", name: "一課"), Section(id: "s-2", name: "二課")]
      plan.measures = [
        Measure(id: "m-1", title: "電子申請") { measure in
          measure.lead = "s-1"
          measure.indicators = [
            Self.indicator("online", "電子申請の件数", "件", .cumulative),
            Self.indicator("share", "電子申請の割合", "%", .pointInTime),
          ]
        },
        Measure(id: "m-2", title: "観光") { measure in
          measure.lead = "s-2"
          measure.indicators = [
            Self.indicator("visitors", "観光入込客数", "千人", .yearly, kind: .calendarYear),
            Indicator(id: "words", title: "窓口の様子") { $0.nature = .qualitative },
          ]
        },
      ]
      plan.observations =
        Self.series("online", [1200, 1500, 1900]) + Self.series("share", [40, 45, 52])
        + [
          Observation(indicator: "visitors", period: .calendarYear(2023), value: .number(430)) {
            $0.evidence.title = "観光統計"
          },
          Observation(indicator: "visitors", period: .calendarYear(2024), value: .number(460)),
        ]
    }
  }

  private static func indicator(
    _ id: RecordID<Indicator>, _ title: String, _ unit: String, _ counting: Counting, kind: PeriodKind = .fiscalYear
  ) -> Indicator {
    Indicator(id: id, title: title) {
      $0.unit = unit
      $0.counting = counting
      $0.direction = .increase
      $0.periodKind = kind
      $0.source = "業務統計"
    }
  }

  /// Values of 令和4年度 to 令和6年度.
  private static func series(_ id: RecordID<Indicator>, _ values: [Decimal]) -> [Observation] {
    values.enumerated().map { place, value in
      Observation(indicator: id, period: .fiscalYear(FiscalYear(2022 + place)), value: .number(value))
    }
  }

  func draft() async throws -> Draft {
    guard let draft = try await DraftLibrary(store).draft("mihon") else { throw OperationStopped("計画がありません。") }
    return draft
  }

  func read(_ entries: [FigureEntry], own: Set<String>? = nil) async throws -> [FigureLine] {
    FigureReader(draft: try await draft(), ownSections: own, reporter: "s-1", today: Self.today).read(entries)
  }

  func line(_ entry: FigureEntry, own: Set<String>? = nil) async throws -> FigureLine {
    try await read([entry], own: own)[0]
  }

  /// What would become of a report.
  func preview(_ entries: [FigureEntry]) async throws -> RecordFigures.Outcome {
    try await RecordFigures(
      draft: draft(), entries: entries, reporter: "s-1", today: Self.today, actor: "担当"
    ).preview(on: store)
  }

  @discardableResult
  func report(_ entries: [FigureEntry], draft: Draft? = nil, actor: String = "担当") async throws -> RecordFigures.Outcome
  {
    let seen: Draft
    if let draft { seen = draft } else { seen = try await self.draft() }
    return try await RecordFigures(draft: seen, entries: entries, reporter: "s-1", today: Self.today, actor: actor)
      .run(on: store)
  }

  func value(_ indicator: RecordID<Indicator>, _ period: Period = LedgerTrial.due) async throws -> Observation? {
    try await draft().plan.observations.last { $0.indicator == indicator && $0.period == period }
  }
}
