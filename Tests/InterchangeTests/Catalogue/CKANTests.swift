import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("CKAN's reading actions")
struct CKANTests {
  private static func package(_ id: String, title: String, modified: String? = nil) -> CKANPackage {
    var plan = PublishedSample.plan
    plan.id = RecordID(id)
    plan.title = title
    if let modified { plan.news = [NewsItem(date: PublishedSample.day(modified), text: "更新")] }
    return CKANPackage(
      plan, files: PublishedSample.files, baseURL: "https://example.jp/\(id)", editions: PublishedSample.editions)
  }

  private let action = CKANAction(
    packages: [
      package("b-plan", title: "ビー計画"), package("a-plan", title: "エー計画", modified: "2026-12-01"),
      package("c-plan", title: "ＡＢＣ計画"),
    ], site: "https://example.jp/")

  private func object(_ answer: CKANAnswer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
  }

  private func found(_ search: CKANSearch) throws -> [String] {
    let result = try #require(try object(action.packageSearch(search))["result"] as? [String: Any])
    return try #require(result["results"] as? [[String: Any]]).compactMap { $0["name"] as? String }
  }

  @Test("answers bear help, success and result")
  func shape() throws {
    let list = try object(action.packageList())
    #expect(list["help"] as? String == "https://example.jp/api/3/action/help_show?name=package_list")
    #expect(list["success"] as? Bool == true)
    #expect(list["result"] as? [String] == ["a-plan", "b-plan", "c-plan"])
    #expect(try object(action.packageList(limit: "1", offset: "1"))["result"] as? [String] == ["b-plan"])
  }

  @Test("a package tells the terms, the body and every file")
  func show() throws {
    let result = try #require(try object(action.packageShow(id: "b-plan"))["result"] as? [String: Any])
    #expect(result["license_id"] as? String == "other-at" && result["isopen"] as? Bool == true)
    #expect(result["license_title"] as? String == "公共データ利用規約（第1.0版）")
    let organization = try #require(result["organization"] as? [String: Any])
    #expect(organization["name"] as? String == "310000" && organization["title"] as? String == "鳥取県")
    let tags = try #require(result["tags"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(tags == ["官民データ活用推進計画", "官民データの容易な利用等", "PDL1.0"])
    let extras = try #require(result["extras"] as? [[String: String]])
    #expect(extras.contains { $0["key"] == "出典の書き方" && $0["value"]?.isEmpty == false })
    let resources = try #require(result["resources"] as? [[String: Any]])
    #expect(resources.map { $0["format"] as? String } == ["JSON", "CSV"])
    #expect(resources[0]["hash"] as? String == PublishedSample.checksum && resources[0]["size"] as? Int == 1_234)
    #expect(resources.allSatisfy { $0["citation"] as? String != nil && $0["license_url"] as? String != nil })
    #expect(resources.allSatisfy { $0["package_id"] as? String == result["id"] as? String })
    #expect(result["metadata_modified"] as? String == "2026-09-10T00:00:00")
    #expect(result["num_resources"] as? Int == 2 && result["state"] as? String == "active")
    #expect(action.packageShow(id: result["id"] as? String).status == 200)
  }

  @Test("the tag of the standard open data sets of local governments is never claimed")
  func standardTag() {
    #expect(!action.packages.contains { $0.tags.contains { $0.contains("自治体標準") } })
  }

  @Test("ids are UUIDs of version 5 that anybody can compute, and stay as long as the address does")
  func ids() {
    let dns: [UInt8] = [0x6B, 0xA7, 0xB8, 0x10] + StableUUID.addresses.dropFirst(4)
    // RFC 9562, appendix A.4.
    #expect(StableUUID.of("www.example.com", namespace: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(StableUUID.of(String(repeating: "a", count: 200)) != StableUUID.of(String(repeating: "a", count: 201)))
    #expect(Self.package("a-plan", title: "別の名称").id == action.packages[1].id)
    #expect(Set(action.packages.flatMap { [$0.id] + $0.resources.map(\.id) }).count == 9)
  }

  @Test("names are what CKAN accepts, and unlike names stay unlike")
  func names() {
    let ids = ["Plan.A", "plan.a", "plan-a", "P", "p", "計画", String(repeating: "x", count: 150), "a_b"]
    let names = ids.map { CKANName.package($0, id: StableUUID.of($0)) }
    for name in names { #expect(name.wholeMatch(of: /[a-z0-9_-]{2,100}/) != nil, "\(name)") }
    #expect(Set(names).count == names.count && names[2] == "plan-a" && names[7] == "a_b")
  }

  @Test("terms decide the licence's id")
  func licences() {
    func id(_ title: String?) -> String {
      var plan = PublishedSample.plan
      plan.licence = title.map { Licence(title: $0) }
      return CKANPackage(plan, files: [], baseURL: "https://example.jp").licenceID
    }
    #expect(["CC BY 4.0", "CC BY-SA 4.0", "CC0", "PDL1.0"].map(id) == ["cc-by", "cc-by-sa", "cc-zero", "other-at"])
    #expect(id("独自の規約") == "other" && id(nil) == "notspecified")
  }

  @Test("a search finds words in any width and by field, the latest change first")
  func search() throws {
    #expect(try found(CKANSearch()) == ["a-plan", "b-plan", "c-plan"])
    #expect(try found(CKANSearch(query: "*:*")).count == 3)
    #expect(try found(CKANSearch(query: "abc")) == ["c-plan"])
    #expect(try found(CKANSearch(query: "計画 エー")) == ["a-plan"])
    #expect(try found(CKANSearch(query: "title:ビー")) == ["b-plan"])
    #expect(try found(CKANSearch(query: "ない言葉")) == [])
    #expect(try found(CKANSearch(filters: ["tags:\"PDL1.0\" AND organization:310000", "+res_format:csv"])).count == 3)
    #expect(try found(CKANSearch(filters: ["-name:a-plan"])) == ["b-plan", "c-plan"])
    #expect(try found(CKANSearch(filters: ["license_id:cc-by"])) == [])
    #expect(try found(CKANSearch(rows: "1", start: "1")) == ["b-plan"])
    let none = try #require(try object(action.packageSearch(CKANSearch(rows: "0")))["result"] as? [String: Any])
    #expect(none["count"] as? Int == 3 && (none["results"] as? [Any])?.isEmpty == true)
  }

  @Test("what is not found or not understood is refused in CKAN's words")
  func refusals() throws {
    let missing = action.packageShow(id: "../x")
    #expect(missing.status == 404)
    let error = try #require(try object(missing)["error"] as? [String: Any])
    #expect(error["__type"] as? String == "Not Found Error" && error["message"] as? String == "Not found")
    #expect(action.packageShow(id: nil).status == 409)
    for search in [
      CKANSearch(rows: "x"), CKANSearch(rows: "-1"), CKANSearch(start: "99999999999"),
      CKANSearch(query: "title:\"offen"),
      CKANSearch(query: "a OR b"), CKANSearch(query: "(a)"), CKANSearch(filters: ["unknown:x"]),
      CKANSearch(filters: ["x"]),
      CKANSearch(query: String(repeating: "a", count: 5_000)), CKANSearch(query: String(repeating: "a ", count: 100)),
      CKANSearch(query: "name:"), CKANSearch(query: "-"),
    ] {
      let answer = action.packageSearch(search)
      #expect(answer.status == 409, "\(search)")
      #expect(try object(answer)["success"] as? Bool == false)
    }
    #expect(action.unknown("package_delete").status == 400)
  }

  @Test("every generated plan is an answer of valid JSON, whatever is asked", arguments: 0..<10)
  func generated(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(8_800 + seed))
    let package = CKANPackage(generator.plan(), files: PublishedSample.files, baseURL: "https://example.jp")
    let action = CKANAction(packages: [package], site: "https://example.jp")
    for text in PublishedSample.hostileTexts {
      for answer in [
        action.packageSearch(CKANSearch(query: text, filters: [text])), action.packageShow(id: text),
        action.unknown(text),
      ] {
        #expect(try object(answer)["success"] != nil)
      }
    }
    #expect(try object(action.packageShow(id: package.name))["success"] as? Bool == true)
  }
}
