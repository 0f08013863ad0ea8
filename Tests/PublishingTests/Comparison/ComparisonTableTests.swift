import Foundation
import PlanModel
import Testing

@testable import Publishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Comparison tables")
struct ComparisonTableTests {
  private let old = Plan(id: "p", title: "見本計画") { plan in
    plan.chapters = [
      Chapter(id: "c-1", number: "第1章", title: "目的", body: "初めの段落です。\n\n## 方針\n\n窓口で受け付けます。\n\n終わりです。"),
      Chapter(id: "c-2", number: "第2章", title: "体制", body: "体制です。"),
    ]
  }

  private var new: Plan {
    var plan = old
    plan.chapters[0].body = plan.chapters[0].body.replacing("窓口", with: "画面")
    plan.chapters.removeLast()
    plan.chapters.append(Chapter(id: "c-3", number: "第3章", title: "評価と公表", body: "毎年評価します。"))
    return plan
  }

  private func comparison(_ reasons: ComparisonReasons = ComparisonReasons()) -> PlanComparison {
    PlanComparison.between(old: old, new: new, reasons: reasons)
  }

  @Test("only the changed paragraph is printed, under its heading, with the changed words marked")
  func rows() {
    let rows = ComparisonTable.rows(of: comparison(), style: .nationalDraft)
    #expect(rows[0].place == "第1章 目的" && rows[0].item == "本文（方針）")
    #expect(rows[0].new.textWithMarks == "（略）\n画面で受け付けます。\n（略）")
    #expect(rows[0].new.filter(\.isChanged).map(\.text) == ["画面"])
    #expect(rows[0].old.filter(\.isChanged).map(\.text) == ["窓口"])
    let gone = rows.filter { $0.id == "c-2" }
    #expect(gone.map(\.new.textWithMarks) == ["（削る）", "（削る）", "（削る）"] && gone[2].old.text == "体制です。")
    #expect(rows.filter { $0.id == "c-3" }.map(\.old.textWithMarks) == ["（新設）", "（新設）", "（新設）"])
  }

  @Test("（略） stands where text was left out, and nowhere else")
  func elision() {
    func cells(_ changed: [String]) -> [String] {
      var newer = old
      for words in changed { newer.chapters[0].body = newer.chapters[0].body.replacing(words, with: "別の" + words) }
      let comparison = PlanComparison.between(old: old, new: newer)
      return ComparisonTable.rows(of: comparison, style: .nationalDraft).map(\.new.textWithMarks)
    }
    #expect(cells(["初めの段落"]) == ["別の初めの段落です。\n（略）"])
    #expect(cells(["終わり"]) == ["（略）\n別の終わりです。"])
    #expect(cells(["初めの段落", "終わり"]) == ["別の初めの段落です。", "（略）\n別の終わりです。"])
    #expect(cells(["初めの段落", "方針", "窓口", "終わり"]).allSatisfy { !$0.contains("（略）") })
  }

  @Test("every preset is found by its id, and the standard follows the decision")
  func presets() {
    let ids = ComparisonStyle.presets.map(\.id)
    #expect(Set(ids).count == ids.count && ids.allSatisfy { ComparisonStyle.preset($0)?.id == $0 })
    #expect(ComparisonStyle.preset("none") == nil)
    let (draft, decided) = (ComparisonStyle.standard(isDecided: false), ComparisonStyle.standard(isDecided: true))
    #expect(
      [draft.newTitle, draft.oldTitle] == ["改正案", "現行"] && [decided.newTitle, decided.oldTitle] == ["改正後", "改正前"])
    #expect(draft.order == .newLeft && decided.order == .newLeft)
  }

  private func table(_ style: ComparisonStyle, _ reasons: ComparisonReasons = ComparisonReasons()) throws
    -> DocumentTable
  {
    let document = ComparisonTable.document(of: comparison(reasons), plan: new, style: style)
    #expect(document.paper == .a4Landscape && !document.hasCover)
    guard case .heading? = document.blocks.first, case .table(let table) = document.blocks[1] else {
      throw TableMissing()
    }
    return table
  }

  private struct TableMissing: Error {}

  @Test("the house's order, titles, words, third column and remark are followed")
  func styles() throws {
    func words(_ inlines: [[Inline]]) -> [String] { inlines.map { Inline.plainText($0) } }
    var reasons = ComparisonReasons()
    reasons.add("窓口を減らすためです。", for: .chapter, "c-1")
    let iwate = try table(.oldLeftDecided)
    #expect(words(iwate.header) == ["箇所", "改正前", "改正後"])
    #expect(words(iwate.rows[0])[1].contains("窓口") && words(iwate.rows[1]) == ["第2章 体制 番号", "第2章", ""])
    let document = ComparisonTable.document(of: comparison(), plan: new, style: .oldLeftDecided)
    #expect(document.blocks.last == .paragraph([.text("備考　改正部分は、下線の部分である。")]))
    let explained = try table(.explainedDraft, reasons)
    #expect(words(explained.header) == ["箇所", "改正案", "現行", "説明"])
    #expect(words(explained.rows[0])[3] == "字句の改正 窓口を減らすためです。" && words(explained.rows[1])[3] == "削除")
    #expect(try words(table(.planDraft, reasons).rows[0])[3] == "窓口を減らすためです。")
    // Told with the first row of a record, not with each.
    reasons.add("評価を定めるためです。", for: .chapter, "c-3")
    #expect(try table(.planDraft, reasons).rows.filter { words($0)[3].hasPrefix("評価を") }.count == 1)
  }

  @Test("a moved and renumbered record has a row for each, which says where from and where to")
  func moved() {
    var older = old
    older.chapters += (3...5).map { Chapter(id: RecordID("c-\($0)"), number: "第\($0)章", title: "章\($0)") }
    var newer = older
    var chapter = newer.chapters.remove(at: 0)
    chapter.number = "第9章"
    newer.chapters.append(chapter)
    let rows = ComparisonTable.rows(of: PlanComparison.between(old: older, new: newer), style: .explainedDecided)
    #expect(rows.map(\.remark) == ["位置の移動", "番号の変更"] && rows.map(\.item) == ["位置", "番号"])
    #expect(rows[0].new.textWithMarks == "（先頭から移動）" && rows[0].old.textWithMarks == "（先頭から「第5章 章5」の次へ移動）")
  }

  @Test("plans with the same text say so, and results are mentioned where asked for")
  func nothing() {
    var newer = old
    newer.observations = [Observation(indicator: "i", period: .fiscalYear(FiscalYear(2025)), value: .number(3))]
    let same = PlanComparison.between(old: old, new: newer)
    let document = ComparisonTable.document(of: same, plan: newer, style: .nationalDraft, countsResults: true)
    #expect(
      document.blocks == [
        .heading(level: 1, [.text(newer.title + "　新旧対照表")]), .paragraph([.text("計画の本文に変更はありません。")]),
        .paragraph([.text("この表のほか、実績値1件に追加又は変更があります。")]),
      ])
  }

  @Test("the page is well-formed whatever the plans hold", arguments: 0..<20)
  func page(seed: Int) {
    var random = PlanGenerator(seed: seed)
    let (older, newer) = (random.plan(), random.plan())
    let comparison = PlanComparison.between(old: older, new: newer)
    let document = ComparisonTable.document(of: comparison, plan: newer, style: .explainedDraft)
    let summary = RevisionSummary(comparison).document(plan: newer)
    var html = HTML()
    html.document(
      SiteText(document: Document(blocks: document.blocks + summary.blocks), targets: TextTargets()), below: 1)
    #expect(XMLParser(data: Data(html.bytes)).parse())
    #expect(!String(decoding: html.bytes, as: UTF8.self).contains("<script"))
  }
}
