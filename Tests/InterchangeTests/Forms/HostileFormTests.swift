import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Hostile forms")
struct HostileFormTests {
  private static let names = [
    "targets[999999999].value", "targets[0]", "targets[00].value", "targets[-1].value", "targets[].value", "a[1][2]",
    "targets[0].targets[0].targets[0].value", "", ".", "[0]", "title.title", "title[0]", "title[999999999]",
    "promotion.partners[4].id", "bodies[0]", "budget.amounts[3].thousandYen", "origin", "origin.number", "__proto__",
    "revisions[2].publication.publishedOn", "roles[1].span.first", "targets[5].relative.percent", "schema", "id",
    "indicators[0].title", "measures", "observations[0].value", "題名", "title\u{0}", "contact.telephone",
  ]
  private static let texts = [
    "", " ", "\u{0}", "\u{FEFF}", "~", "null", "true", "[1, 2]", "{a: b}", "- x", "\"", "text:", "text:5", "1,2,3",
    "毎年",
    "令和99年", "未定", "9999999999999999999999999999999999999999999999", "1e9999", "-", "x", "\u{202E}", "👨‍👩‍👧", "a\r\n\r\nb",
    "平成32年度", "2019-02-29", "total:/", "から累計まで", "record", "own", "later", "はい", "010006", "01000", "html://x", "　",
  ]

  @Test("nothing that is sent brings the reader down, and no finding speaks of files", arguments: 0..<120)
  func fuzz(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let kind = PlanRecords.Kind.all[seed % PlanRecords.Kind.all.count]
    let known = RecordForm.blank(kind: kind).entries.map(\.name)
    var entries: [(name: String, value: String)] = []
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      var name = (Bool.random(using: &random) ? known : Self.names).randomElement(using: &random) ?? ""
      if Bool.random(using: &random) {
        name = name.replacing("[0]", with: "[\(Int.random(in: 0...9, using: &random))]")
      }
      entries.append((name, Self.texts.randomElement(using: &random) ?? ""))
    }
    let first = RecordForm.read(kind: kind, entries: entries, into: nil, id: "x-1", parent: "p-1")
    expectPlain(first)
    for field in first.form.parts.flatMap(\.fields) where field.values.isEmpty && field.rows.isEmpty {
      guard let typed = entries.last(where: { $0.name == field.path }), field.control != .texts else { continue }
      if field.control == .localGovernmentCodes { continue }
      #expect(field.value == typed.value.replacing("\r\n", with: "\n"))
    }
    // What was kept can be taken up again, and what was typed is still there.
    if let record = first.record {
      #expect(RecordForm.read(kind: kind, entries: RecordForm.of(record).entries, into: record).record == record)
      let again = RecordForm.read(kind: kind, entries: entries, into: record)
      expectPlain(again)
    }
    let shown = RecordForm.read(kind: kind, entries: first.form.entries, into: nil, id: "x-1", parent: "p-1")
    #expect(shown.form == first.form)
    #expect(shown.record == first.record)
  }

  private func expectPlain(_ reading: FormReading) {
    for finding in reading.findings {
      var words = finding.summary + finding.remedy
      for text in Self.texts where !text.isEmpty { words = words.replacing("「\(text)」", with: "") }
      for foreign in ["YAML", "「\"」", "「- 」", "項目名", "「{", "「[", "ファイル", "true", "識別子"] where words.contains(foreign) {
        // The id of a row is a field of the form.
        if foreign == "識別子", finding.place.field?.hasSuffix(".id") == true { continue }
        Issue.record("\(finding.summary) \(finding.remedy)")
      }
      #expect(!finding.remedy.isEmpty && finding.remedy.hasSuffix("。"))
      let quoted = words.split(separator: "「").dropFirst().map { $0.prefix { $0 != "」" } }
      let keys = Set(reading.form.allFields.map(\.key))
      #expect(!quoted.contains { keys.contains(String($0)) }, "\(words)")
      if let field = finding.place.field, reading.form.field(nearest: field) == nil {
        #expect(["id", "indicator", "rule", "period"].contains(field), "\(finding)")
      }
      #expect(![ReadingRule.unquotedCode, .wrongType, .unknownKey, .duplicateKey].map(\.id).contains(finding.rule))
    }
  }

  @Test("a million entries, deep names and long values are bounded and said")
  func enormous() {
    let many = (0..<1_000_000).map { (name: "targets[\($0)].value", value: "1") }
    let clock = ContinuousClock()
    var reading = RecordForm.read(kind: "indicator", entries: [], into: nil, id: "k")
    let time = clock.measure { reading = RecordForm.read(kind: "indicator", entries: many, into: nil, id: "k") }
    #expect(time < .seconds(20))
    #expect(reading.record == nil)
    #expect(reading.findings.contains { $0.rule == ReadingRule.tooLarge.id })
    #expect(reading.form.field(nearest: "targets")?.rows.count == FormLimits.rows + 1)

    let long = String(repeating: "長", count: 500_000)
    reading = RecordForm.read(kind: "measure", entries: [("title", "題名"), ("content", long)], into: nil, id: "m")
    #expect(reading.record == nil)
    #expect(reading.findings.map(\.place.field) == ["content"])
    #expect(reading.form.field(nearest: "content")?.value == long)

    let deep = String(repeating: "a.", count: 100_000) + "a"
    reading = RecordForm.read(kind: "measure", entries: [(deep, "x"), ("title", "題名")], into: nil, id: "m")
    #expect(reading.record != nil)
    reading = RecordForm.read(
      kind: "measure", entries: Array(repeating: ("related", "a"), count: 19_000), into: nil, id: "m")
    #expect(reading.record == nil)
  }

  @Test("damaged records can be shown, and mended by filling them in")
  func damaged() throws {
    for json in ["", "[]", "{", "null", #"{"title":5}"#, #"{"id":[],"title":{"a":1},"pillars":"x"}"#, "\u{FEFF}{}"] {
      for kind in PlanRecords.Kind.all {
        let record = PlanRecord(kind: kind, id: "x-1", parent: "p-1", json: Array(json.utf8))
        let form = RecordForm.of(record)
        let reading = RecordForm.read(kind: kind, entries: form.entries, into: record)
        #expect(reading.form == form)
      }
      let broken = PlanRecord(kind: "section", id: "x-1", json: Array(json.utf8))
      let mended = RecordForm.read(kind: "section", entries: [("name", "情報政策課")], into: broken).record
      #expect(mended.map { FormSupport.text("name", $0) } == "情報政策課")
    }
    let later = PlanRecord(
      kind: "section", id: "s", json: Array(#"{"id":"s","name":"課","later":{"a":[1.50]},"department":"部"}"#.utf8))
    let reading = RecordForm.read(kind: "section", entries: [("name", "新課"), ("department", "部")], into: later)
    #expect(
      reading.record.map { String(decoding: $0.json, as: UTF8.self) }
        == #"{"id":"s","name":"新課","department":"部","later":{"a":[1.50]}}"#)
    #expect(RecordForm.blank(kind: "no such").parts.isEmpty)
    #expect(RecordForm.read(kind: "no such", entries: [("a", "b")], into: nil).record == nil)
  }
}
