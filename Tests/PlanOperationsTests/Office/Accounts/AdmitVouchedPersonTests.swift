import PlanStore
import PlanStoreModel
import Testing

@testable import Accounts
@testable import PlanOperations

@Suite("People for whom an identity provider vouches")
struct AdmitVouchedPersonTests {
  private let store = ModelPlanStore()

  private func person(_ name: String, _ subject: String, _ groups: [String] = ["staff"]) throws -> VouchedPerson {
    var settings = ProviderSettings(
      issuer: "https://id.example", clientID: "tebiki", redirectURI: "https://tebiki.example/office/oidc/callback",
      body: .fixed("310000"))
    settings.roleClaim = "groups"
    settings.roles = ["staff": [.planOfficer], "deciders": [.approver]]
    return try VouchedPerson(
      claims: [
        "iss": .string("https://id.example"), "sub": .string(subject), "preferred_username": .string(name),
        "name": .string("職員" + name), "groups": .array(groups.map { .string($0) }),
      ], settings: settings)
  }

  private func admit(_ person: VouchedPerson, givesRoles: Bool = true) async throws -> Account {
    try await AdmitVouchedPerson(store: store, providerGivesRoles: givesRoles).run(person)
  }

  @Test("a person with a role gets an account at the first sign-in and the same one ever after, whatever the name")
  func first() async throws {
    let account = try await admit(try person("sato", "1"))
    #expect(account.roles == [.planOfficer] && account.body == "310000" && account.displayName == "職員sato")
    #expect(try await admit(try person("sato", "1")) == account)
    #expect(try await admit(try person("suzuki", "1")).id == "sato")
  }

  @Test("roles that the provider takes away are gone, and with the last one the way in")
  func rolesTakenAway() async throws {
    _ = try await admit(try person("sato", "1", ["staff", "deciders"]))
    #expect(try await admit(try person("sato", "1", ["staff"])).roles == [.planOfficer])
    await #expect(throws: OperationStopped.self) { try await admit(try person("sato", "1", [])) }
    await #expect(throws: OperationStopped.self) { try await admit(try person("new", "2", ["others"])) }
  }

  @Test("nobody takes over another's account by taking the name, and an invited one waits for its own person")
  func names() async throws {
    _ = try await admit(try person("sato", "1"))
    await #expect(throws: OperationStopped.self) { try await admit(try person("sato", "2")) }
    let invited = Account(id: "tanaka", displayName: "田中", body: "310000", section: "s-1", roles: [.clerk])
    try await KeptValues(store).save(invited, "tanaka", basedOn: 0, actor: "test")
    #expect(try await admit(try person("tanaka", "1")).id == "sato", "known by the subject, not by the new name")
    let own = try await admit(try person("tanaka", "3"), givesRoles: false)
    #expect(own.id == "tanaka" && own.section == "s-1" && own.subject == "https://id.example 3")
  }

  @Test("an account with a password, of another body, or that was stopped is not opened")
  func refused() async throws {
    let values = KeptValues(store)
    let local = Account(
      id: "local", displayName: "局", body: "310000", roles: [.clerk],
      password: PasswordHash("maple river seven drum", costLog2: 10))
    let other = Account(id: "other", displayName: "他", body: "320005", roles: [.clerk])
    var stopped = Account(
      id: "stopped", displayName: "止", body: "310000", roles: [.clerk], subject: "https://id.example 9")
    stopped.isDisabled = true
    for account in [local, other, stopped] { try await values.save(account, account.id, basedOn: 0, actor: "test") }
    for (name, subject) in [("local", "7"), ("other", "8"), ("stopped", "9")] {
      await #expect(throws: OperationStopped.self) { try await admit(try person(name, subject)) }
    }
  }
}
