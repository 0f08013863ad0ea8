import Handbook
import PlanModel
import Testing

@Suite("A reason that names a masked number")
struct ReasonForNumberTests {
  private func findings(
    _ text: String, _ reason: String?, rule: RuleID = "no-identifying-numbers", isSatisfied: Bool = true
  ) -> [Finding] {
    var plan = ExamplePlan.prefecture.plan
    plan.contact?.note = text
    if let reason {
      plan.judgements.append(
        Judgement(rule: rule, isSatisfied: isSatisfied, judgedBy: "会計課長", reason: reason))
    }
    return Checker.check(plan).findings
  }

  private let account = "寄附金の振込先：見本銀行本店 普通 1234567"

  @Test("excuses the number that it names, and leaves it in sight as information")
  func excuses() {
    #expect(findings(account, nil).map(\.severity) == [.error])
    let eased = findings(account, "「*****67」は県の口座であるため。")
    #expect(eased.map(\.severity) == [.information])
    #expect(eased[0].explanation?.contains("県の口座であるため。") == true)
  }

  @Test("excuses no other number, and none when it names none, speaks of another rule or says no")
  func excusesNoOther() {
    for found in [
      findings(account, "県の口座であるため。"), findings("口座番号 7654321", "「*****67」は県の口座であるため。"),
      findings(account + "、口座番号 7654321", "「*****67」は県の口座であるため。"),
      findings(account, "「*****67」は県の口座であるため。", rule: "no-individual-numbers"),
      findings(account, "「*****67」は県の口座であるため。", isSatisfied: false),
    ] {
      #expect(found.map(\.severity) == [.error])
    }
  }

  @Test("cannot excuse what stands behind the word 個人番号")
  func certain() {
    let reason = "「**********18」は見本の番号であるため。"
    #expect(findings("資産 123456789018", reason, rule: "no-individual-numbers").map(\.severity) == [.information])
    #expect(findings("個人番号 123456789018", reason, rule: "no-individual-numbers").map(\.severity) == [.error])
  }

  @Test("is offered on the page of the check where it can help")
  func offered() throws {
    var plan = ExamplePlan.prefecture.plan
    plan.contact?.note = account
    let open = try #require(Checker.check(plan).results.first { $0.rule == "no-identifying-numbers" })
    #expect(open.acceptsReason && open.reasonInstead == nil)
    plan.contact?.note = "個人番号 123456789018"
    let closed = try #require(Checker.check(plan).results.first { $0.rule == "no-individual-numbers" })
    #expect(!closed.acceptsReason)
  }
}
