import Foundation
import PlanModel
import PlanOperations
import Testing

@Suite("Damaged tables")
struct DamagedTableTests {
  /// A plan whose ledger is empty, so that every row would add a value.
  private func trial() async throws -> LedgerTrial { try await LedgerTrial { $0.observations = [] } }

  @Test("of 300 damaged tables nothing wrong enters, nothing right is lost, and every refusal is explained")
  func damaged() async throws {
    let draft = try await trial().draft()
    let reader = FigureReader(draft: draft, ownSections: nil, reporter: nil, today: LedgerTrial.today)
    var taken = 0
    var refused = 0
    for seed in 0..<300 {
      let damaged = DamagedTable(seed: UInt64(seed))
      let table = FigureTable.read(damaged.bytes)
      let lines = reader.read(table.entries)
      let entered = Set(
        lines.filter { $0.effect.isTaken }.compactMap { line -> DamagedTable.Truth? in
          guard let after = line.after, let number = after.value.number else { return nil }
          return DamagedTable.Truth(indicator: after.indicator.rawValue, period: after.period, value: number)
        })
      #expect(entered == damaged.right, "seed \(seed) \(damaged.story)")
      #expect(lines.count { $0.effect.isTaken } == entered.count, "seed \(seed)")
      for line in lines where !line.effect.isTaken {
        refused += 1
        #expect(!(line.problems + line.doubts).joined().isEmpty, "seed \(seed) line \(line.entry.line)")
      }
      if damaged.isHopeless { #expect(table.hasErrors, "seed \(seed) \(damaged.story)") }
      let explained = Set(lines.filter { !$0.effect.isTaken }.map(\.entry.line))
        .union(table.findings.compactMap { $0.place.source?.line })
      if !damaged.isHopeless {
        #expect(Set(damaged.damagedLines).isSubset(of: explained), "seed \(seed) \(damaged.story)")
      }
      taken += entered.count
    }
    // The generator must make both sorts, or the test could not fail.
    #expect(taken > 500)
    #expect(refused > 200)
  }

  @Test("bytes cut off anywhere never bring in a value that the whole table does not hold")
  func cut() async throws {
    let draft = try await trial().draft()
    let reader = FigureReader(draft: draft, ownSections: nil, reporter: nil, today: LedgerTrial.today)
    let whole = Array("指標,年度,値\r\nonline,令和7年度,2100\r\nshare,令和7年度,55.5\r\n".utf8)
    // A number that was cut is a number still: only the last row can be short, and nobody can know it.
    for end in 0..<whole.count {
      let lines = reader.read(FigureTable.read(Array(whole.prefix(end))).entries).filter { $0.effect.isTaken }
      for line in lines.dropLast() { #expect(line.after?.value == .number(2100)) }
    }
  }

  @Test("an enormous table and noise are refused without harm")
  func noise() async throws {
    let draft = try await trial().draft()
    let reader = FigureReader(draft: draft, ownSections: nil, reporter: nil, today: LedgerTrial.today)
    let big = Array(("指標,年度,値\n" + String(repeating: "online,令和7年度,5\n", count: 30_000)).utf8)
    let table = FigureTable.read(big)
    #expect(table.hasErrors)
    #expect(table.entries.count <= RecordFigures.mostEntries)
    var random = DamagedTable.SplitMix(state: 7)
    for _ in 0..<200 {
      let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(reader.read(FigureTable.read(bytes).entries).allSatisfy { !$0.effect.isTaken })
    }
  }
}
