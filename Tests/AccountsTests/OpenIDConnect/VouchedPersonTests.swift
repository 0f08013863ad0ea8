import Testing

@testable import Accounts

@Suite("The person vouched for")
struct VouchedPersonTests {
  private static let claims: [String: JSONValue] = [
    "iss": .string("https://id.example.lg.jp"), "sub": .string("1"), "preferred_username": .string("sato"),
    "groups": .array([.string("kansa"), .string("kikaku"), .string("other")]),
    "realm_access": .object(["roles": .array([.string("kansa")])]),
    "department": .string(" kikaku-ka "), "body": .string("990019"),
  ]

  private func person(
    _ change: (inout ProviderSettings, inout [String: JSONValue]) -> Void
  ) throws(OpenIDConnectFailure) -> VouchedPerson {
    var settings = SignInBench.settings
    var claims = Self.claims
    change(&settings, &claims)
    return try VouchedPerson(claims: claims, settings: settings)
  }

  @Test("roles come from the listed groups only, by name or by path")
  func roles() throws {
    #expect(try person { _, _ in }.roles == [.planOfficer, .auditor])
    #expect(try person { settings, _ in settings.roleClaim = "realm_access.roles" }.roles == [.auditor])
    #expect(try person { settings, _ in settings.roleClaim = nil }.roles.isEmpty)
    #expect(try person { _, claims in claims["groups"] = .string("kikaku") }.roles == [.planOfficer])
    #expect(try person { _, claims in claims["groups"] = .array([.string("kikaku"), .integer(1)]) }.roles.isEmpty)
    for (group, isListed) in [("Kikaku", true), ("\u{212A}ikaku", false)] {
      let roles = try person { settings, claims in
        settings.roles = ["Kikaku": [.planOfficer]]
        claims["groups"] = .array([.string(group)])
      }.roles
      #expect(roles.isEmpty != isListed, "KELVIN SIGN only looks like K")
    }
    #expect(
      try person { settings, claims in
        settings.roleClaim = "a.b"
        claims["a.b"] = .string("kansa")
      }.roles == [.auditor], "a claim may bear a name with a point")
  }

  @Test("body and section come from where the settings say")
  func place() throws {
    let claimed = try person { settings, _ in
      settings.body = .claim("body")
      settings.section = .claim("department")
    }
    #expect(claimed.body == "990019" && claimed.section == "kikaku-ka")
    #expect(try person { settings, _ in settings.section = .fixed("zaisei") }.section == "zaisei")
    #expect(try person { settings, _ in settings.section = .claim("missing") }.section == nil)
    // Without a body an account would serve the whole installation.
    for wrong: JSONValue? in [nil, .string(""), .string("990018"), .integer(990019), .array([.string("990019")])] {
      #expect(throws: OpenIDConnectFailure.self) {
        try person { settings, claims in
          settings.body = .claim("body")
          claims["body"] = wrong
        }
      }
    }
  }

  @Test("the name is that of an account, and what is shown is plain text")
  func names() throws {
    for wrong: JSONValue? in [nil, .string(""), .string("佐藤"), .string("a b"), .integer(1), .string("../x")] {
      #expect(throws: OpenIDConnectFailure.self) { try person { $1["preferred_username"] = wrong } }
    }
    #expect(try person { $1["name"] = .string("髙橋　一郎") }.displayName == "髙橋　一郎")
    for odd in ["", "  ", "a\u{202E}b", "a\u{0}b", "a\nb", String(repeating: "あ", count: 101)] {
      #expect(try person { $1["name"] = .string(odd) }.displayName == "sato")
    }
  }

  @Test("failures speak plain Japanese, and show nothing of the inside on the page")
  func messages() {
    let failures: [OpenIDConnectFailure] = [
      .providerUnreachable("x1"), .providerUnusable("x2"), .signInDeclined("access_denied"), .signInDeclined("x3"),
      .signInNotBegunHere("x4"), .codeRefused("x5"), .tokenRefused(.signature), .personIncomplete("x6"),
    ]
    for failure in failures {
      #expect(failure.message.hasSuffix("。") && failure.message.allSatisfy { !$0.isASCII })
      #expect(failure.detail.hasPrefix("OIDC"))
    }
    #expect(Set(failures.map(\.message)).count == failures.count)
  }
}
