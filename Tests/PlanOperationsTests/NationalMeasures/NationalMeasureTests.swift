import Foundation
import Interchange
import PlanModel
import PlanStore
import PlanStoreModel
import Testing

@testable import PlanOperations

@Suite("The national measures to choose from")
struct NationalMeasureTests {
  private func read(_ text: String, edition: String = "") -> NationalMeasureTable {
    NationalMeasureTable.read(Array(text.utf8), edition: edition)
  }

  @Test("the starter reads without an error, and every row names its list and its source")
  func starter() throws {
    let table = NationalMeasureTable.read(Array(starterMeasureTable.utf8))
    #expect(table.findings.isEmpty, "\(table.findings)")
    #expect(table.measures.count == 12 && table.measures == NationalMeasures.starter.measures)
    #expect(table.measures.allSatisfy { $0.sourceURL != nil && !$0.edition.isEmpty })
    let file = SamplePlan.repository.appending(path: "Data/national-measures.csv")
    #expect(try String(contentsOf: file, encoding: .utf8) == starterMeasureTable)
  }

  @Test("the sample plan's national measures are in the starter")
  func sample() {
    let references = SamplePlan.prefecture.plan.measures.compactMap(\.origin.nationalReference)
    #expect(references.count == 3)
    for reference in references {
      #expect(NationalMeasures.starter.find(reference)?.title == reference.title, "\(reference)")
    }
  }

  @Test("headings, width and pillars are read in their usual spellings, below a title line")
  func tolerant() throws {
    let table = read(
      "国の施策の一覧,,,\n施策 番号,施策名,対応する柱,所管府省庁,出典ＵＲＬ\n０１－０１,基盤,1；柱2,◎総務省,https://example.jp/a\n", edition: "一覧（2026年）")
    let only = try #require(table.measures.first)
    #expect(table.measures.count == 1 && only.number == "01-01" && only.edition == "一覧（2026年）")
    #expect(only.pillars == [.onlineProcedures, .dataUse] && only.ministries == "◎総務省")
    #expect(table.isSound, "\(table.findings)")
  }

  @Test("Shift_JIS, as Excel saves it, is read")
  func shiftJIS() throws {
    let data = try #require("番号,名称,一覧の名称と日付\n01,電子申請,一覧\n".data(using: .shiftJIS))
    #expect(NationalMeasureTable.read(Array(data)).measures.map(\.title) == ["電子申請"])
  }

  @Test("each row that is wrong says its line and how to mend it, the others are read")
  func findings() {
    let table = read(
      "番号,名称,柱,一覧,出典\n1,甲,6,一覧,https://a.jp\n2,,,一覧,\n1,乙,,一覧,\n3,丙,,,\n4,丁,,一覧,javascript:alert(1)\n")
    #expect(table.measures.map(\.title) == ["甲", "丁"])
    #expect(table.measures.map(\.sourceURL) == ["https://a.jp", nil])
    #expect(table.findings.filter { $0.severity == .error }.map { $0.place.source?.line } == [3, 4, 5])
    #expect(table.findings.allSatisfy { !$0.remedy.isEmpty })
    #expect(!table.isSound)
  }

  @Test("what is no table of measures is told, not read")
  func noTable() {
    for text in ["", "あいうえお", "\u{0}\u{1}", "番号,柱\n1,2\n", String(repeating: "\n", count: 10_000)] {
      let table = read(text)
      #expect(table.measures.isEmpty && !table.findings.isEmpty && !table.isSound)
    }
    #expect(read("名称,一覧\n" + String(repeating: "x,y\n", count: 200_000)).findings.count < 600)
    let many = read("番号,名称,一覧\n" + (0..<3_000).map { "\($0),施策\($0),一覧\n" }.joined())
    #expect(many.measures.count == NationalMeasureTable.mostRows && !many.isSound)
    #expect(NationalMeasureTable.read([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]).measures.isEmpty)
  }

  @Test("what an administrator loads takes the starter's place, or stands beside it")
  func loading() async throws {
    let store = ModelPlanStore()
    let before = try await ReadNationalMeasures(store: store).run()
    #expect(before.isStarter && before.version == 0 && before.catalogue == NationalMeasures.starter)
    let new = [NationalMeasure(number: "1", title: "甲", edition: "新しい一覧", note: "改行を\n含む")]
    try await LoadNationalMeasures(new, basedOn: 0, store: store, actor: "管理者").run()
    let now = try await ReadNationalMeasures(store: store).run()
    #expect(!now.isStarter && now.catalogue.measures == new && now.version == 1 && now.loadedBy == "管理者")
    var changed = new
    changed[0].title = "甲（改）"
    changed.append(NationalMeasure(title: "番号なし", edition: "新しい一覧"))
    try await LoadNationalMeasures(changed, adds: true, basedOn: 1, store: store, actor: "管理者").run()
    #expect(try await ReadNationalMeasures(store: store).run().catalogue.measures == changed)
    let stale = LoadNationalMeasures(new, basedOn: 1, store: store, actor: "別の管理者")
    #expect(await StoreActs.stop { try await stale.run() }.contains("ほかの人"))
    let empty = LoadNationalMeasures([], basedOn: 2, store: store, actor: "a")
    #expect(await StoreActs.stop { try await empty.run() }.contains("施策がありません"))
    #expect(try await ReadNationalMeasures(store: store).run().catalogue.editions == ["新しい一覧"])
  }

  @Test("a record that cannot be read stops, and does not pass for the starter")
  func damaged() async throws {
    let store = ModelPlanStore()
    let change = RecordChange(
      NationalMeasures.kind, NationalMeasures.id, basedOn: 0, content: RecordContent(json: Array("[1,".utf8)))
    _ = try await store.save(ChangeSet(.installation, actor: "a", changes: [change]))
    #expect(await StoreActs.stop { _ = try await ReadNationalMeasures(store: store).run() }.contains("読み取れません"))
  }
}
