import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@Suite("Closing a year")
struct CloseYearTests {
  @Test("a year that still runs, an empty summary and a year that was published are refused")
  func refusals() async throws {
    let trial = try await YearTrial()
    let running = await StoreActs.stop { try await trial.close(on: CalendarDate(iso: "2027-03-31") ?? .today()) }
    #expect(running.contains("まだ終わっていない"))
    let empty = await StoreActs.stop { try await trial.close("　") }
    #expect(empty.contains("まとめ"))
    _ = try await trial.publish(try await trial.close())
    let again = await StoreActs.stop { try await trial.close() }
    #expect(again.contains("既に公表"))
  }

  @Test("the results are published, and what is being revised in the draft is not")
  func resultsAlone() async throws {
    let trial = try await YearTrial()
    let published = try await trial.draft().plan
    var draft = try await trial.draft()
    let stored = try #require(draft.content(PlanRecords.Kind.measure, "m-1-4"))
    var record = stored
    record.json = Array(
      String(decoding: stored.json, as: UTF8.self)
        .replacing("\"title\":\"", with: "\"title\":\"改定中の").utf8)
    let version = draft.record(PlanRecords.Kind.measure, "m-1-4")?.version ?? 0
    _ = try await trial.store.save(
      ChangeSet(
        .plan("mihon"), actor: "改定",
        changes: [
          RecordChange(
            RecordKind(record.kind), record.id, basedOn: version,
            content: RecordContent(parent: record.parent, position: record.position, json: record.json))
        ]))
    draft = try await trial.draft()
    #expect(draft.plan.measures.contains { $0.title.hasPrefix("改定中の") })
    try await trial.say { $0.comment = "1年目の要因" }
    let edition = try await trial.publish(try await trial.close())
    #expect(!edition.measures.contains { $0.title.hasPrefix("改定中の") })
    #expect(edition.measures.first { $0.id == "m-1-4" }?.reviews.contains { $0.comment == "1年目の要因" } ?? false)
    #expect(edition.yearlyReports.map(\.fiscalYear) == [YearTrial.year])
    #expect(edition.chapters == published.chapters)
    #expect(edition.revisions == published.revisions)
    #expect(edition.allIndicators == published.allIndicators)
    let summary = try await trial.draft().editions.last
    #expect(summary?.reason.contains("令和8年度の年次報告") ?? false)
    #expect(try await trial.draft().hasPublished(YearTrial.year))
  }

  @Test("an indicator that the draft withdrew or defines anew keeps its published values, and no unused scale leaks")
  func redefinitions() async throws {
    let trial = try await YearTrial()
    let before = try await trial.draft()
    let indicators = before.plan.measures.first { $0.id == "m-1-1" }?.indicators.map(\.id) ?? []
    let values = before.plan.observations.filter { indicators.contains($0.indicator) }
    #expect(values.contains { $0.indicator == indicators[0] } && values.contains { $0.indicator == indicators[1] })
    _ = try await WithdrawRecord(
      draft: before, kind: PlanRecords.Kind.indicator, id: indicators[0].rawValue, actor: "改定", reason: "廃止"
    ).run(on: trial.store)
    var draft = try await trial.draft()
    let form = RecordForm.of(try #require(draft.content(PlanRecords.Kind.indicator, indicators[1].rawValue)))
    _ = try await SaveRecord(
      draft: draft, kind: PlanRecords.Kind.indicator, id: indicators[1].rawValue,
      entries: form.entries.map { $0.name == "unit" ? ("unit", "百件") : $0 },
      basedOn: draft.record(PlanRecords.Kind.indicator, indicators[1].rawValue)?.version ?? 0, actor: "改定", reason: "改定"
    ).run(on: trial.store)
    draft = try await trial.draft()
    try await AdoptPreset(draft: draft, preset: .scale(GradeScalePresets.all[0].scale.id), actor: "改定").run(
      on: trial.store)
    let edition = try await trial.publish(try await trial.close())
    #expect(Set(edition.observations.filter { indicators.contains($0.indicator) }) == Set(values))
    #expect(edition.gradeScales == before.plan.gradeScales)
  }

  @Test("what is sent back leaves nothing: the sheets are open again, and a revision carries no report")
  func sentBack() async throws {
    let trial = try await YearTrial()
    let id = try await trial.close()
    #expect(try await trial.draft().plan.yearlyReports.isEmpty)
    let kept = try #require(try await trial.draft().proposals.first { $0.id == id })
    try await WithdrawProposal(
      plan: "mihon", proposal: id, version: kept.version, actor: "keikaku", reason: "シートを直すため"
    ).run(on: trial.store)
    try await trial.say { $0.comment = "直した要因" }
    #expect(try await trial.draft().isClosed(YearTrial.year) == false)
    #expect(try await trial.draft().plan.yearlyReports.isEmpty)
  }

  @Test("remarks of the office in reviews and values are not published")
  func remarks() async throws {
    let trial = try await YearTrial()
    try await trial.say { $0.comment = "要因<!-- 知事に未説明 -->" }
    let edition = try await trial.publish(try await trial.close("まとめ<!-- 内緒 -->")).withoutRemarks
    let review = edition.measures.first { $0.id == "m-1-4" }?.reviews.last { $0.fiscalYear == YearTrial.year }
    #expect(review?.comment == "要因")
    #expect(edition.yearlyReports.last?.summary == "まとめ")
  }

  @Test("a closed year's sheets are closed")
  func closedSheets() async throws {
    let trial = try await YearTrial()
    try await trial.close()
    let stop = await StoreActs.stop { try await trial.say { $0.comment = "遅れて書いた要因" } }
    #expect(stop.contains("既に終えています"))
  }

  @Test("a report that was taken back can be put up again")
  func again() async throws {
    let trial = try await YearTrial()
    let first = try await trial.close()
    let kept = try #require(try await trial.draft().proposals.first { $0.id == first })
    try await WithdrawProposal(
      plan: "mihon", proposal: first, version: kept.version, actor: "keikaku", reason: "直すため"
    ).run(on: trial.store)
    let second = try await trial.close("直したまとめです。")
    #expect(second != first)
    let edition = try await trial.publish(second)
    #expect(edition.yearlyReports.map(\.summary) == ["直したまとめです。"])
  }

  @Test("the reviews' wishes become marks, which a changed measure answers, and what was freed is told")
  func marks() async throws {
    let trial = try await YearTrial()
    try await trial.say {
      $0.comment = "要因"
      $0.nextStep = "見直し"
      $0.changeRequest = "目標を改める。"
      $0.effects = [
        ReviewEffect(title: "窓口の時間") {
          $0.hours = 300
          $0.thousandYen = 1_200
        }
      ]
    }
    _ = try await trial.publish(try await trial.close())
    var marks = try await marks(of: trial)
    #expect(marks.marks.map(\.measure) == ["m-1-4"])
    #expect(marks.marks.first?.consequence == .revise)
    #expect(marks.marks.first?.isAddressed == false)
    #expect(marks.hours == 300)
    #expect(marks.thousandYen == 1_200)
    let draft = try await trial.draft()
    let form = RecordForm.of(try #require(draft.content(PlanRecords.Kind.measure, "m-1-4")))
    _ = try await SaveRecord(
      draft: draft, kind: PlanRecords.Kind.measure, id: "m-1-4",
      entries: form.entries.map { $0.name == "title" ? ("title", "改めた施策") : $0 },
      basedOn: draft.record(PlanRecords.Kind.measure, "m-1-4")?.version ?? 0, actor: "計画担当", reason: "見直し"
    ).run(on: trial.store)
    marks = try await self.marks(of: trial)
    #expect(marks.marks.first?.isAddressed == true)
  }

  @Test("a later stage that says nothing of the plan or of effects takes back neither")
  func silentLaterStage() async throws {
    let trial = try await YearTrial()
    try await trial.say {
      $0.comment = "要因"
      $0.nextStep = "見直し"
      $0.changeRequest = "目標を改める。"
      $0.effects = [ReviewEffect(title: "窓口の時間") { $0.hours = 300 }]
    }
    try await trial.say(.external) { $0.comment = "おおむね妥当である。" }
    _ = try await trial.publish(try await trial.close())
    let marks = try await marks(of: trial)
    #expect(marks.marks.map(\.request) == ["目標を改める。"])
    #expect(marks.hours == 300)
  }

  private func marks(of trial: YearTrial) async throws -> RevisionMarks {
    let draft = try await trial.draft()
    let newest = try #require(draft.editions.last)
    let outcome = try await ComparePlanStates(
      draft, from: .edition(newest.number), to: .draft, store: trial.store
    ).run()
    return RevisionMarks(draft, changes: outcome?.changes)
  }
}
