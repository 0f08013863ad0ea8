import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("The comparison of two states of a plan")
struct PlanComparisonTests {
  private func plan(_ fill: (inout Plan) -> Void = { _ in }) -> Plan {
    Plan(id: "p", title: "計画") { plan in
      plan.chapters = ["目的", "現状", "施策", "推進体制", "資料"].enumerated().map { place, title in
        Chapter(id: RecordID("c-\(place + 1)"), number: "第\(place + 1)章", title: title, body: "本文です。")
      }
      plan.sections = [Section(id: "s", name: "情報課")]
      plan.measures = ["電子申請", "公開データ"].enumerated().map { place, title in
        Measure(id: RecordID("m-\(place + 1)"), title: title) { measure in
          measure.number = "\(place + 1)"
          measure.lead = "s"
          measure.indicators = [Indicator(id: RecordID("i-\(place + 1)"), title: title + "の件数") { $0.unit = "件" }]
        }
      }
      fill(&plan)
    }
  }

  private func told(_ change: (inout Plan) -> Void) -> Set<Told> {
    var newer = plan()
    change(&newer)
    return Told.all(PlanComparison.between(old: plan(), new: newer))
  }

  @Test("one chapter at another place is one move, which says from where to where")
  func move() throws {
    var newer = plan()
    newer.chapters.append(newer.chapters.remove(at: 1))
    let comparison = PlanComparison.between(old: plan(), new: newer)
    #expect(Told.all(comparison) == [Told(.chapter, "c-2", .moved)])
    let move = try #require(comparison.records.first?.move)
    #expect(move == ComparedMove(from: "「第1章 目的」の次", to: "「第5章 資料」の次"))
  }

  @Test("a new number alone is a change of number, also where all numbers move up by one")
  func numbers() {
    let told = told { plan in
      plan.chapters.insert(Chapter(id: "new", number: "第1章", title: "はじめに"), at: 0)
      for place in 1...5 { plan.chapters[place].number = "第\(place + 1)章" }
    }
    #expect(
      told == Set([Told(.chapter, "new", .added)] + (1...5).map { Told(.chapter, "c-\($0)", .renumbered, "number") }))
  }

  @Test("a record under another id is the same by its title, or by number and a like title, and no new one")
  func identity() {
    let same = PlanComparison.between(
      old: plan(),
      new: plan {
        $0.measures[0].id = "m-x"; $0.chapters[2].id = "c-x"
      })
    #expect(same.isEmpty && same.renamedIDs.map(\.new) == ["c-x", "m-x"])
    #expect(
      told {
        $0.measures[0].id = "m-x"; $0.measures[0].title = "電子申請等"
      } == [Told(.measure, "m-x", .changed, "title")])
    let replaced = told { $0.measures[0] = Measure(id: "m-x", title: "広報") { $0.number = "1" } }
    #expect(replaced.contains(Told(.measure, "m-1", .deleted)) && replaced.contains(Told(.measure, "m-x", .added)))
  }

  @Test("an indicator of another measure has moved, even out of a measure that is gone")
  func indicator() throws {
    #expect(
      told { $0.measures[1].indicators.append($0.measures[0].indicators.removeLast()) } == [
        Told(.indicator, "i-1", .moved)
      ])
    var newer = plan()
    let gone = newer.measures.remove(at: 0)
    newer.measures[0].indicators += gone.indicators
    let comparison = PlanComparison.between(old: plan(), new: newer)
    #expect(Told.all(comparison) == [Told(.measure, "m-1", .deleted), Told(.indicator, "i-1", .moved)])
    #expect(comparison.record(.indicator, "i-1")?.move?.from == "施策1 電子申請")
  }

  @Test("what is named in other records is told once, where it changed")
  func references() {
    #expect(told { $0.sections[0].name = "デジタル課" } == [Told(.section, "s", .changed, "name")])
    let unit = told { plan in
      plan.measures[0].indicators[0].unit = "通"
      plan.measures[0].indicators[0].targets = []
    }
    #expect(unit == [Told(.indicator, "i-1", .changed, "unit")])
  }

  @Test("a target is recognised by its time, and by its order where the time changed")
  func targets() throws {
    func plan(_ targets: [Target]) -> Plan {
      Plan(id: "p", title: "計画") { plan in
        plan.indicators = [
          Indicator(id: "i", title: "指標") {
            $0.unit = "％"; $0.targets = targets
          }
        ]
      }
    }
    func target(_ value: Decimal, _ year: Int) -> Target {
      Target(value: value, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(year))))
    }
    func fields(_ old: [Target], _ new: [Target]) -> [[String?]] {
      PlanComparison.between(old: plan(old), new: plan(new)).records.flatMap(\.fields).map { [$0.old, $0.new] }
    }
    #expect(fields([target(70, 2028)], [target(60, 2027), target(70, 2028)]) == [[nil, "60％以上（令和9年度）"]])
    #expect(
      fields([target(60, 2027), target(70, 2028)], [target(60, 2027), target(75, 2028)]) == [
        ["70％以上（令和10年度）", "75％以上（令和10年度）"]
      ])
    #expect(fields([target(70, 2028)], [target(70, 2030)]) == [["70％以上（令和10年度）", "70％以上（令和12年度）"]])
  }

  @Test("results are counted beside the table and are no change of the plan")
  func results() {
    var newer = plan()
    newer.observations = [Observation(indicator: "i-1", period: .fiscalYear(FiscalYear(2025)), value: .number(3))]
    newer.measures[0].reviews = [Review(fiscalYear: FiscalYear(2025)) { $0.progress = "順調です。" }]
    newer.measures[0].budget = Budget(
      amounts: [BudgetAmount(fiscalYear: FiscalYear(2025), kind: .settled, thousandYen: 9)])
    let comparison = PlanComparison.between(old: plan(), new: newer)
    #expect(comparison.isEmpty && comparison.results.observations == 1 && comparison.results.reviews == 1)
  }

  @Test("a text is compared by paragraph, item and table row, and each column holds its words")
  func prose() throws {
    let old = "## 方針\n\n一つ目の段落です。\n\n二つ目の段落です。\n\n- 申請\n- 届出\n\n| 年度 | 値 |\n|---|---|\n| 令和8年度 | 10 |\n\n終わりです。"
    let new = old.replacing("二つ目の段落です", with: "二つ目の文です").replacing("| 10 |", with: "| 20 |")
      .replacing("- 届出", with: "- 届出\n- 相談")
    let comparison = PlanComparison.between(
      old: plan { $0.chapters[0].body = old }, new: plan { $0.chapters[0].body = new })
    let field = try #require(comparison.records.first?.fields.first)
    #expect(comparison.records.count == 1 && field.path == "body")
    #expect(field.old == "方針\n一つ目の段落です。\n二つ目の段落です。\n・申請\n・届出\n年度｜値\n令和8年度｜10\n終わりです。")
    #expect(
      field.blocks.filter { !$0.isSame }.map { [$0.old, $0.new] } == [
        ["二つ目の段落です。", "二つ目の文です。"], [nil, "・相談"], ["令和8年度｜10", "令和8年度｜20"],
      ])
  }

  @Test("damaged and enormous plans are compared as well")
  func hostile() {
    let twice = plan {
      $0.chapters += $0.chapters; $0.measures += $0.measures
    }
    #expect(PlanComparison.between(old: twice, new: twice).isEmpty)
    #expect(!PlanComparison.between(old: twice, new: plan()).isEmpty)
    let many = plan { plan in
      plan.chapters = (0..<3_000).map { Chapter(id: RecordID("x-\($0)"), title: "章\($0)", body: "") }
    }
    let others = plan { plan in
      plan.chapters = (0..<3_000).reversed().map { Chapter(id: RecordID("y-\($0)"), title: "章\($0)", body: "") }
    }
    let comparison = PlanComparison.between(old: many, new: others)
    #expect(comparison.renamedIDs.count == 3_000 && comparison.records.count == 2_999)
  }
}
