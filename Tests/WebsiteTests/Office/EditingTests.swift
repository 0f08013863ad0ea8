import Accounts
import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Editing in the workspace")
struct EditingTests {
  private func entries(_ trial: OfficeTrial, _ changes: [String: String], version: Int64? = nil) async throws
    -> [(String, String)]
  {
    let draft = try #require(try await trial.office.drafts.draft("own"))
    let record = try #require(draft.content("measure", "m-1"))
    let base = version ?? draft.record("measure", "m-1")?.version ?? 0
    var entries = RecordForm.of(record).entries.filter { changes[$0.name] == nil }.map { ($0.name, $0.value) }
    entries += changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return [("based-on", String(base))] + entries
  }

  private let path = "/office/plans/own/records/measure/m-1"

  @Test("full-width digits and Japanese years come in as they are typed")
  func reading() async throws {
    let trial = try await OfficeTrial()
    let clerk = try await trial.person([.clerk])
    let answer = await clerk.post(
      path, try await entries(trial, ["goal": "電子申告の割合を７０％にする", "goalDeadline": "令和１２年度"]))
    #expect(answer.status == 303 && answer.location?.contains("done=saved") ?? false)
    let measure = try #require(try await trial.office.drafts.draft("own")?.plan.measures.first)
    #expect(measure.goalDeadline == .by(.fiscalYear(FiscalYear(2030))))
  }

  @Test("what cannot be read is shown again as typed, with the reason beside it")
  func unreadable() async throws {
    let trial = try await OfficeTrial()
    let clerk = try await trial.person([.clerk])
    let answer = await clerk.post(path, try await entries(trial, ["goalDeadline": "そのうち", "summary": "新しい文"]))
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"そのうち\"") && answer.text.contains("新しい文"))
    #expect(answer.text.contains("aria-invalid=\"true\""))
    #expect(try await trial.office.drafts.draft("own")?.plan.measures.first?.summary == nil)
  }

  @Test("two people on one record: the second sees both texts, chooses, and nothing is lost")
  func conflict() async throws {
    let trial = try await OfficeTrial()
    let first = try await trial.person([.planOfficer])
    let second = try await trial.person([.clerk])
    let start = try await entries(trial, [:])
    let theirs = start.filter { $0.0 != "summary" } + [("summary", "先の人の文")]
    #expect(await first.post(path, theirs).status == 303)
    let mine = start.filter { $0.0 != "summary" && $0.0 != "goal" } + [("summary", "後の人の文"), ("goal", "後の人の目標")]
    let answer = await second.post(path, mine)
    #expect(answer.status == 409)
    #expect(answer.text.contains("先の人の文") && answer.text.contains("後の人の文"))
    #expect(try await trial.office.drafts.draft("own")?.plan.measures.first?.summary == "先の人の文")
    let version = try #require(try await trial.office.drafts.draft("own")?.record("measure", "m-1")?.version)
    let chosen =
      mine.filter { $0.0 != "based-on" } + [
        ("based-on", String(version)), ("from", "1"), ("choice:summary", "theirs"), ("choice:goal", "mine"),
      ]
    #expect(await second.post(path, chosen).status == 303)
    let measure = try #require(try await trial.office.drafts.draft("own")?.plan.measures.first)
    #expect(measure.summary == "先の人の文" && measure.goal == "後の人の目標")
  }

  @Test("a clerk cannot give a measure away, and a body cannot leave its own plan")
  func lockedOut() async throws {
    let trial = try await OfficeTrial()
    let clerk = try await trial.person([.clerk])
    #expect(await clerk.post(path, try await entries(trial, ["lead": "s-2"])).status == 422)
    let officer = try await trial.person([.planOfficer])
    let record = try #require(try await trial.office.drafts.draft("own")?.content("plan", "own"))
    let form = RecordForm.of(record).parted(["basic"]).entries.map {
      ($0.name, $0.name == "bodies" ? "320005" : $0.value)
    }
    let version = try #require(try await trial.office.drafts.draft("own")?.record("plan", "own")?.version)
    let answer = await officer.post("/office/plans/own/parts/basic", [("based-on", String(version))] + form)
    #expect(answer.status == 422)
    #expect(try await trial.office.drafts.draft("own")?.plan.bodies.map(\.text) == ["310000"])
  }

  @Test("a record is added, moved, withdrawn with what belongs to it, and restored from its history")
  func life() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    let added = await officer.post("/office/plans/own/new/indicator/m-1", [("based-on", "0"), ("title", "新しい指標")])
    #expect(added.status == 303)
    #expect(try await trial.office.drafts.draft("own")?.plan.measures.first?.indicators.last?.title == "新しい指標")
    #expect(await officer.post("/office/plans/own/records/measure/m-2/move", [("to", "up")]).status == 303)
    #expect(try await trial.office.drafts.draft("own")?.plan.measures.map(\.id.rawValue) == ["m-2", "m-1"])
    #expect(await officer.post(path + "/withdraw", [("withdraw-reason", "")]).status == 422)
    #expect(await officer.post(path + "/withdraw", [("withdraw-reason", "統合")]).status == 303)
    let after = try #require(try await trial.office.drafts.draft("own"))
    #expect(
      after.plan.measures.count == 1 && after.plan.observations.count == 1 && after.report.readingFindings.isEmpty)
    #expect(await officer.get(path + "/history").text.contains("取下げ"))
    #expect(await officer.post(path + "/restore", [("version", "1")]).status == 303)
    #expect(try await trial.office.drafts.draft("own")?.plan.measures.count == 2)
  }

  @Test("once a plan was published a change asks for its reason, figures do not")
  func reasons() async throws {
    let trial = try await OfficeTrial()
    let clerk = try await trial.person([.clerk])
    let draft = try #require(try await trial.office.drafts.draft("own"))
    _ = try await trial.store.publish(
      EditionDraft(plan: "own", after: 0, decidedOn: nil, actor: "test", json: CanonicalJSON.bytes(for: draft.plan)))
    #expect(await clerk.post(path, try await entries(trial, ["summary": "変更"])).status == 422)
    #expect(await clerk.post(path, try await entries(trial, ["summary": "変更", "reason": "状況の変化"])).status == 303)
    let figure = await clerk.post(
      "/office/plans/own/new/observation/i-1", [("based-on", "0"), ("period", "令和8年度"), ("value", "１２．５")])
    #expect(figure.status == 303)
  }

  @Test("a choice of boxes of which the second person ticked none is not lost in a conflict")
  func conflictOfBoxes() async throws {
    let trial = try await OfficeTrial()
    let first = try await trial.person([.planOfficer])
    let second = try await trial.person([.clerk])
    let start = try await entries(trial, [:])
    #expect(await first.post(path, start + [("related", "s-2")]).status == 303)
    let mine = start.filter { $0.0 != "summary" } + [("summary", "後の人の文")]
    let answer = await second.post(path, mine)
    #expect(answer.status == 409 && answer.text.contains("choice:related"))
    let version = try #require(try await trial.office.drafts.draft("own")?.record("measure", "m-1")?.version)
    let chosen =
      mine.filter { $0.0 != "based-on" } + [
        ("based-on", String(version)), ("from", "1"), ("choice:related", "theirs"), ("choice:summary", "mine"),
      ]
    #expect(await second.post(path, chosen).status == 303)
    let measure = try #require(try await trial.office.drafts.draft("own")?.plan.measures.first)
    #expect(measure.related.map(\.rawValue) == ["s-2"] && measure.summary == "後の人の文")
  }

  @Test("a choice that was made stays made when a third person saves in between")
  func conflictTwice() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    let clerk = try await trial.person([.clerk])
    let start = try await entries(trial, [:])
    #expect(await officer.post(path, start.filter { $0.0 != "summary" } + [("summary", "先の人の文")]).status == 303)
    #expect(await officer.post(path, try await entries(trial, ["goal": "第三の目標"])).status == 303)
    // The clerk had chosen the other's summary on a page that was made before the third save.
    let mine = start.filter { !["summary", "based-on"].contains($0.0) } + [("summary", "後の人の文")]
    let chosen = mine + [("based-on", "2"), ("from", "1"), ("choice:summary", "theirs")]
    let again = await clerk.post(path, chosen)
    #expect(again.status == 409)
    #expect(!again.text.contains("後の人の文") && again.text.contains("name=\"from\" value=\"2\""))
    let hidden = again.text.matches(of: #/type="hidden" name="([^"]+)" value="([^"]*)"/#)
      .map { (String($0.output.1), String($0.output.2)) }
    #expect(await clerk.post(path, hidden.filter { $0.0 != "form-token" }).status == 303)
    let measure = try #require(try await trial.office.drafts.draft("own")?.plan.measures.first)
    #expect(measure.summary == "先の人の文" && measure.goal == "第三の目標")
  }

  @Test("two people who make the same record choose between the two, and what is chosen stands")
  func conflictOfNewRecords() async throws {
    let trial = try await OfficeTrial()
    let first = try await trial.person([.planOfficer])
    let second = try await trial.person([.clerk])
    let page = "/office/plans/own/new/observation/i-1"
    func form(_ value: String) -> [(String, String)] { [("based-on", "0"), ("period", "令和8年度"), ("value", value)] }
    #expect(await first.post(page, form("10")).status == 303)
    let answer = await second.post(page, form("20"))
    #expect(answer.status == 409)
    #expect(answer.text.contains("action=\"/office/plans/own/records/observation/i-1%40FY2026\""))
    let theirs = [("based-on", "1"), ("from", "0"), ("choice:value", "theirs")] + form("20").dropFirst()
    _ = await second.post("/office/plans/own/records/observation/i-1%40FY2026", theirs)
    let kept = try await trial.office.drafts.draft("own")?.plan.observations.first {
      $0.period == .fiscalYear(FiscalYear(2026))
    }
    #expect(kept?.value == .number(10))
  }

  @Test("history brings back neither another section's record nor what is no part of the plan")
  func restoring() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    let clerk = try await trial.person([.clerk])
    #expect(await officer.post(path, try await entries(trial, ["lead": "s-2"])).status == 303)
    #expect(await officer.post(path, try await entries(trial, ["lead": "s-1"])).status == 303)
    #expect(await clerk.post(path + "/restore", [("version", "2")]).status == 422)
    #expect(await officer.post(path + "/restore", [("version", "2")]).status == 303)
    let odd = "/office/plans/own/records/assignment/s-1/restore"
    #expect(await officer.post(odd, [("version", "1")]).status != 303)
  }

  @Test("an administrator of a body gets no hold of an account with rights over the installation")
  func operators() async throws {
    let trial = try await OfficeTrial()
    _ = try await trial.person([.operator, .bodyAdministrator], id: "unyo")
    let administrator = try await trial.person([.bodyAdministrator])
    for path in ["invitation", "handover"] {
      let answer = await administrator.post(
        "/office/bodies/310000/accounts/unyo/" + path, [("successor", "kanri"), ("successor-name", "管理")])
      #expect(answer.status == 422, "\(path)")
    }
    #expect(try await trial.office.values.value(Account.self, "unyo")?.value.isDisabled == false)
  }
}
