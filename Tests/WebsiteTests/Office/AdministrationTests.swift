import Accounts
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Administering the workspace")
struct AdministrationTests {
  private func account(_ id: String, _ trial: OfficeTrial) async throws -> Account? {
    try await trial.office.values.value(Account.self, id)?.value
  }

  @Test("an operator registers a body with its first administrator, once")
  func bodies() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.operator], section: nil)
    let form = [("body", "岡山県"), ("account", "ｏｋａｙａｍａ"), ("display-name", "デジタル推進課")]
    let answer = await person.post("/office/bodies", form)
    #expect(answer.status == 200 && answer.text.contains("/office/invitations/okayama/"))
    let made = try await account("okayama", trial)
    #expect(made?.body == "330001" && made?.roles == [.bodyAdministrator])
    let again = await person.post("/office/bodies", form.filter { $0.0 != "account" } + [("account", "second")])
    #expect(again.status == 422 && again.text.contains("既に登録されています"))
    #expect(try await account("second", trial) == nil)
    #expect(await person.post("/office/bodies", [("body", "そのような県")]).status == 422)
  }

  @Test("a handover gives roles, section and place in the route to the successor, and shows the leaver out")
  func handOver() async throws {
    let trial = try await OfficeTrial()
    let leaver = try await trial.person([.approver, .clerk], id: "mae")
    let administrator = try await trial.person([.bodyAdministrator])
    var settings = try #require(try await trial.office.values.value(BodySettings.self, OfficeTrial.own))
    settings.value.route = [RouteStep(title: "決裁", account: "mae")]
    try await trial.office.values.save(settings.value, settings.id, basedOn: settings.version, actor: "test")
    let answer = await administrator.post(
      "/office/bodies/310000/accounts/mae/handover", [("successor", "ato"), ("successor-name", "後任")])
    #expect(answer.status == 200 && answer.text.contains("/office/invitations/ato/"))
    let successor = try await account("ato", trial)
    #expect(successor?.roles == [.approver, .clerk] && successor?.section == "s-1")
    #expect(try await account("mae", trial)?.isDisabled == true)
    #expect(await leaver.get("/office").status == 303)
    let route = try await trial.office.values.value(BodySettings.self, OfficeTrial.own)?.value.route
    #expect(route?.map(\.account) == ["ato"])
  }

  @Test("a table of people is shown before it is taken over, and makes sections and accounts together")
  func people() async throws {
    let trial = try await OfficeTrial()
    let administrator = try await trial.person([.bodyAdministrator])
    let table = "課名\t利用者ID\t氏名又は職名\t役割\n三課\tsan\t主任\t担当者\n一課\tichi\t課長\t課長"
    let page = "/office/bodies/310000/people"
    let shown = await administrator.post(page, [("table", table)])
    #expect(shown.status == 200 && shown.text.contains("新しい課 1") && shown.text.contains("新しい利用者 2人"))
    #expect(try await account("san", trial) == nil)
    let taken = await administrator.post(page, [("table", table), ("take", "1")])
    #expect(taken.status == 200 && taken.text.contains("/office/invitations/san/"))
    let section = try #require(try await account("san", trial)?.section)
    let plan = try #require(try await trial.office.drafts.draft("own")).plan
    #expect(plan.sections.first { $0.id.rawValue == section }?.name == "三課")
    #expect(try await account("ichi", trial)?.section == "s-1")
  }
}
