import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Versions of a record beside each other")
struct RecordMergeTests {
  private func indicator(_ json: String) -> PlanRecord {
    PlanRecord(kind: "indicator", id: "k", parent: "m", position: 1000, json: Array(json.utf8))
  }

  private func text(_ record: PlanRecord) -> String { String(decoding: record.json, as: UTF8.self) }

  @Test("changes are told by field, in words")
  func changes() {
    let old = indicator(
      #"{"id":"k","title":"件数","direction":"increase","targets":[{"value":5000,"comparator":"atLeast","deadline":"FY2026","asPrinted":"5,000件以上"}]}"#
    )
    let new = indicator(
      #"{"id":"k","title":"件数","nature":"qualitative","survey":true,"targets":[{"value":10,"deadline":"FY2026"},{"value":20,"approximate":true}],"owner":"s-1"}"#
    )
    let changes = RecordDifference.changes(from: old, to: new) { kind, id in kind == "section" ? "情報政策課" : nil }
    #expect(
      changes == [
        FieldChange(path: "direction", label: "目指す方向", before: "増加", after: nil),
        FieldChange(path: "owner", label: "値を報告する課", before: nil, after: "情報政策課"),
        FieldChange(path: "targets", label: "目標", before: "5,000件以上／令和8年度", after: "10／令和8年度\n20／おおよその値か：はい"),
        FieldChange(path: "nature", label: "定量の指標か定性の指標か", before: "定量", after: "定性"),
        FieldChange(path: "survey", label: "アンケートによる値か", before: "いいえ", after: "はい"),
      ])
    #expect(RecordDifference.changes(from: new, to: new).isEmpty)
    #expect(RecordDifference.changes(from: nil, to: old).map(\.path) == ["title", "direction", "targets"])
    #expect(RecordDifference.changes(from: nil, to: nil).isEmpty)
  }

  @Test("what only one side changed is taken over, and what both changed is asked")
  func merge() throws {
    let ancestor = indicator(#"{"id":"k","title":"件数","unit":"件","source":"統計"}"#)
    let theirs = indicator(#"{"id":"k","title":"利用件数","unit":"件","source":"業務統計"}"#)
    let mine = indicator(#"{"id":"k","title":"申請件数","unit":"回","source":"業務統計","tolerance":0.50}"#)
    let merge = try #require(RecordMerge(ancestor: ancestor, current: theirs, attempted: mine))
    let states = Dictionary(uniqueKeysWithValues: merge.fields.map { ($0.path, $0.state) })
    #expect(states["title"] == .both(mine: "申請件数", theirs: "利用件数", ancestor: "件数"))
    #expect(states["unit"] == .onlyMine && states["source"] == .same && states["tolerance"] == .onlyMine)
    #expect(merge.conflicts.map(\.label) == ["指標の名称"])
    #expect(
      text(merge.resolve(choosing: ["title": .theirs]))
        == #"{"id":"k","title":"利用件数","unit":"回","source":"業務統計","tolerance":0.50}"#)
    #expect(
      text(merge.resolve(choosing: ["unit": .theirs]))
        == #"{"id":"k","title":"申請件数","unit":"件","source":"業務統計","tolerance":0.50}"#)
  }

  @Test("a printed value is one thing")
  func groups() throws {
    func observation(_ rest: String) -> PlanRecord {
      PlanRecord(
        kind: "observation", id: "k@FY2024", json: Array(#"{"indicator":"k","period":"FY2024",\#(rest)}"#.utf8))
    }
    let merge = try #require(
      RecordMerge(
        ancestor: observation(#""absence":"notMeasured""#),
        current: observation(#""value":10,"comparator":"atLeast""#),
        attempted: observation(#""text":"進んだ""#)))
    #expect(
      merge.conflicts.map(\.state) == [.both(mine: "進んだ", theirs: "10\n以上、以下などの別：以上", ancestor: "未計測")])
    #expect(merge.resolve(choosing: ["value": .mine]).json == observation(#""text":"進んだ""#).json)
    #expect(
      merge.resolve(choosing: ["value": .theirs]).json == observation(#""value":10,"comparator":"atLeast""#).json)
  }

  @Test("a side that withdrew the record leaves it to the other")
  func withdrawn() throws {
    let ancestor = indicator(#"{"id":"k","title":"件数"}"#)
    let mine = indicator(#"{"id":"k","title":"申請件数"}"#)
    #expect(RecordMerge(ancestor: ancestor, current: nil, attempted: mine)?.resolve(choosing: [:]).json == mine.json)
    #expect(RecordMerge(ancestor: ancestor, current: mine, attempted: nil)?.resolve(choosing: [:]).json == mine.json)
    #expect(RecordMerge(ancestor: nil, current: nil, attempted: nil) == nil)
    let anew = try #require(RecordMerge(ancestor: nil, current: ancestor, attempted: mine))
    #expect(anew.conflicts.map(\.path) == ["title"])
  }

  @Test("merging with oneself changes nothing", arguments: 0..<30)
  func same(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    let records = PlanRecords.split(generator.plan())
    for (record, other) in zip(records, records.dropFirst()) where record.kind == other.kind {
      for (mine, theirs) in [(record, other), (other, record), (record, record)] {
        let merge = try #require(RecordMerge(ancestor: record, current: theirs, attempted: mine))
        #expect(merge.conflicts.isEmpty)
        let whole = merge.resolve(choosing: [:])
        #expect(whole.json == (mine == record ? theirs : mine).json)
      }
    }
  }
}
