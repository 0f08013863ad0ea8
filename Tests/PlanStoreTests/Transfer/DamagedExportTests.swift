import PlanModel
import PlanStore
import PlanStoreModel
import Testing

@Suite("A damaged export")
struct DamagedExportTests {
  /// One seeded change of an export.
  private func mutate(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 2: bytes.remove(at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<400, using: &random)))
    case 4: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
    case 5: bytes.removeLast(bytes.count - place)
    default: return reordered(bytes, &random)
    }
    return bytes
  }

  /// A line taken out, doubled, or exchanged with another.
  private func reordered(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let first = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: first)
    default: lines.swapAt(first, Int.random(in: 0..<lines.count, using: &random))
    }
    return lines.flatMap { $0 }
  }

  @Test("is refused, or the damage lies outside of everything that is kept", arguments: 0..<20)
  func mutations(seed: Int) async throws {
    let links = try await GeneratedStore.make(seed: UInt64(seed), entries: 8).links(after: 0, limit: .max)
    let bytes = StoreTransferTests.export(links)
    var random = SeededNumbers(seed: UInt64(seed) + 7_000)
    var refused = 0
    for _ in 0..<100 {
      let mutant = mutate(bytes, &random)
      let store = ModelPlanStore()
      do {
        let read = try StoreTransferTests.read(mutant, pieces: Int.random(in: 1...5_000, using: &random))
        try await store.adopt(read)
        #expect(StoreTransferTests.isSame(await store.links(after: 0, limit: .max), links))
      } catch let fault as StoreTransferFault {
        #expect(fault.message.hasPrefix("\(fault.line)行目: "))
        refused += 1
      } catch let failure as StoreFailure {
        #expect(failure.message.contains("誤り"))
        refused += 1
      }
    }
    #expect(refused > 80)
  }
}
