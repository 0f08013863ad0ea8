import Accounts
import Foundation
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("Access tokens")
struct AccessTokenTests {
  private static let today = LedgerTrial.today

  private func create(
    _ trial: LedgerTrial, _ label: String = "統計システム", section: String = "", until end: String = "2027-03-31"
  ) async throws -> (token: AccessToken, secret: SecretToken) {
    try await CreateToken(draft: trial.draft(), store: trial.store, today: Self.today, actor: "計画担当")
      .run(label: label, section: section, expiresOn: end)
  }

  private func recognise(
    _ trial: LedgerTrial, _ text: String, plan: String = "mihon", on day: CalendarDate = today
  ) async throws -> Kept<AccessToken>? {
    try await RecogniseToken(plan: plan, store: trial.store, today: day).run(text)
  }

  @Test("the secret that was told is recognised, with what it may do; any other text is not")
  func recognised() async throws {
    let trial = try await LedgerTrial()
    let made = try await create(trial, section: "s-2")
    let text = AccessToken.text(of: made.secret)
    #expect(text.hasPrefix("tbk_") && text.utf8.count == 47)
    let found = try #require(try await recognise(trial, text))
    #expect(found.value.section == "s-2" && found.value.actor == "API：統計システム")
    let last = text.last == "A" ? "E" : "A"
    for wrong in [
      "", "tbk_", made.secret.text, text + "A", text.dropLast() + last, text.uppercased(), " " + text,
      AccessToken.text(of: SecretToken()), made.token.hash, "tbk_" + made.token.hash.prefix(43),
    ] { #expect(try await recognise(trial, String(wrong)) == nil, "\(wrong)") }
    for plan in ["other", "", "@installation", "../mihon"] {
      #expect(try await recognise(trial, text, plan: plan) == nil, "\(plan)")
    }
  }

  @Test("a token holds up to its last day, and no longer")
  func expiry() async throws {
    let trial = try await LedgerTrial()
    let text = AccessToken.text(of: try await create(trial, until: "2026-06-30").secret)
    for (day, holds) in [("2026-06-30", true), ("2026-07-01", false)] {
      let day = try #require(CalendarDate(iso: day))
      #expect((try await recognise(trial, text, on: day) != nil) == holds)
    }
  }

  @Test("a revoked token is over at once, and a use in the same moment does not bring it back")
  func revocation() async throws {
    let trial = try await LedgerTrial()
    let text = AccessToken.text(of: try await create(trial).secret)
    let seen = try #require(try await recognise(trial, text))
    let act = RevokeToken(plan: "mihon", store: trial.store, today: Self.today, actor: "計画担当")
    #expect(try await act.run(seen.id))
    try await RecogniseToken(plan: "mihon", store: trial.store, today: Self.today).noteUse(of: seen)
    #expect(try await recognise(trial, text) == nil)
    #expect(try await act.run(seen.id), "twice is once")
    #expect(try await !act.run("nobody"))
  }

  @Test("the day of use is noted once a day")
  func use() async throws {
    let trial = try await LedgerTrial()
    let text = AccessToken.text(of: try await create(trial).secret)
    let act = RecogniseToken(plan: "mihon", store: trial.store, today: Self.today)
    try await act.noteUse(of: try #require(try await act.run(text)))
    let before = try await trial.store.head().number
    let again = try #require(try await act.run(text))
    #expect(again.value.lastUsedOn == "2026-05-20")
    try await act.noteUse(of: again)
    #expect(try await trial.store.head().number == before)
  }

  @Test("nothing that is kept contains the secret")
  func secrecy() async throws {
    let trial = try await LedgerTrial()
    let secret = try await create(trial).secret.text
    for scope in [RecordScope.plan("mihon"), .installation] {
      for record in try await trial.store.records(of: scope, at: .now) {
        let json = String(decoding: record.content?.json ?? [], as: UTF8.self)
        #expect(!json.contains(secret))
        #expect(!record.key.id.contains(secret))
      }
    }
    for entry in try await trial.store.entries(after: 0, limit: 1_000, scope: nil) {
      #expect(!entry.detail.contains(secret) && !entry.actor.contains(secret))
    }
  }

  @Test("what cannot be a token is refused with what to do")
  func refused() async throws {
    let trial = try await LedgerTrial()
    try await #require(throws: Never.self) { _ = try await create(trial) }
    let long = String(repeating: "長", count: 41)
    for (label, section, end) in [
      ("", "", "2027-03-31"), (long, "", "2027-03-31"), ("見えない\u{202E}字", "", "2027-03-31"),
      ("統計システム", "", "2027-03-31"), ("別", "s-9", "2027-03-31"), ("別", "", ""), ("別", "", "2026-05-19"),
      ("別", "", "2027-05-21"), ("別", "", "いつか"),
    ] {
      await #expect(throws: OperationStopped.self, "\(label) \(section) \(end)") {
        try await create(trial, label, section: section, until: end)
      }
    }
    _ = try await create(trial, "ちょうど一年", until: "2027-05-20")
    // Letters put together from parts would be refused by the store as a name.
    _ = try await create(trial, "か\u{3099}いふ\u{3099}")
    for number in 3..<AccessToken.mostPerPlan { _ = try await create(trial, "その\(number)") }
    await #expect(throws: OperationStopped.self) { try await create(trial, "一つ多い") }
  }

  @Test(
    "the proposed end is the end of a fiscal year and can always be chosen",
    arguments: ["2026-03-30", "2026-03-31", "2026-04-01", "2028-02-29", "2026-12-31"])
  func usualEnd(iso: String) throws {
    let day = try #require(CalendarDate(iso: iso))
    let end = AccessToken.usualEnd(from: day)
    #expect(end.month == 3 && end.day == 31 && end > day)
    #expect(end <= AccessToken.latestEnd(from: day))
  }
}
