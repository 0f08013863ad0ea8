import Synchronization
import Testing

@testable import Website

@Suite("Looking at the store")
struct SiteWorkshopTests {
  /// A store that a look reads at its beginning, and that takes its time.
  private final class SlowStore: Sendable {
    let state = Mutex(0)
    let looks = Mutex(0)
    let running = Mutex(0)
    let most = Mutex(0)

    func look() async -> Int? {
      let seen = state.withLock { $0 }
      looks.withLock { $0 += 1 }
      let now = running.withLock { running -> Int in
        running += 1
        return running
      }
      most.withLock { $0 = max($0, now) }
      try? await Task.sleep(for: .milliseconds(60))
      running.withLock { $0 -= 1 }
      return seen
    }
  }

  @Test("who asks while a look is under way gets what was saved after that look began")
  func later() async {
    let (workshop, store) = (SiteWorkshop(), SlowStore())
    async let early = workshop.alone { await store.look() }
    while store.looks.withLock({ $0 }) == 0 { await Task.yield() }
    store.state.withLock { $0 = 1 }
    let late = await workshop.alone { await store.look() }
    #expect(late == 1)
    #expect(await early == 0)
  }

  @Test("many who ask at once share a look, and no two run together")
  func shared() async {
    let (workshop, store) = (SiteWorkshop(), SlowStore())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { _ = await workshop.alone { await store.look() } } }
    }
    #expect(store.most.withLock { $0 } == 1)
    #expect(store.looks.withLock { $0 } <= 3)
    store.state.withLock { $0 = 7 }
    #expect(await workshop.alone { await store.look() } == 7)
  }
}
