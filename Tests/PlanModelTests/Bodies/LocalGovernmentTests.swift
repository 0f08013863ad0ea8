import Foundation
import Testing

@testable import PlanModel

@Suite("The list of local governments")
struct LocalGovernmentTests {
  @Test("there are 47 prefectures and 1,741 municipalities of the known kinds")
  func counts() {
    let counts = Dictionary(grouping: LocalGovernments.all, by: \.kind).mapValues(\.count)
    #expect(counts == [.prefecture: 47, .designatedCity: 20, .city: 772, .specialWard: 23, .town: 743, .village: 183])
    #expect(LocalGovernments.all.count { $0.kind.isMunicipality } == 1741)
  }

  @Test("every code of the list has the right check digit and is found")
  func everyCode() {
    for body in LocalGovernments.all {
      #expect(LocalGovernmentCode(body.code.text) == body.code)
      #expect(LocalGovernmentCode(fiveDigits: String(body.code.text.prefix(5))) == body.code)
      #expect(LocalGovernments.find(code: body.code) == body)
    }
    #expect(LocalGovernments.all.map(\.code) == LocalGovernments.all.map(\.code).sorted())
    #expect(Set(LocalGovernments.all.map(\.code)).count == 1788)
  }

  @Test("every body is found by name and by full name, and lies in a prefecture of its own name")
  func everyName() {
    for body in LocalGovernments.all {
      #expect(LocalGovernments.find(name: body.name).contains(body))
      #expect(LocalGovernments.find(name: body.fullName).contains(body))
      #expect(LocalGovernments.prefecture(of: body)?.name == body.prefectureName)
      #expect(body.code.isPrefecture == (body.kind == .prefecture))
    }
  }

  @Test("kana is full-width katakana and ends as the kind of body is read")
  func kana() {
    let endings: [LocalGovernmentKind: [String]] = [
      .prefecture: ["ケン", "ト", "フ", "ホッカイドウ"], .designatedCity: ["シ"], .city: ["シ"], .specialWard: ["ク"],
      .town: ["チョウ", "マチ"], .village: ["ムラ", "ソン"],
    ]
    for body in LocalGovernments.all {
      #expect(body.kana.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }, "\(body.name) \(body.kana)")
      #expect(endings[body.kind]?.contains { body.kana.hasSuffix($0) } == true, "\(body.name) \(body.kana)")
    }
  }

  @Test("a bare name that several bodies bear gives them all, the full name gives one")
  func sharedNames() {
    #expect(LocalGovernments.find(name: "府中市").map(\.fullName) == ["東京都府中市", "広島県府中市"])
    #expect(LocalGovernments.find(name: "伊達市").map(\.prefectureName) == ["北海道", "福島県"])
    #expect(LocalGovernments.find(name: "広島県府中市").map(\.code.text) == ["342084"])
  }

  @Test("both sizes of ケ and any spaces lead to the same body")
  func spellings() {
    #expect(LocalGovernments.find(name: "龍ヶ崎市") == LocalGovernments.find(name: "龍ケ崎市"))
    #expect(LocalGovernments.find(name: "茨城県　つくば市").map(\.name) == ["つくば市"])
    #expect(LocalGovernments.find(name: "見本県") == [])
    #expect(LocalGovernments.find(name: String(repeating: "市", count: 100_000)) == [])
  }

  @Test("special wards are bodies, wards of designated cities are not")
  func wards() throws {
    #expect(LocalGovernments.find(name: "千代田区").map(\.kind) == [.specialWard])
    let chuoWardOfSapporo = try #require(LocalGovernmentCode(fiveDigits: "01101"))
    #expect(LocalGovernments.find(code: chuoWardOfSapporo) == nil)
  }

  @Test("the municipalities of all prefectures are all municipalities")
  func municipalities() throws {
    let prefectures = LocalGovernments.all.filter { $0.kind == .prefecture }
    let found = prefectures.flatMap { LocalGovernments.municipalities(of: $0.code) }
    #expect(found == LocalGovernments.all.filter(\.kind.isMunicipality))
    #expect(LocalGovernments.municipalities(of: try #require(LocalGovernmentCode("312011"))) == [])
  }

  @Test("the text in the program and Data/local-governments.csv agree")
  func dataFileAgrees() throws {
    let file = repositoryRoot.appending(path: "Data/local-governments.csv")
    #expect(try String(contentsOf: file, encoding: .utf8) == localGovernmentTable)
  }

  private var repositoryRoot: URL {
    // Tests/PlanModelTests/Bodies/<this file>, wherever the folder is linked from.
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }
}
