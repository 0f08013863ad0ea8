import Accounts
import HTTPTypes
import PlanOperations
import PlanStore
import Testing

@testable import Website

/// Every route × every role × own and other body × own and other section, against the table.
@Suite("Rights of the workspace")
struct RightsTests {
  /// Where the target of a request lies, seen from the person.
  private enum Distance: CaseIterable { case ownSection, otherSection, otherBody }

  /// Values for the placeholders of a pattern.
  private static func values(_ pattern: OfficePath, _ distance: Distance) -> [String: String] {
    let isOwn = distance != .otherBody
    let number = distance == .otherSection ? "2" : "1"
    return [
      "plan": isOwn ? "own" : "other", "body": isOwn ? OfficeTrial.own : OfficeTrial.other,
      "section": "s-" + number, "kind": "measure", "id": "m-" + number, "parent": "m-" + number,
    ]
  }

  private static func path(_ pattern: OfficePath, _ distance: Distance) -> String {
    let values = values(pattern, distance)
    let steps = pattern.steps.map { step -> String in
      guard step.hasPrefix("{") else { return step }
      let name = String(step.dropFirst().dropLast())
      // A new record below a measure is an indicator.
      if name == "kind", pattern.steps.contains("new") { return "indicator" }
      return values[name] ?? "x"
    }
    return (["/office"] + steps).joined(separator: "/")
  }

  /// What the table says, worked out apart from the code that judges requests.
  private static func isAllowed(_ route: OfficeRoute, _ role: Role, _ distance: Distance) -> Bool {
    if route.permission == .anybody { return true }
    guard let reach = RightsTable.row(route.permission)[role] else { return false }
    let names = route.pattern.steps.filter { $0.hasPrefix("{") }
    let concernsBody = names.contains("{plan}") || names.contains("{body}")
    let concernsSection = names.contains("{section}") || names.contains("{kind}")
    switch reach {
    case .everywhere: return true
    case .ownBody: return !concernsBody || distance != .otherBody
    case .ownSection: return concernsSection && distance == .ownSection
    }
  }

  @Test("every route answers each role at each distance as the table says, and others not at all")
  func matrix() async throws {
    var cases = 0
    for role in Role.allCases {
      let trial = try await OfficeTrial()
      for route in OfficeRoutes.all where route.permission != .anybody {
        for distance in Distance.allCases {
          let person = try await trial.person([role])
          let path = Self.path(route.pattern, distance)
          let answer = route.method == .get ? await person.get(path) : await person.post(path)
          let isRefused =
            answer.status == 403 || (answer.status == 404 && !Self.isAllowed(route, role, distance))
          #expect(
            isRefused == !Self.isAllowed(route, role, distance),
            "\(role) \(route.method) \(path) at \(distance): \(answer.status)")
          cases += 1
        }
      }
    }
    #expect(cases >= 20 * Role.allCases.count)
  }

  @Test("nobody without an account gets further than the sign-in")
  func stranger() async throws {
    let trial = try await OfficeTrial()
    for route in OfficeRoutes.all where route.permission != .anybody {
      for distance in Distance.allCases {
        let path = Self.path(route.pattern, distance)
        let answer = route.method == .get ? await trial.stranger.get(path) : await trial.stranger.post(path)
        if route.method == .get {
          #expect(answer.status == 303 && answer.location?.hasPrefix("/office/sign-in?next=") ?? false, "\(path)")
        } else {
          #expect(answer.status == 401 || answer.status == 303, "\(path) \(answer.status)")
        }
        #expect(!answer.text.contains("の計画"))
      }
    }
  }

  @Test("another body's plan looks as if it were not there")
  func hidden() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.planOfficer])
    let there = await person.get("/office/plans/other")
    let nowhere = await person.get("/office/plans/nothing")
    #expect(there.status == 404 && there.text == nowhere.text)
  }

  @Test("a person who is disabled, or whose session is over, is out at once")
  func disabled() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.planOfficer], id: "sato")
    #expect(await person.get("/office/plans/own").status == 200)
    let values = trial.office.values
    var kept = try #require(try await values.value(Account.self, "sato"))
    kept.value.isDisabled = true
    try await values.save(kept.value, "sato", basedOn: kept.version, actor: "test")
    #expect(await person.get("/office/plans/own").status == 303)
  }

  @Test("no form counts without its token, from another origin, or with another person's token")
  func forgedForms() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.planOfficer])
    let victim = try await trial.person([.planOfficer])
    var cases = 0
    for route in OfficeRoutes.all where route.method == .post && route.permission != .anybody {
      let path = Self.path(route.pattern, .ownSection)
      let right = person.session?.derived(for: OfficeRequest.formPurpose) ?? ""
      let foreign = victim.session?.derived(for: OfficeRequest.formPurpose) ?? ""
      let role = try await trial.person(Role.allCases, section: "s-1")
      for token in ["", "x", foreign, right] {
        let body = Visitor.encoded([("form-token", token)])
        #expect(await role.send(.post, path, body: body).status == 403, "\(path)")
        cases += 1
      }
      let own = Visitor.encoded([("form-token", role.session?.derived(for: OfficeRequest.formPurpose) ?? "")])
      for (name, value) in [
        (HTTPField.Name.origin, "https://evil.example"), (.origin, "http://office.example.evil.example"),
        (.origin, "null"), (.secFetchSite, "cross-site"), (.secFetchSite, "same-site"),
      ] {
        #expect(
          await role.send(.post, path, body: own, headers: [(name, value)]).status == 403, "\(path) \(name) \(value)")
        cases += 1
      }
    }
    #expect(cases > 100)
  }
}
