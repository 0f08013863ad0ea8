import Accounts
import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Pages of the yearly round")
struct YearPagesTests {
  private static let year = CalendarDate.today().fiscalYear.previous
  private static let sheet = "/office/plans/round/years/\(year)/measure/m-1"

  private func trial() async throws -> OfficeTrial {
    let trial = try await OfficeTrial()
    var plan = OfficeTrial.plan("round", OfficeTrial.own)
    plan.span = DateSpan(first: Self.year.firstDay, last: Self.year.next.lastDay)
    plan.yearlyRound = YearlyRoundPreset.usual
    plan.measures[0].reviews = []
    plan.observations = [
      Observation(indicator: "i-1", period: .fiscalYear(Self.year), value: .number(5))
    ]
    try await trial.save(plan)
    return trial
  }

  private func review(_ trial: OfficeTrial, _ stage: ReviewStage = .own) async throws -> Review? {
    let draft = try await trial.office.drafts.draft("round")
    return draft?.plan.measures[0].reviews.first { $0.fiscalYear == Self.year && $0.stage == stage }
  }

  @Test("a clerk writes the own section's sheet, and no other's and no panel's")
  func stages() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let fields = [("version", "0"), ("direction", "継続"), ("comment", "順調でした。")]
    #expect(await clerk.post(Self.sheet + "/own", fields).status == 303)
    #expect(try await review(trial)?.nextStep == "継続")
    #expect(await clerk.post(Self.sheet + "/external", fields).status == 403)
    #expect(await clerk.post(Self.sheet.replacing("m-1", with: "m-2") + "/own", fields).status == 403)
    #expect(await clerk.post(Self.sheet + "/secondary", fields).status == 404)
    let office = try await trial.person([.planOfficer], section: nil)
    #expect(await office.post(Self.sheet + "/external", fields).status == 303)
    #expect(try await review(trial, .external)?.comment == "順調でした。")
  }

  @Test("the record's form is no way round: a clerk writes no panel's review and changes none")
  func recordForm() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let fields = [
      ("fiscalYear", Self.year.description), ("stage", "external"), ("publishedGrade", "S"), ("based-on", "0"),
    ]
    let answer = await clerk.post("/office/plans/round/new/review/m-1", fields)
    #expect(answer.status == 422)
    #expect(try await review(trial, .external) == nil)
  }

  @Test("a direction that the body does not use, and an amount that is no number, come back with what was typed")
  func refused() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let odd = await clerk.post(Self.sheet + "/own", [("version", "0"), ("direction", "飛躍"), ("comment", "残る文")])
    #expect(odd.status == 422)
    #expect(odd.text.contains("残る文"))
    let amount = await clerk.post(
      Self.sheet + "/own", [("version", "0"), ("effect", "短縮"), ("hours", "かなり"), ("comment", "文")])
    #expect(amount.status == 422)
    #expect(try await review(trial) == nil)
  }

  @Test("the stopwatch believes nothing absurd")
  func times() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let now = StoreTime.now().milliseconds
    var version = 0
    for opened in ["\(now - 5 * 60_000)", "0", "-7", "x", "\(now + 99_999_999)", "9999999999999999999"] {
      let form = [("version", "\(version)"), ("opened", opened), ("comment", "文 \(version)")]
      #expect(await clerk.post(Self.sheet + "/own", form).status == 303, "\(opened)")
      version += 1
    }
    let draft = try #require(try await trial.office.drafts.draft("round"))
    #expect(YearState(draft, year: Self.year).minutes["m-1"] == 5)
  }

  @Test("only the plan office closes a year, and only a published plan's")
  func closing() async throws {
    let trial = try await trial()
    let path = "/office/plans/round/years/\(Self.year)/close"
    let clerk = try await trial.person([.clerk])
    #expect(await clerk.post(path, [("summary", "まとめ")]).status == 403)
    let office = try await trial.person([.planOfficer], section: nil)
    let answer = await office.post(path, [("summary", "まとめ")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("まだ公表されていない"))
  }

  @Test("the head's overview and the calendar are for those who may read the plan")
  func overview() async throws {
    let trial = try await trial()
    let head = try await trial.person([.approver], section: nil)
    let page = await head.get("/office/plans/round/progress")
    #expect(page.status == 200)
    #expect(page.text.contains("柱ごとの状況"))
    let calendar = await head.get("/office/plans/round/round.ics")
    #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR"))
    let stranger = try await trial.person([.planOfficer], body: OfficeTrial.other, section: nil)
    #expect(await stranger.get("/office/plans/round/progress").status == 404)
  }

  @Test("a published scale is taken over once, and the usual round where none is set")
  func presets() async throws {
    let trial = try await trial()
    let office = try await trial.person([.planOfficer], section: nil)
    let scale = try #require(GradeScalePresets.all.first).scale
    #expect(await office.post("/office/plans/round/presets", [("scale", scale.id.rawValue)]).status == 303)
    #expect(try await trial.office.drafts.draft("round")?.plan.gradeScales.contains(scale) ?? false)
    #expect(await office.post("/office/plans/round/presets", [("scale", scale.id.rawValue)]).status == 422)
    #expect(await office.post("/office/plans/round/presets").status == 422)
    #expect(await office.post("/office/plans/own/presets").status == 303)
    #expect(try await trial.office.drafts.draft("own")?.plan.yearlyRound == YearlyRoundPreset.usual)
  }
}
