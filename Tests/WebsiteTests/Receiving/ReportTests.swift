import Accounts
import Foundation
import HTTPTypes
import PlanModel
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Values that programs report")
struct ReportTests {
  @Test("right values are kept beside wrong ones, exactly as written, under the token's name and section")
  func reported() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token(section: "s-1")
    let figures = [
      ReportTrial.figure("i-1", "令和6年度", "4.90"), ReportTrial.figure("i-2", "FY2024", "1"),
      ReportTrial.figure("i-1", "FY2023", "\"たくさん\""), ReportTrial.figure("指標1", "令和4年度", "\"４．７\""),
    ]
    let answer = try #require(await trial.send(ReportTrial.message(figures), token: token))
    #expect(answer.status == 200)
    #expect(answer.effects == ["adds", "refused", "refused", "adds"] && answer.counts == [2, 0, 2])
    #expect(try await trial.value("i-1", 2024)?.value == .number(Decimal(string: "4.9") ?? 0))
    #expect(try await trial.value("i-1", 2024)?.reportedBy == "s-1")
    #expect(try await trial.value("i-1", 2022)?.value == .number(Decimal(string: "4.7") ?? 0))
    #expect(try await trial.value("i-2", 2024) == nil)
    let entries = try await trial.office.store.entries(after: 0, limit: 1_000, scope: .plan("own"))
    #expect(entries.contains { $0.actor == "API：統計" && $0.detail.contains("実績値の報告（2件）") })
  }

  @Test("no binary fraction stands between the message and the plan")
  func exact() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    let text = "5.0000000000000000000000000000001"
    _ = await trial.send(ReportTrial.message([ReportTrial.figure("i-1", "FY2024", text)]), token: token)
    #expect(try await trial.value("i-1", 2024)?.value == .number(try #require(Decimal(string: text))))
  }

  @Test("the same sent twice changes nothing the second time; a dry run changes nothing at all")
  func twice() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    let message = ReportTrial.message([ReportTrial.figure("i-1", "FY2024", "4.9")])
    let dry = ReportTrial.message([ReportTrial.figure("i-1", "FY2024", "4.9")], more: #","dryRun":true"#)
    #expect(await trial.send(dry, token: token)?.counts == [1, 0, 0])
    #expect(try await trial.value("i-1", 2024) == nil)
    #expect(await trial.send(message, token: token)?.counts == [1, 0, 0])
    let head = try await trial.head
    let again = try #require(await trial.send(message, token: token))
    #expect(again.counts == [0, 1, 0] && again.object["entry"] == nil)
    #expect(try await trial.head == head)
  }

  @Test("a final value is corrected only with a reason")
  func correction() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    let plain = ReportTrial.figure("i-1", "FY2025", "5.1")
    let told = ReportTrial.figure("i-1", "FY2025", "5.1", more: #","correctionReason":"集計の誤り""#)
    #expect(await trial.send(ReportTrial.message([plain]), token: token)?.effects == ["refused"])
    #expect(await trial.send(ReportTrial.message([told]), token: token)?.effects == ["corrects"])
    #expect(try await trial.value("i-1", 2025)?.correctionReason == "集計の誤り")
  }

  @Test("every reason why there is no right gets the same answer, and nothing is read or kept")
  func unauthorised() async throws {
    let trial = try await ReportTrial()
    let good = try await trial.token("有効")
    let foreign = try await trial.token("よその", plan: "other")
    let revoked = try await trial.token("取消し")
    let id = try #require(try await RecogniseToken(plan: "own", store: trial.office.store).run(revoked)).id
    _ = try await RevokeToken(plan: "own", store: trial.office.store, actor: "計画担当").run(id)
    let officer = try await trial.office.person([.planOfficer])
    let cookie = "\(Cookies.session)=\(try #require(officer.session).text)"
    let message = Array(ReportTrial.message([ReportTrial.figure("i-1", "FY2024", "4.9")]).utf8)
    let head = try await trial.head
    var answers: [ReportTrial.Answer?] = []
    for token in [nil, "", "garbage", foreign, revoked, AccessToken.text(of: SecretToken())] {
      answers.append(await trial.send(message, token: token))
    }
    answers.append(await trial.send(message, token: nil, headers: [(.cookie, cookie)]))
    answers.append(await trial.send(message, token: nil, headers: [(.authorization, "Basic " + good)]))
    answers.append(await trial.send(message, token: good, headers: [(.authorization, "Bearer " + good)]))
    answers.append(await trial.send([0xFF], token: foreign, type: "text/plain"))
    for plan in ["nobody", "other", "@installation"] {
      answers.append(await trial.send(message, token: good, path: "/api/v1/plans/\(plan)/observations"))
    }
    for answer in answers {
      let answer = try #require(answer)
      #expect(answer.status == 401 && answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.object["detail"] as? String == APIProblem.unauthorised.detail)
    }
    #expect(try await trial.head == head)
    #expect(await trial.send(message, token: good)?.status == 200)
  }

  @Test("an expired token is as good as none")
  func expired() async throws {
    let trial = try await ReportTrial()
    let draft = try #require(try await trial.office.office.drafts.draft("own"))
    let past = CalendarDate(dayNumber: CalendarDate.today().dayNumber - 30)
    let made = try await CreateToken(draft: draft, store: trial.office.store, today: past, actor: "計画担当")
      .run(label: "古い", section: "", expiresOn: CalendarDate(dayNumber: past.dayNumber + 29).description)
    let message = ReportTrial.message([ReportTrial.figure("i-1", "FY2024", "4.9")])
    #expect(await trial.send(message, token: AccessToken.text(of: made.secret))?.status == 401)
  }

  @Test("hostile messages get a clear answer and change nothing")
  func hostile() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    _ = await trial.send("{}", token: token)
    let head = try await trial.head
    let row = ReportTrial.figure("i-1", "FY2024", "4.9")
    let long = String(repeating: "あ", count: 2_001)
    for (json, status, place) in [
      ("", 400, nil), (String(repeating: "[", count: 900_000), 400, nil), ("{", 400, nil), ("[]", 422, ""),
      (#"{"figures":[]}"#, 422, "/figures"), (#"{"figures":[\#(row)],"figures":[\#(row)]}"#, 422, "/figures"),
      (ReportTrial.message([ReportTrial.figure("i-1", "FY2024", "1", more: #","value":2"#)]), 422, "/figures/0/value"),
      (ReportTrial.message([row, ReportTrial.figure("i-1", "FY2024", "{}")]), 422, "/figures/1/value"),
      (ReportTrial.message([row, ReportTrial.figure("i-1", "FY2024", "true")]), 422, "/figures/1/value"),
      (
        ReportTrial.message([row, ReportTrial.figure("i-1", "FY2024", "1", more: #","fileHash":"x""#)]), 422,
        "/figures/1"
      ),
      (
        ReportTrial.message([row, ReportTrial.figure("i-1", "FY2024", "1", more: ",\"note\":\"\(long)\"")]), 422,
        "/figures/1/note"
      ),
      (ReportTrial.message([row], more: #","dryRun":"false""#), 422, "/dryRun"),
      (ReportTrial.message(Array(repeating: row, count: 5_001)), 422, "/figures"),
    ] as [(String, Int, String?)] {
      let answer = try #require(await trial.send(json, token: token))
      #expect(answer.status == status && answer.places == (place.map { [$0] } ?? []), "\(json.prefix(80))")
      #expect((answer.object["detail"] as? String)?.contains("保存していません") == true)
    }
    let bytes = Array(row.utf8) + [0xC0, 0xAF]
    #expect(await trial.send(bytes, token: token)?.status == 400)
    #expect(await trial.send(Array(repeating: 0x20, count: APIReceiver.mostBytes + 1), token: token)?.status == 413)
    for type in ["text/plain", "application/x-www-form-urlencoded", "", "application/json; charset=shift_jis"] {
      #expect(await trial.send(Array("{}".utf8), token: token, type: type)?.status == 415, "\(type)")
    }
    let coding: [(HTTPField.Name, String)] = [(.contentEncoding, "gzip")]
    #expect(await trial.send(Array("{}".utf8), token: token, headers: coding)?.status == 415)
    #expect(try await trial.head == head)
  }

  @Test(
    "numbers that no plan can hold are refused one by one",
    arguments: ["1e400", "1E-400", String(repeating: "9", count: 1_999), "\"1e999999999\"", "\"\\u0000\"", "\"=1+1\""])
  func hugeNumbers(value: String) async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    let figures = [ReportTrial.figure("i-1", "FY2024", value), ReportTrial.figure("i-2", "FY2024", "4.9")]
    let answer = try #require(await trial.send(ReportTrial.message(figures), token: token))
    #expect(answer.status == 200 && answer.effects == ["refused", "adds"])
    #expect(try await trial.value("i-1", 2024) == nil)
  }

  @Test("five thousand values are taken in one message")
  func many() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    let figures = (0..<RecordFigures.mostEntries).map { ReportTrial.figure("x-\($0)", "FY2024", "1") }
    let answer = try #require(await trial.send(ReportTrial.message(figures), token: token))
    #expect(answer.status == 200 && answer.counts == [0, 0, RecordFigures.mostEntries])
  }

  @Test("whoever sends too often waits, with and without a token")
  func tooMany() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    for (token, before) in [(token, 422), ("garbage", 401)] {
      // A minute may end in between.
      var statuses: [Int] = []
      for _ in 0...APIReceiver.messagesPerMinute * 2 {
        statuses.append(await trial.send(#"{"figures":[]}"#, token: token)?.status ?? 0)
      }
      #expect(statuses.first == before && statuses.contains(429) && Set(statuses) == [before, 429])
    }
  }

  @Test("only POST, only here")
  func addresses() async throws {
    let trial = try await ReportTrial()
    let token = try await trial.token()
    for method in [HTTPRequest.Method.get, .head, .put, .delete, .options] {
      let answer = await trial.send([], token: token, method: method)
      #expect(answer?.status == 405 && answer?.headers[.allow] == "POST")
    }
    for path in ["/api/v1/plans/own", "/api/v1/plans/own/observations/", "/api/v1/plans//observations", "/office"] {
      #expect(await trial.send("{}", token: token, path: path) == nil, "\(path)")
    }
    #expect(await trial.send("{}", token: token, path: ReportTrial.path + "?dryRun=true")?.status == 400)
  }
}
