import Testing

@testable import Website

@Suite("What one visitor may take at a time")
struct RequestLimitsTests {
  @Test("one visitor has so many requests under way and no more; others go on; answered ones make room")
  func underWay() {
    let limits = RequestLimits()
    for _ in 0..<RequestLimits.mostAtOnce { #expect(limits.enter("a")) }
    #expect(!limits.enter("a") && limits.enter("b"))
    limits.leave("a")
    #expect(limits.enter("a") && !limits.enter("a"))
  }

  @Test("all together have a limit, and nothing is left over when all are answered")
  func together() {
    let limits = RequestLimits()
    let admitted = (0..<10_000).filter { limits.enter("v\($0)") }
    #expect(admitted.count == RequestLimits.mostTogether)
    for visitor in admitted { limits.leave("v\(visitor)") }
    #expect(limits.enter("again"))
  }

  @Test("forms without an account are counted by the minute and the address")
  func forms() {
    let limits = RequestLimits()
    let admitted = (0..<1_000).count { _ in limits.admitForm(from: "192.0.2.1", at: 5_000) }
    #expect(admitted == RequestLimits.formsPerMinute)
    #expect(limits.admitForm(from: "192.0.2.2", at: 5_000))
    #expect(limits.admitForm(from: "192.0.2.1", at: 65_000))
  }
}
