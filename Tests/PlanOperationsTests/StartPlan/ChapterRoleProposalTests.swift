import PlanModel
import PlanOperations
import Testing

@Suite("The elements proposed for the chapters of an existing plan")
struct ChapterRoleProposalTests {
  @Test(
    "titles of real and of sample plans lead where their officers put them",
    arguments: [
      ("計画の改定に当たって", [.purpose]), ("見本県の現状と課題", [.presentState]), ("計画の目的と目指す姿", [.purpose]),
      ("計画の位置付け", [.positioning]), ("施策の基本的な方針", [.basicPolicy]), ("施策の体系", [.measures]),
      ("推進体制", [.promotionStructure]),
      ("進行管理と見直し", [.promotionStructure]), ("安全の確保と個人情報の適正な取扱い", [.securityAndPrivacy]), ("用語の説明", []),
      ("国・県の動向", [.presentState]), ("デジタル化に向けた基本方針", [.basicPolicy]), ("デジタル化に向けた取組み", [.measures]),
      ("推進項目の内容", [.measures]), ("はじめに（趣旨・位置付け・期間）", [.purpose, .positioning]),
      ("官民データ活用の推進に係る個別施策", [.measures]), ("官民データ活用の推進に関する施策の基本的な方針", [.basicPolicy]),
      ("これまでの取組と課題", [.presentState]), ("前計画の評価", [.presentState]), ("計画の見直し", [.promotionStructure]), ("", []),
    ] as [(String, [ChapterRole])])
  func titles(title: String, roles: [ChapterRole]) {
    #expect(ChapterRoleProposal.roles(for: title) == roles)
  }

  @Test("the label of every element leads to the element itself")
  func labels() {
    for role in ChapterRole.allCases { #expect(ChapterRoleProposal.roles(for: role.label) == [role]) }
  }

  @Test(
    "lines of a table of contents are taken apart, page numbers and dots left out",
    arguments: [
      ("第3章 推進体制", "第3章", "推進体制"), ("第３章　推進体制 ………… 12", "第3章", "推進体制"), ("第十二章推進体制", "第十二章", "推進体制"),
      ("3．推進体制\t45", "3", "推進体制"), ("Ⅲ 推進体制・・・・・・・7", "Ⅲ", "推進体制"), ("4 推進体制", "4", "推進体制"), ("1現状及び課題", "1", "現状及び課題"),
      ("推進体制", nil, "推進体制"), ("IT戦略の推進", nil, "IT戦略の推進"), ("5つの柱", nil, "5つの柱"), ("第3次計画の評価", nil, "第3次計画の評価"),
      ("ビジョン2035", nil, "ビジョン2035"), ("2030年の姿", nil, "2030年の姿"), ("第2部", nil, "第2部"),
    ] as [(String, String?, String)])
  func lines(line: String, number: String?, title: String) {
    let chapters = ExistingChapter.lines(line)
    #expect(chapters.map(\.number) == [number])
    #expect(chapters.map(\.title) == [title])
  }

  @Test("tells which elements no chapter fills yet")
  func missing() {
    let chapters = ExistingChapter.lines("1 現状と課題\n2 目的\n3 基本方針\n4 施策の展開")
    #expect(ChapterRoleProposal.missing(in: chapters) == [.positioning, .promotionStructure, .securityAndPrivacy])
  }

  @Test("a pasted book is cut, not read")
  func enormous() {
    let many = String(repeating: "第1章 推進体制\n", count: 50_000)
    #expect(ExistingChapter.lines(many).count == ExistingChapter.mostChapters)
    let long = ExistingChapter.lines(String(repeating: "計", count: 1_000_000))
    #expect(long.count == 1 && long[0].title.count == ExistingChapter.mostCharacters)
    #expect(ExistingChapter.lines("\n \n　\n\t\n").isEmpty)
    #expect(ExistingChapter.lines("第\n1\n.\n………\n①\u{0}\u{202E}").count <= 5)
  }
}
