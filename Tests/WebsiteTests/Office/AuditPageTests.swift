import Accounts
import HTTPTypes
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("The audit record in the workspace")
struct AuditPageTests {
  private let own = "/office/bodies/\(OfficeTrial.own)/audit"

  private func change(_ trial: OfficeTrial, _ title: String, by actor: String, _ reason: String) async throws {
    let key = RecordKey(.plan("own"), RecordKind(PlanRecords.Kind.chapter), "c-1")
    let present = try await trial.store.record(key, version: nil)?.record
    let content = RecordContent(json: Array(#"{"id":"c-1","title":"\#(title)","roles":["purpose"]}"#.utf8))
    let change = RecordChange(
      RecordKind(PlanRecords.Kind.chapter), "c-1", basedOn: present?.version ?? 0, content: content)
    _ = try await trial.store.save(ChangeSet(.plan("own"), actor: actor, reason: reason, changes: [change]))
  }

  @Test("tells who did what to which record, and why, the newest first, of one's own body alone")
  func page() async throws {
    let trial = try await OfficeTrial()
    try await change(trial, "はじめに<改>", by: "佐藤（sato）", "字句の整理")
    let auditor = try await trial.person([.auditor])
    let page = await auditor.get(own)
    #expect(page.status == 200)
    for text in ["佐藤（sato）", "変更", "章「はじめに&lt;改&gt;」", "字句の整理", "ownの計画"] { #expect(page.text.contains(text)) }
    #expect(!page.text.contains("otherの計画"))
    let newest = try #require(page.text.firstRange(of: "字句の整理")?.lowerBound)
    let oldest = try #require(page.text.firstRange(of: "計画「ownの計画」")?.lowerBound)
    #expect(newest < oldest)
    #expect(await auditor.get("/office/bodies/\(OfficeTrial.other)/audit").status == 403)
    #expect(await auditor.get("/office/bodies/all/audit").status == 403)
  }

  @Test("shows those who audit the whole installation all bodies")
  func everywhere() async throws {
    let person = try await OfficeTrial().person([.auditor], body: nil)
    let page = await person.get("/office/bodies/all/audit").text
    #expect(page.contains("otherの計画") && page.contains("ownの計画"))
    #expect(page.contains("href=\"/office/bodies/all/audit\""))
  }

  @Test("is linked for those who may read it, and for nobody else", arguments: Role.allCases)
  func link(role: Role) async throws {
    let person = try await OfficeTrial().person([role])
    let mayRead = role == .auditor || role == .bodyAdministrator
    #expect(await person.get("/office").text.contains(own) == mayRead)
  }

  @Test("is paged by number without gap or repetition, and filtered by plan and person")
  func paging() async throws {
    let trial = try await OfficeTrial()
    for number in 1...120 {
      try await change(trial, "題\(number)", by: number.isMultiple(of: 2) ? "佐藤（sato）" : "鈴木（suzuki）", "理由\(number)。")
    }
    let auditor = try await trial.person([.auditor])
    var path: String? = own
    var seen: [Int] = []
    while let next = path {
      let text = await auditor.get(next).text
      seen += text.split(separator: "理由").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
      let way = text.firstRange(of: "before=").map { text[$0.upperBound...].prefix { $0.isNumber } }
      path = way.map { own + "?before=" + $0 }
    }
    #expect(seen == Array((1...120).reversed()))
    let one = await auditor.get(own + "?person=suzuki").text
    #expect(one.contains("鈴木") && !one.contains("佐藤"))
    #expect(await auditor.get(own + "?plan=other").text.contains("理由120"), "another body's plan cannot be chosen")
  }

  @Test("comes as a table whose cells no spreadsheet runs")
  func table() async throws {
    let trial = try await OfficeTrial()
    try await change(trial, "題", by: "=cmd|' /C calc'!A0", "+1,\"二\"")
    let auditor = try await trial.person([.auditor])
    let file = await auditor.get(own + "/entries.csv")
    #expect(file.status == 200 && file.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"audit.csv\"")
    let lines = file.text.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("\u{FEFF}番号,日時,") == true && lines.count == 3)
    #expect(lines[1].contains("'=cmd|' /C calc'!A0") && lines[1].contains("\"'+1,\"\"二\"\"\""))
    #expect(!file.text.contains("otherの計画"))
  }

  @Test("reads a long chain in steps backwards, whatever lies between")
  func longChain() async throws {
    let trial = try await OfficeTrial()
    try await change(trial, "題", by: "佐藤", "はじめ")
    for _ in 0..<1_500 { _ = try await trial.store.append(AuditNote(actor: "x", act: "signed-in")) }
    try await change(trial, "題二", by: "佐藤", "おわり")
    let plans = try await trial.office.index.plans(of: OfficeTrial.own)
    let act = ReadAudit(plans: plans, store: trial.store)
    let all = try await act.lines(limit: 10)
    #expect(all.lines.map(\.entry.detail) == ["おわり", "はじめ", ""] && !all.hasEarlier)
    let one = try await act.lines(limit: 1)
    #expect(one.lines.count == 1 && one.hasEarlier)
    #expect(try await act.lines(before: 1, limit: 5).lines.isEmpty)
    #expect(try await act.lines(before: -5, limit: 5).lines.isEmpty)
  }
}
