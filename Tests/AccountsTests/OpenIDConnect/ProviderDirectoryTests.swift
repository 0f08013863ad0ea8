import Foundation
import Testing

@testable import Accounts

@Suite("What is known of a provider")
struct ProviderDirectoryTests {
  private func directory(_ bench: SignInBench) -> ProviderDirectory {
    let clock = bench.clock
    return ProviderDirectory(settings: SignInBench.settings, connection: bench.connection) { clock.now }
  }

  @Test("is asked once by many at once, kept for an hour, and not believed longer")
  func lifetime() async throws {
    let bench = try SignInBench()
    let directory = directory(bench)
    bench.connection.change { $0.delay = 20 }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { _ = try await directory.key(id: "r1", algorithm: .rs256) } }
      try await group.waitForAll()
    }
    #expect(bench.connection.asked(PretendedConnection.discoveryPath) == 1 && bench.connection.asked("/staff") == 1)
    bench.connection.change { $0.isDown = true }
    bench.clock.move(ProviderDirectory.lifetime - 1)
    _ = try await directory.key(id: "r1", algorithm: .rs256)
    bench.clock.move(1)
    await #expect(throws: OpenIDConnectFailure.self) { _ = try await directory.key(id: "r1", algorithm: .rs256) }
  }

  @Test("unknown names of keys ask at most once a minute, and a new key is found")
  func rotation() async throws {
    let bench = try SignInBench()
    let directory = directory(bench)
    _ = try await directory.key(id: "r1", algorithm: .rs256)
    for number in 0..<20 {
      await #expect(throws: OpenIDConnectFailure.tokenRefused(.unknownKey)) {
        _ = try await directory.key(id: "made-up-\(number)", algorithm: .rs256)
      }
    }
    #expect(bench.connection.asked("/staff") == 1)
    bench.connection.answer(
      "/staff", try bench.provider.keySetText().replacingOccurrences(of: "\"r1\"", with: "\"r2\""))
    bench.clock.move(ProviderDirectory.keyPause)
    _ = try await directory.key(id: "r2", algorithm: .rs256)
    #expect(bench.connection.asked("/staff") == 2)
    await #expect(throws: OpenIDConnectFailure.tokenRefused(.unknownKey)) {
      _ = try await directory.key(id: "r1", algorithm: .rs256)
    }
    #expect(bench.connection.asked("/staff") == 2)
  }

  @Test("a failure while looking for a new key leaves the known ones in use")
  func failureKeepsKeys() async throws {
    let bench = try SignInBench()
    let directory = directory(bench)
    _ = try await directory.key(id: "r1", algorithm: .rs256)
    bench.connection.change { $0.isDown = true }
    bench.clock.move(ProviderDirectory.keyPause)
    await #expect(throws: OpenIDConnectFailure.providerUnreachable("pretended")) {
      _ = try await directory.key(id: "r9", algorithm: .rs256)
    }
    _ = try await directory.key(id: "r1", algorithm: .rs256)
  }

  @Test("a provider that is down is asked again after five seconds, not with every try")
  func down() async throws {
    let bench = try SignInBench()
    let directory = directory(bench)
    bench.connection.change { $0.isDown = true }
    for _ in 0..<10 {
      await #expect(throws: OpenIDConnectFailure.self) { _ = try await directory.metadata() }
    }
    #expect(bench.connection.asked(PretendedConnection.discoveryPath) == 1)
    bench.connection.change { $0.isDown = false }
    bench.clock.move(ProviderDirectory.failurePause)
    _ = try await directory.metadata()
  }

  @Test(
    "a provider with which the sign-in would be weaker is not used",
    arguments: [
      ("\"\(TestProvider.issuer)\"", "\"\(TestProvider.issuer)/\""),
      ("\"https://keys.example.lg.jp/staff\"", "\"http://keys.example.lg.jp/staff\""),
      ("\"https://keys.example.lg.jp/staff\"", "\"http://127.0.0.1/staff\""),
      ("\"https://keys.example.lg.jp/staff\"", "\"file:///etc/passwd\""),
      ("\"https://keys.example.lg.jp/staff\"", "\"https://a:b@keys.example.lg.jp/staff\""),
      ("\"https://id.example.lg.jp/realms/staff/token\"", "7"),
      ("\"https://id.example.lg.jp/realms/staff/auth?kc=1\"", "\"javascript:alert(1)\""),
      ("[\"code\",\"code id_token\"]", "[\"id_token\"]"), ("[\"plain\",\"S256\"]", "[\"plain\"]"),
      ("[\"RS256\",\"HS256\"]", "[\"HS256\",\"none\"]"),
      ("[\"client_secret_basic\",\"client_secret_post\"]", "[\"private_key_jwt\"]"),
    ])
  func weaker(part: String, changed: String) async throws {
    let bench = try SignInBench()
    try #require(PretendedConnection.discovery.contains(part))
    bench.connection.answer(
      PretendedConnection.discoveryPath,
      PretendedConnection.discovery.replacingOccurrences(of: part, with: changed))
    do {
      _ = try await bench.signIn.begin()
      Issue.record("accepted")
    } catch {
      guard case .providerUnusable = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
