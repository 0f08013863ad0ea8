import Foundation
import Testing

@testable import Accounts

@Suite("Settings of a provider")
struct ProviderSettingsReadingTests {
  private static let good = #"""
    {"issuer":"https://id.example.lg.jp/realms/staff","clientID":"tebiki","clientSecretEnvironment":"SECRET",
     "redirectURI":"https://plan.example.lg.jp/office/oidc/callback","scopes":["openid","profile","groups"],
     "buttonLabel":"庁内認証でサインイン","accountNameClaim":"employee","displayNameClaim":"title","roleClaim":"groups",
     "roles":{"kikaku":["計画担当","auditor"],"kacho":"課長"},"body":{"fixed":"990019"},
     "section":{"claim":"department"}}
    """#

  private func reading(_ text: String, secret: String? = "s3cret") -> ProviderSettingsReading {
    ProviderSettingsReading(bytes: Array(text.utf8)) { _ in secret }
  }

  @Test("a complete file is read")
  func complete() throws {
    let reading = reading(Self.good)
    #expect(reading.problems.isEmpty)
    let settings = try #require(reading.settings)
    #expect(settings.issuer == "https://id.example.lg.jp/realms/staff" && settings.clientID == "tebiki")
    #expect(settings.roles == ["kikaku": [.planOfficer, .auditor], "kacho": [.sectionHead]])
    #expect(settings.body == .fixed("990019") && settings.section == .claim("department"))
    #expect(settings.buttonLabel == "庁内認証でサインイン" && settings.accountNameClaim == "employee")
    #expect(settings.clientSecret == ClientSecret("s3cret"))
  }

  @Test("the secret shows nowhere")
  func secrecy() throws {
    let settings = try #require(reading(Self.good).settings)
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("s3cret")) }
  }

  @Test("the least that is needed has sensible defaults, and a loopback provider may be asked by http")
  func least() throws {
    let text = #"""
      {"issuer":"http://127.0.0.1:5556/x","clientID":"tebiki","redirectURI":"http://localhost:8080/office/oidc/callback",
       "plainHosts":["127.0.0.1"],"body":{"claim":"body"}}
      """#
    let settings = try #require(reading(text).settings)
    #expect(settings.buttonLabel == "職員認証でサインイン" && settings.scopes == ["openid", "profile"])
    #expect(settings.clientSecret == nil && settings.roles.isEmpty && settings.section == nil)
    #expect(reading(text.replacingOccurrences(of: "\"plainHosts\":[\"127.0.0.1\"],", with: "")).problems.count == 1)
  }

  @Test(
    "each mistake is told in a sentence",
    arguments: [
      (#""clientID":"tebiki","#, "", "clientID"),
      (#""issuer":"https"#, #""issuer":"http"#, "issuer"),
      (#"realms/staff""#, #"realms/staff?a=b""#, "issuer"),
      (#""redirectURI":"https"#, #""redirectURI":"http"#, "redirectURI"),
      (#"["openid","profile","groups"]"#, #"["profile"]"#, "openid"),
      (#"["openid","profile","groups"]"#, #""openid""#, "scopes"),
      (#"["openid","profile","groups"]"#, #"["openid","a b"]"#, "scopes"),
      (#""roleClaim":"groups","#, "", "roleClaim"),
      (#""課長""#, #""課長補佐""#, "kacho"),
      (#""課長""#, "[]", "kacho"),
      (#""課長""#, "1", "kacho"),
      (#"{"fixed":"990019"}"#, #"{"fixed":"990018"}"#, "990018"),
      (#"{"fixed":"990019"}"#, #""990019""#, "body"),
      (#""body":{"fixed":"990019"},"#, "", "body"),
      (#"{"claim":"department"}"#, #"{"claim":"a","fixed":"b"}"#, "section"),
      (#""buttonLabel""#, #""buttonLable""#, "buttonLable"),
      (#""buttonLabel":"庁内認証でサインイン""#, #""buttonLabel":"""#, "buttonLabel"),
      (#""clientSecretEnvironment":"SECRET""#, #""clientSecret":"abc""#, "clientSecretFile"),
      (#""clientSecretEnvironment""#, #""clientSecretFile":"a","clientSecretEnvironment""#, "どちらか一方"),
      (#""scopes""#, #""plainHosts":["id.example.lg.jp"],"scopes""#, "plainHosts"),
      (#""scopes""#, #""issuer":"a","scopes""#, "二度"),
      (#"{"issuer""#, #""issuer""#, "JSON"),
    ])
  func mistakes(part: String, changed: String, named: String) throws {
    try #require(Self.good.contains(part))
    let reading = reading(Self.good.replacingOccurrences(of: part, with: changed))
    #expect(reading.settings == nil && reading.problems.count == 1, "\(reading.problems)")
    let problem = try #require(reading.problems.first)
    #expect(problem.contains(named) && problem.hasSuffix("。") && !problem.contains("s3cret"))
  }

  @Test("the example of the manual is without a mistake, and the manual names every member")
  func manual() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("docs/identity-provider.md"), encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```json\n").last?.components(separatedBy: "```").first)
    #expect(reading(example).problems.isEmpty, "\(reading(example).problems)")
    for name in ProviderSettingsReader.names { #expect(text.contains("| `\(name)` |"), "\(name)") }
  }

  @Test("several mistakes are told at once")
  func several() {
    #expect(reading("{}").problems.count == 4)
    #expect(reading("[]").problems.count == 1)
  }

  @Test("a secret is looked for in the environment or beside the file, and its absence is told")
  func secret() throws {
    #expect(reading(Self.good, secret: nil).problems == ["環境変数「SECRET」に秘密の値がありません。設定してから起動してください。"])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-oidc-" + SecretToken().text)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("oidc.json")
    try Data(Self.good.utf8).write(to: file)
    #expect(
      ProviderSettingsReading(file: file.path, environment: ["SECRET": "abc"]).settings?.clientSecret
        == ClientSecret("abc"))
    let text = Self.good.replacingOccurrences(of: "Environment\":\"SECRET", with: "File\":\"secret.txt")
    try Data(text.utf8).write(to: file)
    #expect(ProviderSettingsReading(file: file.path, environment: [:]).problems.count == 1)
    try Data("abc\n".utf8).write(to: folder.appendingPathComponent("secret.txt"))
    #expect(
      ProviderSettingsReading(file: file.path, environment: [:]).settings?.clientSecret == ClientSecret("abc"))
    #expect(ProviderSettingsReading(file: folder.path + "/none", environment: [:]).problems.count == 1)
  }
}
