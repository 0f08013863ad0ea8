internal import Accounts
internal import Interchange
public import PlanModel
public import PlanStore

/// Fills an empty store with an office to try: the sample plan as published, its successor half drawn up, people of each
/// role, and requests to the sections.
public struct OpenDemonstration: Sendable {
  /// The folder of the sample plan.
  public var sample: String
  /// The store, empty.
  public var store: any PlanStore
  /// The day of the demonstration.
  public var today: CalendarDate

  /// Makes the act.
  public init(sample: String, store: any PlanStore, today: CalendarDate = .today()) {
    self.sample = sample
    self.store = store
    self.today = today
  }

  private static let actor = "見本の準備"
  /// The plan that is being drawn up.
  public static let successor = "mihon-next"

  /// Fills the store.
  public func run() async throws(OperationStopped) {
    let imported = try await ImportPlan(path: sample, store: store, actor: Self.actor, reason: "見本の取込み").run()
    let reading = try await ReadStoredPlan(plan: imported.plan, store: store).run()
    let values = KeptValues(store)
    let body = reading.plan.unlistedBodies.first { $0.code.text == DemonstrationPerson.body }
    let settings = BodySettings(
      code: DemonstrationPerson.body, name: body?.name, kana: body?.kana, bodyKind: body?.kind.rawValue)
    try await values.save(settings, settings.code, basedOn: 0, actor: Self.actor)
    for person in DemonstrationPerson.all {
      try await values.save(person.account, person.id, basedOn: 0, actor: Self.actor)
    }
    _ = try await PublishStoredPlan(
      plan: imported.plan, store: store, actor: Self.actor, reason: "見本の公表", today: today
    ).run()
    try await startSuccessor(of: reading.plan)
  }

  private func startSuccessor(of plan: Plan) async throws(OperationStopped) {
    let first = FiscalYear((plan.span?.last.fiscalYear.startYear ?? today.fiscalYear.startYear) + 1)
    let start = PlanStart(
      id: Self.successor, title: "第4次見本県デジタル社会推進計画（素案）", bodies: plan.bodies,
      unlistedBodies: plan.unlistedBodies.filter { plan.bodies.contains($0.code) },
      span: DateSpan(first: first.firstDay, last: FiscalYear(first.startYear + 4).lastDay), isSmallStart: true,
      pillars: Set(Pillar.allCases))
    _ = try await StartPlan(start, store: store, actor: Self.actor).run()
    let sections = plan.sections.filter { ["digital-strategy", "taxation", "transport"].contains($0.id.rawValue) }
    _ = try await AddSections(plan: Self.successor, sections: sections, store: store, actor: Self.actor).run()
    let measures = [
      NewMeasure(title: "県税の電子申告と電子納付の拡大", lead: "taxation", pillars: [.onlineProcedures]),
      NewMeasure(title: "バスの運行情報のオープンデータ化", lead: "transport", pillars: [.dataUse]),
      NewMeasure(title: "窓口での相談のオンライン化", lead: "taxation", pillars: [.divideCorrection]),
      NewMeasure(
        title: "データ連携基盤の市町村への展開", lead: "digital-strategy", pillars: [.standardsAndCompatibility],
        priority: .later(condition: "第1期の施策で生み出した人員を振り向けられるとき")),
    ]
    _ = try await AddMeasures(plan: Self.successor, measures: measures, store: store, actor: Self.actor).run()
    let requests = sections.dropFirst().map { section in
      AssignSections.Request(
        section: section.id, dueOn: today.adding(days: 14), note: "担当の施策の目標、時期及び指標を入力してください。")
    }
    try await AssignSections(plan: Self.successor, requests: requests, store: store, actor: Self.actor).run()
  }
}
