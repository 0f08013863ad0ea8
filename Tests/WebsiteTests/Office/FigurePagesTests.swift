import Accounts
import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Pages on which values are reported")
struct FigurePagesTests {
  private static let form = "/office/plans/figures/sections/s-1/figures"
  private static let year = CalendarDate.today().fiscalYear.previous

  private func value(_ trial: OfficeTrial, _ indicator: RecordID<Indicator> = "i-1") async throws -> Observation? {
    let draft = try await trial.office.drafts.draft("figures")
    return draft?.plan.observations.last { $0.indicator == indicator && $0.period == .fiscalYear(Self.year) }
  }

  /// A trial with a plan whose only values are those of two years ago, so that last year's are due.
  private func trial() async throws -> OfficeTrial {
    let trial = try await OfficeTrial()
    var plan = OfficeTrial.plan("figures", OfficeTrial.own)
    plan.observations = ["1", "2"].map {
      Observation(indicator: RecordID("i-" + $0), period: .fiscalYear(Self.year.previous), value: .number(5)) {
        $0.evidence.title = "業務統計"
      }
    }
    try await trial.save(plan)
    return trial
  }

  @Test("one click reports that nothing changed, with last time's source")
  func same() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let answer = await clerk.post(Self.form, [("year", Self.year.description), ("same", "i-1")])
    #expect(answer.status == 303)
    let saved = try await value(trial)
    #expect(saved?.value == .number(5))
    #expect(saved?.evidence.title == "業務統計")
    #expect(saved?.reportedBy == "s-1")
  }

  @Test("what is refused stays in its field, with the reason beside it, and what is right is saved")
  func refused() async throws {
    let trial = try await trial()
    let office = try await trial.person([.planOfficer], section: nil)
    let answer = await office.post(Self.form, [("year", Self.year.description), ("value-i-1", "たくさん")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"たくさん\""))
    #expect(answer.text.contains("数値として読み取れません"))
    #expect(try await value(trial) == nil)
  }

  @Test("a jump asks for a confirmation and is saved with it")
  func jump() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let fields = [("year", Self.year.description), ("value-i-1", "5000")]
    let asked = await clerk.post(Self.form, fields)
    #expect(asked.status == 422)
    #expect(asked.text.contains("name=\"confirm-i-1\""))
    #expect(try await value(trial) == nil)
    let other = [("year", Self.year.description), ("value-i-1", "500"), ("confirm-i-1", "5000")]
    #expect(await clerk.post(Self.form, other).status == 422, "the tick of another value")
    #expect(await clerk.post(Self.form, fields + [("confirm-i-1", "5000")]).status == 303)
    #expect(try await value(trial)?.value == .number(5000))
  }

  @Test("what somebody else reported after the page was opened is neither overwritten nor undone by an untouched row")
  func lostUpdates() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let year = ("year", Self.year.description)
    let opened = [year, ("version-i-1", "0"), ("shown-i-1", "")]
    #expect(await clerk.post(Self.form, opened + [("value-i-1", "6")]).status == 303)
    let late = await clerk.post(Self.form, opened + [("value-i-1", "7")])
    #expect(late.status == 422)
    #expect(late.text.contains("ほかの人がこの値を変えました"))
    #expect(await clerk.post(Self.form, opened + [("same", "i-1")]).status == 422)
    let old = [year, ("version-i-1", "7"), ("shown-i-1", "5"), ("value-i-1", "5")]
    #expect(await clerk.post(Self.form, old).status == 303)
    #expect(try await value(trial)?.value == .number(6))
  }

  @Test("another section's form is closed, and its indicators cannot be slipped in")
  func foreign() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    #expect(await clerk.post("/office/plans/figures/sections/s-2/figures", [("same", "i-2")]).status == 403)
    _ = await clerk.post(Self.form, [("year", Self.year.description), ("value-i-2", "7")])
    #expect(try await value(trial, "i-2") == nil)
  }

  @Test("a pasted table is shown row by row before anything is saved, then what is right is saved")
  func table() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let text = "指標\t年度\t値\n指標1\t\(Wareki.text(Self.year))\t６\n指標2\t\(Wareki.text(Self.year))\t7\n"
    let preview = await clerk.post(Self.form + "/table", [("table", text)])
    #expect(preview.status == 200)
    #expect(preview.text.contains("新しい値"))
    #expect(preview.text.contains("ほかの課"))
    #expect(try await value(trial) == nil)
    let done = await clerk.post(Self.form + "/table", [("table", text), ("take", "1")])
    #expect(done.status == 422)
    #expect(done.text.contains("1件を保存しました"))
    #expect(try await value(trial)?.value == .number(6))
    #expect(try await value(trial, "i-2") == nil)
  }

  @Test("a forged proof is no evidence, and a kept file is for its section, the plan office and the auditor")
  func evidence() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    let text = "指標\t年度\t値\n指標1\t\(Wareki.text(Self.year))\t6\n"
    let forged = [
      ("table", text), ("take", "1"), ("file-name", "知事公印.pdf"), ("file-hash", String(repeating: "a", count: 64)),
    ]
    #expect(await clerk.post(Self.form + "/table", forged).status == 303)
    #expect(try await value(trial)?.evidence.fileHash == nil)
    let file = EvidenceFile(plan: "figures", store: trial.store, section: "s-1")
    try await file.keep(Array(text.utf8), actor: "test")
    let path = "/office/plans/figures/evidence/" + EvidenceFile.hash(of: Array(text.utf8))
    #expect(await clerk.get(path).status == 200)
    #expect(await try trial.person([.clerk], section: "s-2").get(path).status == 404)
    #expect(await try trial.person([.approver], section: nil).get(path).status == 404)
    #expect(await try trial.person([.planOfficer], section: nil).get(path).status == 200)
  }

  @Test("hostile ids and years in addresses are no pages")
  func hostile() async throws {
    let trial = try await trial()
    let clerk = try await trial.person([.clerk])
    for path in [
      "/office/plans/figures/sections/nobody/figures", "/office/plans/figures/evidence/%3Cscript%3E",
      "/office/plans/figures/years/FY9999", "/office/plans/figures/years/%00",
      "/office/plans/figures/years/FY2025/section/s-1/own",
    ] {
      let status = await clerk.get(path).status
      #expect(status == 404 || status == 403, "\(path): \(status)")
    }
  }
}
