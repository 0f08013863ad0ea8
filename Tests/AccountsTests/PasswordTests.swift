import Testing

@testable import Accounts

@Suite("Passwords")
struct PasswordTests {
  @Test("a password matches its hash and no other, with full-width input as well")
  func match() throws {
    let hash = try #require(PasswordHash("correct horse battery", costLog2: 10))
    #expect(hash.matches("correct horse battery"))
    #expect(hash.matches("ｃｏｒｒｅｃｔ horse battery"))
    #expect(!hash.matches("correct horse batterz") && !hash.matches(""))
    #expect(try #require(PasswordHash("correct horse battery", costLog2: 10)) != hash, "the salt is new each time")
  }

  @Test("a damaged hash matches nothing")
  func damaged() throws {
    let hash = try #require(PasswordHash("correct horse battery", costLog2: 10))
    #expect(hash.key.utf8.count == 44 && hash.salt.utf8.count == 24)
    #expect(PasswordHash("x", costLog2: 40) == nil)
  }

  @Test(
    "short, common, repeated and consecutive passwords are refused",
    arguments: ["みじかい", "password1234", "aaaaaaaaaaaaaa", "abcdefghijklmnop", "sato-sato-sato", "123456789012"])
  func refused(_ password: String) {
    #expect(PasswordRules.problem(password, account: "sato") != nil)
  }

  @Test(
    "long ones are accepted whatever their letters",
    arguments: ["桜並木と青い自転車の坂道", "maple-river-7-drum", "tulip crane motor"])
  func accepted(_ password: String) {
    #expect(PasswordRules.problem(password, account: "sato") == nil)
  }

  @Test("the workshop answers for accounts that do not exist, and refuses a flood")
  func workshop() async throws {
    let workshop = PasswordWorkshop(costLog2: 10)
    let hash = await workshop.hash("correct horse battery")
    #expect(await workshop.matches("correct horse battery", hash) == true)
    #expect(await workshop.matches("wrong", hash) == false)
    #expect(await workshop.matches("wrong", nil) == false)
    let slow = PasswordWorkshop(costLog2: 12)
    let answers = await withTaskGroup(of: Bool?.self) { group in
      for _ in 0..<90 { group.addTask { await slow.matches("x", nil) } }
      return await group.reduce(into: [Bool?]()) { $0.append($1) }
    }
    #expect(answers.contains(nil) && answers.contains(false))
  }
}
