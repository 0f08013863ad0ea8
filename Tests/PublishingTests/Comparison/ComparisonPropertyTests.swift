import Foundation
import PlanModel
import Testing

@testable import Publishing

/// How many random edit scripts are tried.
private let scripts = 300

@Suite("Comparing an edited plan with the plan before")
struct ComparisonPropertyTests {
  private func edits(_ seed: Int) -> SampleEdits { SampleEdits(MihonPlan.plan, seed: seed) }

  @Test("the plan is there, and the scripts do every sort of thing")
  func everySort() {
    #expect(MihonPlan.plan.chapters.count == 10 && MihonPlan.plan.measures.count == 24)
    let all = (0..<scripts).map(edits)
    let paths = Set(all.flatMap(\.told).map { "\($0.kind) \($0.sort) \($0.path ?? "")" })
    #expect(paths.count >= 35, "\(paths.sorted())")
    #expect(all.contains { !$0.renamed.isEmpty } && all.contains { $0.shifted[.chapter] != nil })
    // Some records are moved as well as changed, and some changed in several fields.
    #expect(all.contains { edits in edits.told.contains { edits.shifted[$0.kind]?.contains($0.id) ?? false } })
    #expect(all.contains { edits in Dictionary(grouping: edits.told, by: \.id).contains { $0.value.count > 1 } })
  }

  @Test(
    "tells what was done, no more and no less, in columns that hold the text of their state", arguments: 0..<scripts)
  func exact(seed: Int) {
    let edits = edits(seed)
    let comparison = PlanComparison.between(old: edits.original, new: edits.plan)
    var told = Told.all(comparison)
    for kind in [ComparedKind.chapter, .measure] {
      let moved = told.filter { $0.kind == kind && $0.sort == .moved }
      told.subtract(moved)
      expectFewestMoves(Set(moved.map(\.id)), kind, edits)
    }
    #expect(told == edits.told, "\(edits.steps)")
    #expect(Set(comparison.renamedIDs.map { [$0.old, $0.new] }) == Set(edits.renamed.map { [$0.key, $0.value] }))
    expectWholeColumns(comparison, edits, ComparisonStyle.presets[seed % ComparisonStyle.presets.count])
    guard seed % 10 == 0 else { return }
    #expect(PlanComparison.between(old: edits.original, new: edits.plan) == comparison)
  }

  /// Taking out the moved records leaves one order; a smaller number would not; no more were moved than by hand.
  private func expectFewestMoves(_ moved: Set<String>, _ kind: ComparedKind, _ edits: SampleEdits) {
    func ids(_ plan: Plan) -> [String] {
      kind == .chapter ? plan.chapters.map(\.id.rawValue) : plan.measures.map(\.id.rawValue)
    }
    let before = ids(edits.original).map { edits.renamed[$0] ?? $0 }
    let after = ids(edits.plan)
    let old = before.filter(after.contains)
    let new = after.filter(before.contains)
    #expect(old.filter { !moved.contains($0) } == new.filter { !moved.contains($0) }, "\(edits.steps)")
    // The longest common order, found the slow way.
    var longest = Array(repeating: 1, count: new.count)
    let places = new.map { old.firstIndex(of: $0) ?? 0 }
    for place in new.indices {
      for earlier in 0..<place where places[earlier] < places[place] {
        longest[place] = max(longest[place], longest[earlier] + 1)
      }
    }
    #expect(moved.count == new.count - (longest.max() ?? 0))
    let byHand = edits.shifted[kind] ?? []
    #expect(moved.count <= byHand.count)
    if byHand.count == 1, moved.count == 1, let id = byHand.first,
      let from = old.firstIndex(of: id), let to = new.firstIndex(of: id), abs(from - to) > 1
    {
      #expect(moved == [id])
    }
  }

  @Test("read backwards it tells the same the other way round", arguments: 0..<scripts)
  func mirror(seed: Int) {
    let edits = edits(seed)
    let forth = PlanComparison.between(old: edits.original, new: edits.plan)
    let back = PlanComparison.between(old: edits.plan, new: edits.original)
    let backIDs = Dictionary(uniqueKeysWithValues: back.renamedIDs.map { ($0.new, $0.old) })
    let mirrored = Set(
      Told.all(back).map { told in
        var told = told.mirrored
        told.id = backIDs[told.id] ?? told.id
        return told
      })
    #expect(Told.all(forth) == mirrored, "\(edits.steps)")
    for record in forth.records {
      let other = back.records.first { $0.kind == record.kind && [record.id, record.earlierID].contains($0.id) }
      #expect(record.move?.from == other?.move?.to && record.move?.to == other?.move?.from)
      let texts = { (fields: [ComparedField], isBack: Bool) in
        Set(fields.map { [$0.path, (isBack ? $0.new : $0.old) ?? "", (isBack ? $0.old : $0.new) ?? ""] })
      }
      #expect(texts(record.fields, false) == texts(other?.fields ?? [], true), "\(record.place)")
    }
    #expect(forth.results == back.results)
  }

  /// Each column without marks is the text of its state, piece by piece, and nothing is left out or told twice.
  private func expectWholeColumns(_ comparison: PlanComparison, _ edits: SampleEdits, _ style: ComparisonStyle) {
    let rows = ComparisonTable.rows(of: comparison, style: style)
    #expect(rows == ComparisonTable.rows(of: comparison, style: style))
    let byRecord = Dictionary(grouping: rows.filter { !$0.path.isEmpty }) { [$0.kind.rawValue, $0.id, $0.path] }
    var seen = 0
    for record in comparison.records {
      for (path, fields) in Dictionary(grouping: record.fields, by: \.path) {
        let own = byRecord[[record.kind.rawValue, record.id, path]] ?? []
        let blocks = fields.flatMap(\.blocks).filter { !$0.isSame }
        #expect(
          own.map(\.old.text).filter { !$0.isEmpty }.joined(separator: "\n")
            == blocks.compactMap(\.old).joined(separator: "\n"))
        #expect(
          own.map(\.new.text).filter { !$0.isEmpty }.joined(separator: "\n")
            == blocks.compactMap(\.new).joined(separator: "\n"))
        if record.kind == .chapter, path == "body" { expectWholeText(record, fields[0], edits) }
        seen += own.count
      }
    }
    #expect(seen == byRecord.values.map(\.count).reduce(0, +))
    for row in rows where !row.path.isEmpty {
      #expect((row.old + row.new).contains { $0.isChanged && !$0.isMark })
    }
  }

  /// The columns hold every kanji and kana of the chapter as it was written, and no other.
  private func expectWholeText(_ record: ComparedRecord, _ field: ComparedField, _ edits: SampleEdits) {
    func letters(_ text: String?) -> String {
      let scalars = Remarks.removed(from: text ?? "").unicodeScalars.filter { $0.value >= 0x3041 && $0.value < 0xFF00 }
      return String(String.UnicodeScalarView(scalars.filter { $0 != "・" }))
    }
    let old = edits.original.chapters.first { [record.id, record.earlierID].contains($0.id.rawValue) }
    let new = edits.plan.chapters.first { $0.id.rawValue == record.id }
    #expect(letters(field.old) == (record.isAdded ? "" : letters(old?.body)))
    #expect(letters(field.new) == (record.isDeleted ? "" : letters(new?.body)))
  }

  @Test("the same plan differs in nothing, whatever it holds", arguments: 0..<40)
  func same(seed: Int) {
    var random = PlanGenerator(seed: seed)
    let plan = random.plan()
    #expect(PlanComparison.between(old: plan, new: plan).isEmpty)
    #expect(PlanComparison.between(old: plan, new: plan).results.isEmpty)
    // Two plans that have nothing to do with each other, with every hostile word: no crash, and every row says something.
    let other = random.plan()
    let comparison = PlanComparison.between(old: plan, new: other)
    let rows = ComparisonTable.rows(of: comparison, style: .nationalDraft)
    #expect(rows.allSatisfy { !($0.old + $0.new).isEmpty })
    #expect(!comparison.isEmpty)
  }
}
