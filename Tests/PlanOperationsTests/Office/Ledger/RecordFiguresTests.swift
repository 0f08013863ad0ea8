import Foundation
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@Suite("Reporting values")
struct RecordFiguresTests {
  private func entry(_ indicator: String, _ value: String) -> FigureEntry {
    FigureEntry(indicator: indicator, period: "令和7年度", value: value)
  }

  @Test("right rows are saved beside wrong ones, as one entry")
  func partly() async throws {
    let trial = try await LedgerTrial()
    let outcome = try await trial.report([entry("online", "2100"), entry("share", "たくさん"), entry("nobody", "1")])
    #expect(outcome.taken == 1)
    #expect(outcome.open.count == 2)
    #expect(try await trial.value("online")?.value == .number(2100))
    #expect(try await trial.value("share") == nil)
    #expect(try await trial.value("online")?.reportedBy == "s-1")
    #expect(try await trial.value("online")?.reportedOn == LedgerTrial.today)
  }

  @Test("a correction is a new version of the same record, with its reason, and the old one stays in the history")
  func correction() async throws {
    let trial = try await LedgerTrial()
    try await trial.report([entry("online", "2100")])
    var corrected = entry("online", "2110")
    corrected.correctionReason = "二重計上を除いたため"
    let outcome = try await trial.report([corrected])
    #expect(outcome.taken == 1)
    let history = try await RecordHistory(
      plan: "mihon", kind: PlanRecords.Kind.observation, id: "online@FY2025", store: trial.store
    ).versions()
    #expect(history.count == 2)
    #expect(try await trial.value("online")?.correctionReason == "二重計上を除いたため")
    #expect(history.contains { $0.reason.contains("二重計上を除いたため") })
  }

  @Test("no way round the reason: neither the record's form nor its history replaces a settled value without one")
  func otherWays() async throws {
    let trial = try await LedgerTrial()
    try await trial.report([entry("online", "2100")])
    func save(_ value: String, reason: String) async throws -> SaveRecord.Outcome {
      let draft = try await trial.draft()
      let form = RecordForm.of(try #require(draft.content(PlanRecords.Kind.observation, "online@FY2025")))
      let entries = form.entries.map { entry in
        switch entry.name {
        case "value": (entry.name, value)
        case "correctionReason": (entry.name, reason)
        default: entry
        }
      }
      let version = draft.record(PlanRecords.Kind.observation, "online@FY2025")?.version ?? 0
      return try await SaveRecord(
        draft: draft, kind: PlanRecords.Kind.observation, id: "online@FY2025", entries: entries, basedOn: version,
        actor: "担当"
      ).run(on: trial.store)
    }
    guard case .refused(_, let words) = try await save("2200", reason: "") else {
      Issue.record("taken without a reason")
      return
    }
    #expect(words.contains("訂正の理由"))
    guard case .saved = try await save("2200", reason: "集計漏れ") else {
      Issue.record("not taken with a reason")
      return
    }
    guard case .refused = try await save("2300", reason: "集計漏れ") else {
      Issue.record("the reason of an earlier correction was taken for a new one")
      return
    }
    let history = RecordHistory(
      plan: "mihon", kind: PlanRecords.Kind.observation, id: "online@FY2025", store: trial.store)
    let stop = await StoreActs.stop {
      try await history.restore(1, in: trial.draft(), actor: "担当", reason: "", ownSection: nil, ownBody: nil)
    }
    #expect(stop.contains("理由"))
    try await history.restore(1, in: trial.draft(), actor: "担当", reason: "前の値が正しい", ownSection: nil, ownBody: nil)
    #expect(try await trial.value("online")?.value == .number(2100))
    #expect(try await trial.value("online")?.correctionReason == "前の値が正しい")
  }

  @Test("a value that another person reported meanwhile is not overwritten")
  func conflict() async throws {
    let trial = try await LedgerTrial()
    let seen = try await trial.draft()
    try await trial.report([entry("online", "2100")], actor: "先の人")
    let outcome = try await trial.report([entry("online", "2200"), entry("share", "55")], draft: seen)
    #expect(outcome.lines[0].effect == .refused)
    #expect(outcome.lines[0].problems.joined().contains("先の人"))
    #expect(outcome.lines[1].effect == .adds)
    #expect(try await trial.value("online")?.value == .number(2100))
    #expect(try await trial.value("share")?.value == .number(55))
  }

  @Test("a value that was withdrawn can be reported again, with a reason")
  func again() async throws {
    let trial = try await LedgerTrial()
    try await trial.report([entry("online", "2100")])
    _ = try await WithdrawRecord(
      draft: trial.draft(), kind: PlanRecords.Kind.observation, id: "online@FY2025", actor: "担当", reason: "誤り"
    ).run(on: trial.store)
    #expect(try await trial.value("online") == nil)
    let without = try await trial.report([entry("online", "2105")])
    #expect(without.taken == 0)
    #expect(without.open.first?.problems.joined().contains("訂正の理由") ?? false)
    let told = try await trial.preview([entry("online", "2105")])
    #expect(told.open.map(\.problems) == without.open.map(\.problems))
    var again = entry("online", "2105")
    again.correctionReason = "誤って取り下げたため"
    #expect(try await trial.preview([again]).lines.map(\.effect) == [.corrects])
    #expect(try await trial.value("online") == nil)
    #expect(try await trial.report([again]).taken == 1)
    #expect(try await trial.value("online")?.value == .number(2105))
    #expect(try await trial.value("online")?.correctionReason == "誤って取り下げたため")
  }

  @Test("two rows for one slot that differ are both refused; the same one twice counts once")
  func duplicates() async throws {
    let trial = try await LedgerTrial()
    let differ = try await trial.report([entry("online", "2100"), entry("online", "2101")])
    #expect(differ.taken == 0)
    let same = try await trial.report([entry("online", "2100"), entry("online", "２１００")])
    #expect(same.taken == 1)
  }

  @Test("derived figures follow, say from what, and keep the last value as stale when they cannot")
  func derived() async throws {
    let trial = try await LedgerTrial {
      $0.measures[0].indicators.append(
        Indicator(id: "per", title: "一件当たり") {
          $0.formula = "share / online * 1000"
          $0.direction = .increase
        })
    }
    try await trial.report([entry("online", "2000"), entry("share", "50")])
    let computed = try await trial.value("per")
    #expect(computed?.value == .number(25))
    #expect(computed?.evidence.formula != nil)
    #expect(computed?.evidence.inputs?.contains("令和7年度") ?? false, "\(computed?.evidence.inputs ?? "なし")")
    var secret = entry("share", "x")
    secret.correctionReason = "公表できないことが分かったため"
    try await trial.report([secret])
    let stale = try await trial.value("per")
    #expect(stale?.value == .number(25))
    #expect(stale?.staleness?.contains("秘匿") ?? false)
  }

  @Test("more rows than a table may have are refused as a whole")
  func tooMany() async throws {
    let trial = try await LedgerTrial()
    let many = Array(repeating: entry("online", "1"), count: RecordFigures.mostEntries + 1)
    let stop = await StoreActs.stop { try await trial.report(many) }
    #expect(stop.contains("5000件") || stop.contains("5,000件"))
  }
}
