import Accounts
import PlanModel
import PlanOperations
import Testing

@testable import Website

@Suite("Sections of a body that has no plan yet")
struct SectionsBeforePlansTests {
  private static let body = "010006"
  private static let table = "課名\t利用者ID\t氏名又は職名\t役割\n税務課\tzei\t主任\t担当者\n財政課\tzai\t主事\t担当者"

  @Test("are kept, and the first plan has them under the ids with which their people are registered")
  func firstPlan() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.bodyAdministrator, .planOfficer], body: Self.body, section: nil)
    let people = "/office/bodies/\(Self.body)/people"
    #expect(await person.post(people, [("table", Self.table), ("take", "1")]).text.contains("zai"))
    #expect(await person.post(people, [("table", Self.table)]).text.contains("新しい課 0、新しい利用者 0人"))
    #expect(await person.get("/office/bodies/\(Self.body)/accounts").text.contains("財政課"))
    let started = await person.post(
      "/office/new-plan", [("pattern", "newPlan"), ("first", "2027"), ("years", "3"), ("pillar", "onlineProcedures")])
    let guide = try #require(started.location)
    let plan = try #require(guide.split(separator: "/").dropFirst(2).first.map(String.init))
    let draft = try #require(try await trial.office.drafts.draft(plan))
    #expect(draft.plan.sections.map(\.name) == ["税務課", "財政課"])
    let account = try await KeptValues(trial.store).value(Account.self, "zai")
    #expect(account?.value.section == draft.plan.sections.last?.id.rawValue)
  }

  @Test("a second plan of a body starts with the sections of the first")
  func secondPlan() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.planOfficer])
    let started = await person.post(
      "/office/new-plan", [("pattern", "newPlan"), ("first", "2030"), ("years", "3"), ("pillar", "onlineProcedures")])
    let guide = try #require(started.location)
    let plan = try #require(guide.split(separator: "/").dropFirst(2).first.map(String.init))
    let draft = try #require(try await trial.office.drafts.draft(plan))
    #expect(draft.plan.sections.map(\.id.rawValue) == ["s-1", "s-2"])
  }
}
