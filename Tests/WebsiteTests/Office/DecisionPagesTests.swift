import Accounts
import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Synchronization
import Testing

@testable import Website

@Suite("Pages of decision and publication")
struct DecisionPagesTests {
  /// 見本県's plan, before its decision, as one of the body that the visitors serve.
  private static let plan: Plan = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/mihon").path
    var plan = (try? PlanFolder.read(directory: folder).plan) ?? Plan(id: "mihon", title: "")
    plan.bodies = LocalGovernmentCode(OfficeTrial.own).map { [$0] } ?? []
    plan.status = .draft
    plan.adoption?.decidedOn = nil
    plan.adoption?.decidedBy = nil
    plan.publication = nil
    plan.revisions = []
    return plan
  }()

  private let page = "/office/plans/mihon/decision"
  private let words = [
    ("purpose", "adoption"), ("title", "計画の決定について"), ("note", "意見聴取を終えたため。"),
    ("confirm-cybersecurity", "yes"), ("confirm-privacy", "yes"),
    ("address", "https://www.pref.example.jp/plans/mihon/"),
  ]

  private func trial(_ onPublication: @escaping @Sendable (_ plan: String) async -> Void = { _ in }) async throws
    -> OfficeTrial
  {
    let trial = try await OfficeTrial(onPublication: onPublication)
    try await trial.save(Self.plan)
    return trial
  }

  private func version(_ trial: OfficeTrial, _ id: String = "p-1") async throws -> (String, String) {
    let kept = try await trial.office.drafts.draft("mihon")?.proposals.first { $0.id == id }
    return ("version", String(kept?.version ?? 0))
  }

  @Test("three people bring a plan from 起案 to the public site, each by their own buttons")
  func wholeWay() async throws {
    let published = Mutex(0)
    let trial = try await trial { _ in published.withLock { $0 += 1 } }
    let planner = try await trial.person([.planOfficer], id: "keikaku")
    let first = try await trial.person([.approver], id: "zaisei")
    let second = try await trial.person([.approver], id: "chiji")
    let clerk = try await trial.person([.clerk], id: "kakari")
    #expect(await planner.get(page).text.contains(">起案する</button>"))
    #expect(await !clerk.get(page).text.contains(">起案する</button>"))
    let proposed = await planner.post(page, words)
    #expect(proposed.location == page + "/p-1?done=proposed")
    let proposal = page + "/p-1"
    #expect(await !planner.get(proposal).text.contains(">同意する</button>"))
    #expect(await clerk.post(proposal + "/step", [try version(trial)]).status == 403)
    #expect(await planner.post(proposal + "/step", [try version(trial)]).status == 403)
    let early = await planner.post(proposal + "/publication")
    #expect(early.status == 422 && early.text.contains("決裁の後に公表してください"))
    #expect(await first.get(proposal).text.contains(">同意する</button>"))
    #expect(await first.post(proposal + "/step", [try version(trial)]).location == proposal + "?done=agreed")
    #expect(await second.get(proposal).text.contains(">決裁する</button>"))
    let decision = await second.post(
      proposal + "/step", [try version(trial), ("decided-by", "知事"), ("comment", "異存ありません。")])
    #expect(decision.location == proposal + "?done=decided")
    #expect(await second.post(proposal + "/publication").status == 403)
    #expect(await planner.get(proposal).text.contains(">公表する</button>"))
    let publication = await planner.post(proposal + "/publication")
    #expect(publication.location == proposal + "?done=editionPublished")
    #expect(published.withLock { $0 } == 1)
    let end = await clerk.get(proposal).text
    #expect(end.contains("第1版") && end.contains("決定から公表まで0日") && end.contains("/plans/mihon/"))
    #expect(try await trial.store.editions(of: "mihon").count == 1)
  }

  @Test("sending back without a reason shows the page again; with one it is over")
  func sendingBack() async throws {
    let trial = try await trial()
    let planner = try await trial.person([.planOfficer])
    let approver = try await trial.person([.approver])
    _ = await planner.post(page, words)
    let without = await approver.post(page + "/p-1/return", [try version(trial), ("reason", "")])
    #expect(without.status == 422 && without.text.contains("差戻しの理由を入力してください"))
    let with = await approver.post(page + "/p-1/return", [try version(trial), ("reason", "数値の根拠を示すこと。")])
    #expect(with.location == page + "/p-1?done=sentBack")
    #expect(await planner.get(page + "/p-1").text.contains("数値の根拠を示すこと。"))
    #expect(await planner.get(page).text.contains(">起案する</button>"))
  }

  @Test("a step that names one person is refused to another, in words")
  func wrongPerson() async throws {
    let trial = try await trial()
    let administrator = try await trial.person([.bodyAdministrator])
    let planner = try await trial.person([.planOfficer])
    let named = try await trial.person([.approver], id: "zaisei")
    let other = try await trial.person([.approver], id: "hoka")
    let settings = "/office/bodies/\(OfficeTrial.own)/settings"
    let kept = try #require(try await trial.office.values.value(BodySettings.self, OfficeTrial.own))
    let route = [
      ("version", String(kept.version)), ("step-1-title", "決裁"), ("step-1-account", "zaisei"), ("step-2-title", ""),
    ]
    #expect(await administrator.post(settings, route).status == 303)
    #expect(await administrator.get(settings).text.contains("<option value=\"zaisei\" selected=\"selected\">"))
    _ = await planner.post(page, words)
    #expect(await other.get(page + "/p-1").text.contains("利用者「zaisei」の番です"))
    let refused = await other.post(page + "/p-1/step", [try version(trial)])
    #expect(refused.status == 422 && refused.text.contains("利用者「zaisei」の番です"))
    #expect(await named.post(page + "/p-1/step", [try version(trial)]).status == 303)
  }

  @Test("a route needs a step with a name, and people who may decide")
  func route() async throws {
    let trial = try await trial()
    let administrator = try await trial.person([.bodyAdministrator])
    let clerk = try await trial.person([.clerk], id: "kakari")
    let settings = "/office/bodies/\(OfficeTrial.own)/settings"
    #expect(await clerk.get(settings).status == 403)
    for wrong in [
      [("step-1-title", "")], [("step-1-title", "決裁"), ("step-1-account", "kakari")],
      [("step-1-title", ""), ("step-1-account", "kakari")],
    ] {
      #expect(await administrator.post(settings, [("version", "1")] + wrong).status == 422)
    }
    let more = await administrator.post(settings, [("step-1-title", "合議"), ("add-row", "1")])
    #expect(more.status == 200 && more.text.contains("value=\"合議\"") && more.text.contains("3段階目"))
  }

  @Test("what a colleague saved after the page was opened is shown before it is proposed")
  func changedMeanwhile() async throws {
    let trial = try await trial()
    let planner = try await trial.person([.planOfficer])
    let entry = try #require(try await trial.office.drafts.draft("mihon")?.entry)
    try await rename(trial, "新しい名称")
    let answer = await planner.post(page, words + [("entry", String(entry))])
    #expect(answer.status == 422 && answer.text.contains("計画の内容が変わった"))
    #expect(answer.text.contains("意見聴取を終えたため。"))
    #expect(try await trial.office.drafts.draft("mihon")?.proposals.isEmpty ?? false)
  }

  @Test("an edition and the draft are laid side by side, with the reason of each change")
  func differences() async throws {
    let trial = try await trial()
    let reader = try await trial.person([.auditor])
    let changes = "/office/plans/mihon/changes"
    #expect(await reader.get(changes).text.contains("比べるものがありません"))
    _ = try await trial.store.publish(
      EditionDraft(plan: "mihon", after: 0, decidedOn: nil, actor: "test", json: CanonicalJSON.bytes(for: Self.plan)))
    #expect(await reader.get(changes).text.contains("違いはありません"))
    #expect(await reader.get("/office/plans/mihon/revising").text.contains("第1版と同じです"))
    try await rename(trial, "全く別の名称<b>")
    let text = await reader.get(changes + "?from=1&to=draft").text
    #expect(text.contains("<ins>") && text.contains("全く別の名称&lt;b&gt;") && text.contains("名称の見直し"))
    #expect(await reader.get("/office/plans/mihon/revising").text.contains("変更が1件"))
    for wrong in ["?from=9", "?to=p-1", "?from=x&to=y", "?from=-1"] {
      #expect(await reader.get(changes + wrong).status == 404)
    }
  }

  @Test("the list of work names what waits for a person, and nothing else")
  func waiting() async throws {
    let trial = try await trial()
    let planner = try await trial.person([.planOfficer])
    let approver = try await trial.person([.approver], id: "zaisei")
    let clerk = try await trial.person([.clerk])
    _ = await planner.post(page, words)
    let draft = try #require(try await trial.office.drafts.draft("mihon"))
    for (person, count) in [(approver, 1), (planner, 0), (clerk, 0)] {
      let account = try #require(person.account)
      #expect(DecisionWork.waiting(for: account, in: draft).count == count)
      #expect(try await DecisionWork.waiting(for: account, in: draft, on: trial.store).count == count)
    }
  }

  private func rename(_ trial: OfficeTrial, _ title: String) async throws {
    let draft = try #require(try await trial.office.drafts.draft("mihon"))
    let stored = try #require(draft.records("measure").first)
    let record = try #require(draft.content("measure", stored.key.id))
    let entries = RecordForm.of(record).entries.map { $0.name == "title" ? ("title", title) : ($0.name, $0.value) }
    _ = try await SaveRecord(
      draft: draft, kind: "measure", id: stored.key.id, entries: entries, basedOn: stored.version, actor: "企画課",
      reason: "名称の見直し"
    ).run(on: trial.store)
  }
}
