import Accounts
import HTTPTypes
import PlanOperations
import PlanStore
import Testing

@testable import Website

@Suite("Signing in")
struct SigningInTests {
  private func form(_ account: String, _ password: String) -> String {
    Visitor.encoded([("account", account), ("password", password)])
  }

  @Test("the right password opens a session in a cookie that no script reads; signing out closes it")
  func signIn() async throws {
    let trial = try await OfficeTrial()
    _ = try await trial.person([.planOfficer], id: "sato")
    let answer = await trial.stranger.send(.post, "/office/sign-in", body: form("sato", OfficeTrial.password))
    #expect(answer.status == 303 && answer.location == "/office")
    let cookies = answer.headers[values: .setCookie]
    #expect(cookies.count == 2 && cookies.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
    let text = try #require(cookies.first { $0.hasPrefix("tebiki-session=") })
    let token = try #require(SecretToken(String(text.dropFirst("tebiki-session=".count).prefix(43))))
    let person = Visitor(trial: trial, account: nil, session: token)
    #expect(await person.get("/office/plans/own").status == 200)
    #expect(await person.post("/office/sign-out").status == 303)
    #expect(await person.get("/office/plans/own").status == 303)
  }

  @Test("a wrong name and a wrong password look the same")
  func wrong() async throws {
    let trial = try await OfficeTrial()
    _ = try await trial.person([.planOfficer], id: "sato")
    let password = await trial.stranger.send(.post, "/office/sign-in", body: form("sato", "wrong"))
    let name = await trial.stranger.send(.post, "/office/sign-in", body: form("nobody", "wrong"))
    #expect(password.status == 422 && name.status == 422)
    #expect(password.text.replacing("sato", with: "nobody") == name.text)
  }

  @Test("ten thousand guesses get a handful of tries, and the true user signs in from the own desk meanwhile")
  func guessing() async throws {
    let trial = try await OfficeTrial()
    _ = try await trial.person([.planOfficer], id: "sato")
    let responder = OfficeResponder(office: trial.office)
    var tried = 0
    for number in 0..<10_000 {
      let answer = await trial.stranger.send(.post, "/office/sign-in", body: form("sato", "guess \(number)"))
      if answer.status != 429 { tried += 1 }
      if answer.status == 429 { #expect(answer.headers[.retryAfter] != nil) }
    }
    #expect((5...10).contains(tried))
    let outcome = try await SignIn(
      store: trial.store, passwords: trial.office.passwords, throttle: responder.office.throttle
    ).run(account: "sato", password: OfficeTrial.password, address: "192.0.2.99", device: nil)
    guard case .signedIn = outcome else {
      Issue.record("the true user is locked out: \(outcome)")
      return
    }
  }

  @Test("after signing in one gets where one wanted to go, and never out of the workspace")
  func wayBack() async throws {
    let trial = try await OfficeTrial()
    _ = try await trial.person([.planOfficer], id: "sato")
    for (next, location) in [
      ("/office/plans/own/check?x=1", "/office/plans/own/check?x=1"), ("https://evil.example/", "/office"),
      ("//evil.example", "/office"), ("/office//evil.example", "/office"), ("/office/../..", "/office/../.."),
      ("/plans/", "/office"), ("/office/sign-out", "/office"), ("/office\\evil", "/office"), ("", "/office"),
    ] {
      let body = form("sato", OfficeTrial.password) + "&next=" + OfficePath.encoded(next)
      let answer = await trial.stranger.send(.post, "/office/sign-in", body: body)
      #expect(answer.location == location, "\(next)")
    }
  }

  @Test("the first start has no account but an address that works once")
  func setUp() async throws {
    let trial = try await OfficeTrial()
    let path = try #require(try await trial.office.setUpAddress())
    #expect(try await trial.store.entries(after: 0, limit: 10, scope: .installation).count == 2, "nothing is written")
    #expect(await trial.stranger.get(path).status == 200)
    #expect(await trial.stranger.get("/office/set-up/" + SecretToken().text).status == 404)
    let fields = [
      ("body", "倉吉市"), ("account", "first"), ("display-name", "情報政策課"), ("new-password", OfficeTrial.password),
      ("again", OfficeTrial.password),
    ]
    let short = fields.map { ($0.0, $0.0 == "again" || $0.0 == "new-password" ? "short" : $0.1) }
    #expect(await trial.stranger.send(.post, path, body: Visitor.encoded(short)).status == 422)
    let answer = await trial.stranger.send(.post, path, body: Visitor.encoded(fields))
    #expect(answer.status == 303)
    #expect(try await trial.office.values.value(Account.self, "first")?.value.body == "312037")
    #expect(await trial.stranger.send(.post, path, body: Visitor.encoded(fields)).status == 404)
    #expect(try await trial.office.setUpAddress() == nil)
  }

  @Test("an invitation sets a password once, and a new one ends what was open")
  func invitation() async throws {
    let trial = try await OfficeTrial()
    let person = try await trial.person([.clerk], id: "sato")
    let administrator = try await trial.person([.bodyAdministrator])
    let sheet = await administrator.post("/office/bodies/310000/accounts/sato/invitation")
    let place = try #require(sheet.text.firstRange(of: "/office/invitations/sato/"))
    let path = "/office/invitations/sato/" + String(sheet.text[place.upperBound...].prefix(43))
    #expect(await person.get("/office").status == 303, "the session is over")
    #expect(await trial.stranger.get(path).status == 200)
    let body = Visitor.encoded([("new-password", "tulip crane motor"), ("again", "tulip crane motor")])
    #expect(await trial.stranger.send(.post, path, body: body).status == 303)
    #expect(await trial.stranger.get(path).status == 404)
  }
}
