import Accounts
import Foundation
import FoundationXML
import HTTPTypes
import PlanModel
import PlanOperations
import Testing

@testable import Website

@Suite("Pages of access tokens")
struct TokenPagesTests {
  private static let path = "/office/plans/own/tokens"

  private static func secret(in text: String) -> String? {
    text.firstMatch(of: /tbk_[A-Za-z0-9_-]{43}/).map { String($0.0) }
  }

  @Test("the secret is shown once, and the list tells the rest")
  func made() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    #expect(await officer.get("/office/plans/own/figures").text.contains(Self.path))
    let answer = await officer.post(Self.path, [("label", "統計 <b>"), ("section", "s-2"), ("expires", Self.tomorrow)])
    let secret = try #require(Self.secret(in: answer.text))
    #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
    #expect(XMLWellFormed.check(answer.text))
    #expect(try await RecogniseToken(plan: "own", store: trial.store).run(secret)?.value.section == "s-2")
    let list = await officer.get(Self.path)
    #expect(list.text.contains("統計 &lt;b&gt;") && list.text.contains("二課の指標") && list.text.contains("有効"))
    #expect(!list.text.contains(secret))
    #expect(XMLWellFormed.check(list.text))
  }

  @Test("revoking ends it, and the list says so")
  func revoked() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    let made = await officer.post(Self.path, [("label", "統計"), ("expires", Self.tomorrow)])
    let secret = try #require(Self.secret(in: made.text))
    let list = await officer.get(Self.path).text
    let way = try #require(list.firstMatch(of: /"(\/office\/plans\/own\/tokens\/[0-9a-f]{32}\/revocation)"/)).1
    #expect(await officer.post(String(way)).status == 303)
    #expect(try await RecogniseToken(plan: "own", store: trial.store).run(secret) == nil)
    let after = await officer.get(Self.path).text
    #expect(after.contains("取消し（") && !after.contains("/revocation"))
  }

  @Test("what is wrong is said above the form, which keeps what was typed")
  func wrong() async throws {
    let trial = try await OfficeTrial()
    let officer = try await trial.person([.planOfficer])
    let answer = await officer.post(Self.path, [("label", "統計"), ("expires", Self.day(after: 400))])
    #expect(answer.status == 422 && answer.text.contains("1年後") && answer.text.contains("value=\"統計\""))
    #expect(Self.secret(in: answer.text) == nil)
  }

  static var tomorrow: String { day(after: 1) }

  private static func day(after days: Int) -> String {
    CalendarDate(dayNumber: CalendarDate.today().dayNumber + days).description
  }
}

/// Whether a page can be read as XML, as every page of ours can.
enum XMLWellFormed {
  static func check(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.replacing("<!DOCTYPE html>", with: "").utf8))
    return parser.parse()
  }
}
