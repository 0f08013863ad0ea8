import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("What officers type into forms")
struct FormReadingTests {
  private func read(
    _ kind: String, _ entries: [(String, String)], into stored: PlanRecord? = nil, parts: [String]? = nil,
    id: String? = "x-1", parent: String? = nil
  ) -> FormReading {
    RecordForm.read(
      kind: kind, entries: entries.map { (name: $0.0, value: $0.1) }, into: stored, parts: parts, id: id,
      parent: parent)
  }

  private func json(_ reading: FormReading) -> String {
    String(decoding: reading.record?.json ?? [], as: UTF8.self)
  }

  @Test("numbers, years and days are read as officers write them")
  func values() {
    let reading = read(
      "indicator",
      [
        ("title", "オンライン手続の利用件数"), ("baseline.value", "約１，２００件"), ("baseline.period", "令和元年度"),
        ("targets[0].value", "5,000件以上"), ("targets[0].deadline", "令和8年度"), ("targets[1].value", "▲１２．５"),
        ("targets[1].deadline", "毎年度"), ("tolerance", "０．５"),
      ])
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(
      json(reading) == """
        {"id":"x-1","title":"オンライン手続の利用件数","baseline":{"value":1200,"period":"FY2019","asPrinted":"約１，２００件",\
        "approximate":true},"targets":[{"value":5000,"comparator":"atLeast","deadline":"FY2026","asPrinted":"5,000件以上"},\
        {"value":-12.5,"deadline":"everyFiscalYear"}],"tolerance":0.5}
        """)
    #expect(reading.form.field(nearest: "targets[0].value")?.value == "5,000件以上")
    #expect(reading.form.field(nearest: "targets")?.rows.count == 3)
  }

  @Test("a printed value is changed in one place")
  func printed() throws {
    let first = try #require(read("indicator", [("title", "件数"), ("targets[0].value", "5,000件以上")]).record)
    let form = RecordForm.of(first)
    #expect(form.field(nearest: "targets[0].value")?.value == "5,000件以上")
    #expect(form.field(nearest: "targets[0].asPrinted")?.value == "")
    let entries = form.entries.map { $0.name == "targets[0].value" ? ($0.name, "6,000件") : ($0.name, $0.value) }
    let second = read("indicator", entries, into: first)
    #expect(json(second) == #"{"id":"x-1","title":"件数","targets":[{"value":6000,"asPrinted":"6,000件"}]}"#)
  }

  @Test("an actual value holds a number, words or the reason for neither")
  func observations() throws {
    let entries = [("period", "令和６年度"), ("value", "約1,842件")]
    let reading = read("observation", entries, id: nil, parent: "k-1")
    #expect(reading.record?.id == "k-1@FY2024")
    #expect(reading.record?.parent == "k-1")
    #expect(
      json(reading)
        == #"{"indicator":"k-1","period":"FY2024","value":1842,"approximate":true,"asPrinted":"約1,842件"}"#)
    let stored = try #require(reading.record)
    let later = read("observation", [("period", "令和6年度"), ("value", "未計測")], into: stored)
    #expect(json(later) == #"{"indicator":"k-1","period":"FY2024","absence":"notMeasured"}"#)
    #expect(read("observation", [("period", "R6"), ("value", "進んでいる")], parent: "k-1").record == nil)
    let words = RecordForm.read(
      kind: "observation", entries: [("period", "令和6年度"), ("value", "進んでいる")], into: nil, parent: "k-1",
      isQualitative: true)
    #expect(json(words) == #"{"indicator":"k-1","period":"FY2024","text":"進んでいる"}"#)
  }

  @Test("blank rows are dropped, and findings name the rows that are left")
  func rows() {
    let reading = read(
      "indicator",
      [
        ("title", "件数"), ("targets[0].value", " "), ("targets[0].comparator", ""), ("targets[3].value", "10"),
        ("targets[7].value", "たくさん"), ("targets[9].deadline", "\r\n"),
      ])
    #expect(reading.record == nil)
    #expect(reading.findings.map(\.place.field) == ["targets[1].value"])
    let rows = reading.form.field(nearest: "targets")?.rows ?? []
    #expect(rows.map { $0[0].value } == ["10", "たくさん", ""])
    #expect(rows.map { $0[0].path } == ["targets[0].value", "targets[1].value", "targets[2].value"])
    #expect(reading.form.adding(row: "targets").field(nearest: "targets")?.rows.count == 4)
    #expect(reading.form.adding(row: "targets").field(nearest: "targets[3].value")?.path == "targets[3].value")
    #expect(reading.form.adding(row: "no.such[1]") == reading.form)
  }

  @Test("what cannot be read stays in the form as it was typed, and the record is not kept")
  func asTyped() {
    let reading = read(
      "measure",
      [("title", "  手続の電子化\r\n"), ("goalDeadline", "そのうち"), ("content", "一行目\r\n\r\n二行目　"), ("lead", "情報 課")])
    #expect(reading.record == nil)
    #expect(reading.form.field(nearest: "title")?.value == "  手続の電子化\n")
    #expect(reading.form.field(nearest: "content")?.value == "一行目\n\n二行目　")
    #expect(reading.form.field(nearest: "goalDeadline")?.value == "そのうち")
    #expect(Set(reading.findings.compactMap(\.place.field)) == ["goalDeadline", "lead"])
  }

  @Test("an unfinished record is kept, and what is missing is said by its label")
  func unfinished() {
    let reading = read("measure", [("summary", "窓口に行かずに手続ができます。")])
    #expect(json(reading) == #"{"id":"x-1","title":"","summary":"窓口に行かずに手続ができます。"}"#)
    #expect(reading.findings.map(\.summary) == ["「施策の名称」が入力されていません。"])
    #expect(reading.findings.map(\.remedy) == ["「施策の名称」を入力してください。"])
    #expect(read("review", [("comment", "順調")], parent: "m-1").record == nil)
    #expect(read("measure", [("title", "施策")], id: nil).record == nil)
  }

  @Test("a measure is one's own or of the national list")
  func origin() throws {
    let listed = read("measure", [("title", "施策"), ("origin", "record"), ("origin.number", "04-05")])
    #expect(json(listed) == #"{"id":"x-1","title":"施策","origin":{"number":"04-05"}}"#)
    #expect(read("measure", [("title", "施策"), ("origin.number", "04-05")]).record == listed.record)
    let form = try RecordForm.of(#require(listed.record))
    #expect(form.field(nearest: "origin")?.value == "record")
    #expect(form.field(nearest: "origin.number")?.value == "04-05")
    #expect(json(read("measure", [("title", "施策"), ("origin", "own")])) == #"{"id":"x-1","title":"施策"}"#)
    let both = read("measure", [("title", "施策"), ("origin", "own"), ("origin.number", "04-05")])
    #expect(both.record == nil)
    #expect(both.findings.map(\.place.field) == ["origin"])
  }

  @Test("choices keep their order, and bodies may be named")
  func lists() throws {
    let ranked = read(
      "measure",
      [
        ("title", "施策"), ("pillars[1]", "dataUse"), ("pillars[0]", "divideCorrection"),
        ("jointBodies", "鳥取県\r\n010006"),
      ])
    #expect(
      json(ranked)
        == #"{"id":"x-1","title":"施策","pillars":["divideCorrection","dataUse"],"jointBodies":["310000","010006"]}"#)
    let chapter = try #require(
      read("chapter", [("title", "章"), ("roles", "purpose"), ("roles", "presentState")]).record)
    let again = read("chapter", [("title", "章"), ("roles", "presentState"), ("roles", "purpose")], into: chapter)
    #expect(again.record == chapter)
  }

  @Test("partners get an id when they have none")
  func partnerIDs() {
    let reading = read(
      "plan", [("promotion.partners[0].name", "見本大学"), ("promotion.partners[0].kind", "university")],
      parts: ["promotion"])
    #expect(reading.form.field(nearest: "promotion.partners[0].id")?.value == "partner-1")
    #expect(
      json(reading).contains(#""partners":[{"id":"partner-1","name":"見本大学","kind":"university"}]"#),
      "\(reading.findings)")
  }
}
