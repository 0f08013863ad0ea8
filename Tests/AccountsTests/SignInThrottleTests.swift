import Testing

@testable import Accounts

@Suite("Throttling of sign-ins")
struct SignInThrottleTests {
  @Test("ten thousand guesses from one address get a few dozen tries a day, and the true user signs in all the same")
  func guessing() {
    let throttle = SignInThrottle()
    let guesser = SignInThrottle.Source(account: "sato", address: "10.0.0.9")
    let user = SignInThrottle.Source(account: "sato", address: "10.0.0.5")
    var admitted = 0
    for second in 0..<10_000 {
      if throttle.admit(guesser, at: Int64(second) * 1_000) == 0 { admitted += 1 }
    }
    #expect((5...30).contains(admitted))
    #expect(throttle.admit(user, at: 10_000_000) == 0)
  }

  @Test("a known browser is not slowed down by guesses from its own address")
  func device() {
    let throttle = SignInThrottle()
    let guesser = SignInThrottle.Source(account: "sato", address: "10.0.0.5")
    for _ in 0..<100 { _ = throttle.admit(guesser, at: 0) }
    #expect(throttle.admit(guesser, at: 0) > 0)
    #expect(throttle.admit(.init(account: "sato", address: "10.0.0.5", device: "abc"), at: 0) == 0)
  }

  @Test("many addresses share one budget: beyond it each gets a try a minute, and who comes new still gets one")
  func manyAddresses() {
    let throttle = SignInThrottle()
    var admitted = 0
    for second in 0..<600 {
      for place in 0..<100 {
        let source = SignInThrottle.Source(account: "sato", address: "10.0.0.\(place)")
        if throttle.admit(source, at: Int64(second) * 1_000) == 0 { admitted += 1 }
      }
    }
    #expect(admitted <= SignInThrottle.unknownBudget + 100 * 10)
    #expect(throttle.admit(.init(account: "sato", address: "192.0.2.1"), at: 600_000) == 0)
    #expect(throttle.admit(.init(account: "sato", address: "192.0.2.1"), at: 601_000) > 0)
    #expect(throttle.admit(.init(account: "suzuki", address: "10.0.0.1"), at: 660_000) == 0)
  }

  @Test("one address cannot try one password on every account")
  func spraying() {
    let throttle = SignInThrottle()
    let admitted = (0..<10_000).count { number in
      throttle.admit(.init(account: "a\(number % 200)", address: "10.0.0.9"), at: Int64(number) * 10) == 0
    }
    #expect(admitted <= 2 * (SignInThrottle.unknownBudget + 200))
  }

  @Test("success forgives, and so does a quiet hour")
  func forgiving() {
    let throttle = SignInThrottle()
    let source = SignInThrottle.Source(account: "sato", address: "10.0.0.5")
    for _ in 0..<5 { #expect(throttle.admit(source, at: 0) == 0) }
    throttle.succeeded(source)
    #expect(throttle.admit(source, at: 0) == 0)
    for _ in 0..<6 { _ = throttle.admit(source, at: 0) }
    #expect(throttle.admit(source, at: 0) > 0)
    #expect(throttle.admit(source, at: 5_000_000) == 0)
  }

  @Test("the table stays bounded")
  func bounded() {
    let throttle = SignInThrottle()
    for place in 0..<250_000 { _ = throttle.admit(.init(account: "a\(place)", address: "x"), at: Int64(place)) }
    #expect(throttle.admit(.init(account: "sato", address: "y"), at: 300_000) == 0)
  }
}
