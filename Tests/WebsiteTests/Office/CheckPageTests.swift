import Accounts
import Handbook
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("The check's page in the workspace")
struct CheckPageTests {
  private let check = "/office/plans/mihon/check"

  /// 見本県's complete plan without one answer and without one goal, and a town's beside it.
  private func trial() async throws -> OfficeTrial {
    let trial = try await OfficeTrial()
    var plan = ExamplePlan.prefecture.plan
    plan.bodies = LocalGovernmentCode(OfficeTrial.own).map { [$0] } ?? []
    plan.unlistedBodies = []
    plan.judgements.removeAll { $0.rule == "vision-understandable" }
    for index in plan.measures.indices where plan.measures[index].id == "open-data" {
      plan.measures[index].goal = nil
      plan.measures[index].goalDeadline = nil
    }
    try await trial.save(plan)
    return trial
  }

  private func report(_ trial: OfficeTrial) async throws -> CheckReport {
    try #require(try await trial.office.drafts.draft("mihon")).report
  }

  @Test("groups what was found under the clause, with its force, and leads to the very field")
  func groups() async throws {
    let person = try await trial().person([.planOfficer])
    let page = await person.get(check)
    #expect(page.status == 200)
    #expect(page.text.contains("手引 I-6 第5段落") && page.text.contains(">原則<"))
    #expect(page.text.contains("href=\"/office/plans/mihon/records/measure/open-data#goal\""))
    #expect(!page.text.contains(".yaml"), "there are no files in the workspace")
    #expect(page.text.contains("住民が目指す姿を思い描ける") && page.text.contains("name=\"satisfied\""))
  }

  @Test("shows readers the same without a form, and takes no answer of theirs", arguments: [Role.clerk, .auditor])
  func readers(role: Role) async throws {
    let person = try await trial().person([role])
    let page = await person.get(check)
    #expect(page.status == 200 && page.text.contains("住民が目指す姿を思い描ける"))
    #expect(!page.text.contains("class=\"judgement\""))
    let answer = await person.post(
      check + "/vision-understandable", [("satisfied", "true"), ("reason", "はい"), ("judgedBy", "課長")])
    #expect(answer.status == 403)
    #expect(await person.get(check + "/vision-understandable").text.contains("class=\"judgement\"") == false)
  }

  @Test("keeps an answer as a version of a record with who, when and why, and shows it")
  func answer() async throws {
    let trial = try await trial()
    let person = try await trial.person([.planOfficer], id: "sato")
    let path = check + "/vision-understandable"
    let first = await person.post(
      path,
      [
        ("based-on", "0"), ("satisfied", "true"), ("reason", "説明会で<確かめた>ため。"), ("judgedBy", "情報政策課長"),
        ("severity", "question"),
      ])
    #expect(first.status == 303 && first.location == check + "?severity=question&done=judged")
    #expect(try await report(trial).questions.isEmpty)
    let page = await person.get(check).text
    #expect(page.contains("説明会で&lt;確かめた&gt;ため。") && page.contains("情報政策課長"))
    let again = await person.post(
      path, [("based-on", "1"), ("satisfied", "false"), ("reason", "専門の語が多いため。"), ("judgedBy", "情報政策課長")])
    #expect(again.status == 303)
    let key = RecordKey(.plan("mihon"), RecordKind(PlanRecords.Kind.judgement), "vision-understandable")
    let history = try await trial.store.history(of: key)
    #expect(history.map(\.record.version) == [2, 1] && history.allSatisfy { $0.actor.contains("sato") })
    let findings = try await report(trial).findings.filter { $0.rule == "vision-understandable" }
    #expect(findings.map(\.explanation) == ["専門の語が多いため。"])
    #expect(await person.get(check).text.contains("href=\"\(path)\""))
  }

  @Test("asks for what is missing, and keeps what was typed")
  func wanting() async throws {
    let trial = try await trial()
    let person = try await trial.person([.planOfficer])
    let answer = await person.post(check + "/vision-understandable", [("reason", "　"), ("judgedBy", "企画<課長>")])
    #expect(answer.status == 422)
    for text in ["どちらかを選んでください。", "理由を入力してください。", "企画&lt;課長&gt;"] { #expect(answer.text.contains(text)) }
    #expect(try await report(trial).questions.map(\.rule) == ["vision-understandable"])
  }

  @Test("does not write over what another person answered meanwhile")
  func overtaken() async throws {
    let trial = try await trial()
    let one = try await trial.person([.planOfficer], id: "sato")
    let other = try await trial.person([.planOfficer], id: "suzuki")
    let path = check + "/vision-understandable"
    let form = [("based-on", "0"), ("satisfied", "true"), ("judgedBy", "課長")]
    #expect(await one.post(path, form + [("reason", "先の理由")]).status == 303)
    let late = await other.post(path, form + [("reason", "後の理由")])
    #expect(late.status == 409)
    for text in ["先の理由", "後の理由", "sato", "name=\"based-on\" value=\"1\""] { #expect(late.text.contains(text)) }
  }

  @Test("takes a reason instead of what is asked for in principle, and leaves the finding in sight")
  func reason() async throws {
    let trial = try await trial()
    let person = try await trial.person([.planOfficer])
    let answer = await person.post(
      check + "/measure-has-goal-and-time",
      [("based-on", "0"), ("satisfied", "true"), ("reason", "国の指針を待つため。"), ("judgedBy", "情報政策課長")])
    #expect(answer.status == 303)
    let found = try await report(trial).findings.filter { $0.rule == "measure-has-goal-and-time" }
    #expect(found.map(\.severity) == [.information])
    let page = await person.get(check).text
    #expect(page.contains("国の指針を待つため。") && page.contains("記録した理由を改める"))
  }

  @Test("takes no reason for a duty, and no answer where nothing is asked")
  func duty() async throws {
    let trial = try await trial()
    var plan = ExamplePlan.prefecture.plan
    plan.id = "bare"
    plan.bodies = LocalGovernmentCode(OfficeTrial.own).map { [$0] } ?? []
    plan.roles = []
    try await trial.save(plan)
    let person = try await trial.person([.planOfficer])
    #expect(!(await person.get("/office/plans/bare/check").text.contains("理由を記録する")))
    for rule in ["plan-under-the-act", "vision-shown"] {
      let form = [("based-on", "0"), ("satisfied", "true"), ("reason", "理由"), ("judgedBy", "課長")]
      #expect(await person.post("/office/plans/bare/check/" + rule, form).status == 422)
    }
    #expect(await person.get("/office/plans/bare/check/no-such-rule").status == 404)
  }

  @Test("narrows down by weight, part of the plan and section")
  func filters() async throws {
    let person = try await trial().person([.planOfficer], section: nil)
    let goal = "records/measure/open-data#goal"
    for (query, isShown) in [
      ("severity=warning", true), ("severity=error", false), ("part=pillar%3AdataUse", true),
      ("part=pillar%3AonlineProcedures", false), ("part=chapter%3Apurpose", false), ("severity=nonsense", true),
    ] {
      #expect(await person.get(check + "?" + query).text.contains(goal) == isShown, "\(query)")
    }
    #expect(await person.get(check + "?severity=question").text.contains("severity-question"))
    #expect(!(await person.get(check + "?severity=warning").text.contains("severity-question")))
  }

  @Test("shows a section its own findings alone when it wants them")
  func mine() async throws {
    let trial = try await trial()
    let lead = try #require(ExamplePlan.prefecture.plan.measures.first { $0.id == "open-data" }?.lead?.rawValue)
    let goal = "records/measure/open-data#goal"
    for (section, isShown) in [(lead, true), ("another", false)] {
      let person = try await trial.person([.clerk], section: section)
      #expect(await person.get(check + "?mine=1").text.contains(goal) == isShown)
    }
  }
}
