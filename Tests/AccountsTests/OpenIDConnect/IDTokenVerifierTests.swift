import Foundation
import Testing

@testable import Accounts

@Suite("ID tokens")
struct IDTokenVerifierTests {
  @Test(
    "a sound token is accepted, in each way in which it may be written",
    arguments: [
      TokenDraft(), TokenDraft().with("aud", "[\"tebiki\"]"), TokenDraft().with("azp", "\"tebiki\""),
      TokenDraft().with("aud", "[\"other\",\"tebiki\"]").with("azp", "\"tebiki\""),
      TokenDraft().header("typ", nil), TokenDraft().header("typ", "\"jwt\""),
      // The only key for RS256: there is no choice.
      TokenDraft().header("kid", nil),
      // The clocks differ by almost a minute.
      TokenDraft().with("exp", "\(TestProvider.now - 59)"), TokenDraft().with("iat", "\(TestProvider.now + 60)"),
      TokenDraft().with("nbf", "\(TestProvider.now + 60)"),
      TokenDraft().with("extra", "{\"a\":[1.5e3,null,true,\"\\ud83d\\ude00\"]}"),
    ])
  func sound(draft: TokenDraft) throws {
    let provider = try TestProvider.shared()
    let keys = try #require(try provider.keys())
    #expect(provider.problem(of: try draft.signed(provider.signRS256), keys: keys) == nil)
  }

  @Test("a token by ES256 is accepted")
  func elliptic() throws {
    let provider = try TestProvider.shared()
    let keys = try #require(try provider.keys())
    let draft = TokenDraft().header("alg", "\"ES256\"").header("kid", "\"e1\"")
    #expect(provider.problem(of: try draft.signed(provider.signES256), keys: keys) == nil)
  }

  @Test("a token that is wrong in one way is refused for it", arguments: WrongToken.all)
  func wrong(token: WrongToken) throws {
    let provider = try TestProvider.shared()
    let keys = try #require(try provider.keys())
    #expect(provider.problem(of: try token.make(provider), keys: keys) == token.expected)
  }

  @Test("every change of a single bit is refused", arguments: ["RS256", "ES256"])
  func bits(algorithm: String) async throws {
    let provider = try TestProvider.shared()
    let keys = try #require(try provider.keys())
    let text =
      algorithm == "RS256"
      ? try TokenDraft().signed(provider.signRS256)
      : try TokenDraft().header("alg", "\"ES256\"").header("kid", "\"e1\"").signed(provider.signES256)
    try #require(provider.problem(of: text, keys: keys) == nil)
    var bytes = Array(text.utf8)
    for position in bytes.indices {
      // Thousands of signatures; the tests beside this one want to go on.
      await Task.yield()
      for bit in 0..<8 {
        bytes[position] ^= 1 << UInt8(bit)
        defer { bytes[position] ^= 1 << UInt8(bit) }
        // What is no text does not come through JSON at all.
        guard let changed = String(validating: bytes, as: UTF8.self) else { continue }
        #expect(provider.problem(of: changed, keys: keys) != nil, "byte \(position), bit \(bit)")
      }
    }
  }

  @Test("a token cut off anywhere, or with a byte left out or doubled, is refused")
  func cuts() async throws {
    let provider = try TestProvider.shared()
    let keys = try #require(try provider.keys())
    let text = try TokenDraft().signed(provider.signRS256)
    for length in 0..<text.utf8.count {
      await Task.yield()
      #expect(provider.problem(of: String(text.prefix(length)), keys: keys) != nil)
      var shorter = Array(text)
      shorter.remove(at: length)
      #expect(provider.problem(of: String(shorter), keys: keys) != nil)
      var longer = Array(text)
      longer.insert(longer[length], at: length)
      #expect(provider.problem(of: String(longer), keys: keys) != nil)
    }
  }

  @Test("a key is chosen only where there is no choice")
  func choice() throws {
    let provider = try TestProvider.shared()
    let text = try provider.keySetText()
    let twins = text.replacingOccurrences(of: "\"kid\":\"e1\"", with: "\"kid\":\"r1\"")
    let keys = try #require(SigningKeySet(try StrictJSON.read(Array(twins.utf8))))
    #expect(keys.keys.count == 2 && keys.key(id: "r1", algorithm: .rs256)?.algorithm == .rs256)
    let doubled = SigningKeySet(.object(["keys": .array(Array(repeating: try jwk(of: text), count: 2))]))
    #expect(try #require(doubled).key(id: "r1", algorithm: .rs256) == nil)
    #expect(try #require(doubled).key(id: nil, algorithm: .rs256) == nil)
  }

  @Test(
    "a key that is weak or for something else is not used",
    arguments: [
      ("kty", "oct"), ("use", "enc"), ("alg", "RS512"), ("alg", "HS256"), ("n", "AQAB"), ("n", "?"), ("e", ""),
      ("kid", ""), ("e", "AQABAQAB"),
    ])
  func unusable(name: String, value: String) throws {
    var members = try #require(try jwk(of: TestProvider.shared().keySetText()).object)
    #expect(SigningKey(.object(members)) != nil)
    members[name] = .string(value)
    #expect(SigningKey(.object(members)) == nil)
  }

  private func jwk(of text: String) throws -> JSONValue {
    try #require(try StrictJSON.read(Array(text.utf8)).object?["keys"]?.array?.first)
  }
}
