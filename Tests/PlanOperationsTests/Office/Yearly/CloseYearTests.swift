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

  private func marks(of trial: YearTrial) async throws -> RevisionMarks {
    let draft = try await trial.draft()
    let newest = try #require(draft.editions.last)
    let outcome = try await ComparePlanStates(
      draft, from: .edition(newest.number), to: .draft, store: trial.store
    ).run()
    return RevisionMarks(draft, changes: outcome?.changes)
  }
}
