import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("A record as a form")
struct RecordFormTests {
  static let kinds = PlanRecords.Kind.all

  @Test("every field of the format stands in exactly one part, or is stated to be edited elsewhere", arguments: kinds)
  func everyField(kind: String) throws {
    let known = try #require(FormKind.of(kind))
    let keys = known.outline.parts.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys).isDisjoint(with: known.outline.elsewhere))
    let owned = Set(known.outline.owners.keys).subtracting(keys)
    let described = Set(known.description.fields.map(\.key))
    #expect(Set(keys).union(known.outline.elsewhere).union(owned) == described)
    #expect(Set(known.outline.parts.map(\.name)).count == known.outline.parts.count)
    for (key, owner) in known.outline.owners where keys.contains(key) {
      #expect(known.outline.parts.contains { $0.keys.contains(key) && $0.keys.contains(owner) })
    }
  }

  @Test("every field has a label in Japanese, a unique path, and a blank row in every list", arguments: kinds)
  func blank(kind: String) {
    let form = RecordForm.blank(kind: kind)
    #expect(!form.title.isEmpty && !form.parts.isEmpty)
    let fields = form.allFields
    #expect(Set(fields.map(\.path)).count == fields.count)
    for field in fields {
      #expect(
        field.label.unicodeScalars.contains { $0.value > 0x3000 } || ["SNS"].contains(field.label), "\(field.path)")
      #expect(!field.label.contains { "「（）」".contains($0) }, "\(field.path): \(field.label)")
      #expect(field.isBlank)
      if case .records = field.control { #expect(field.rows.count == 1) }
      #expect(FormEntries.steps(field.path) != nil)
    }
    let words = fields.flatMap { [$0.label, $0.help ?? "", $0.standard ?? ""] } + form.parts.map(\.title)
    #expect(!words.contains { $0.contains("YAML") || $0.contains("true") || $0.contains("フォルダー") })
  }

  @Test("what a form shows is read back as the same bytes, without a finding", arguments: 0..<80)
  func roundTrip(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    for record in PlanRecords.split(generator.plan()) { try expectUnchanged(record, mayRemark: true) }
  }

  @Test("every record of the sample is read back as the same bytes, without a finding")
  func sample() throws {
    let records = try PlanRecords.split(FormSupport.sample())
    #expect(records.count > 50)
    for record in records { try expectUnchanged(record, mayRemark: false) }
  }

  private func expectUnchanged(_ record: PlanRecord, mayRemark: Bool) throws {
    let form = RecordForm.of(record)
    let reading = RecordForm.read(kind: record.kind, entries: form.entries, into: record)
    #expect(reading.record == record, "\(String(decoding: record.json, as: UTF8.self)) \(reading.findings)")
    // Generated texts stand where addresses belong.
    let findings = reading.findings.filter { !mayRemark || $0.rule != ReadingRule.doubtfulAddress.id }
    #expect(findings.isEmpty, "\(record.kind) \(findings)")
    // The same without what stays as it was stored: read as a new record.
    let id = record.kind == PlanRecords.Kind.judgement ? FormSupport.text("rule", record) : record.id
    let words = try StoredRecord(record, #require(FormKind.of(record.kind))).holdsWords
    let anew = RecordForm.read(
      kind: record.kind, entries: form.entries, into: nil, id: id, parent: record.parent, isQualitative: words)
    if !mayRemark {
      #expect(anew.record?.json == record.json)
      #expect(anew.record?.id == record.id)
    } else if !FormSupport.holdsEmptyOrBrokenParts(record) {
      #expect(anew.record?.json == record.json, "\(String(decoding: record.json, as: UTF8.self)) \(anew.findings)")
    }
  }

  @Test("each part alone changes nothing of the others")
  func parts() throws {
    for record in try PlanRecords.split(FormSupport.sample()) {
      for part in RecordForm.of(record).parts {
        let form = RecordForm.of(record).parted([part.name])
        #expect(form.parts.count == 1)
        let reading = RecordForm.read(
          kind: record.kind, entries: form.entries, into: record, parts: [part.name])
        #expect(reading.record == record)
        #expect(reading.findings.isEmpty)
        #expect(reading.form.parts.map(\.name) == [part.name])
        // Emptied, a part takes only its own fields away.
        let emptied = RecordForm.read(kind: record.kind, entries: [], into: record, parts: [part.name])
        guard let left = emptied.record else { continue }
        for other in RecordForm.of(record).parts where other.name != part.name {
          #expect(RecordForm.of(left).parts.first { $0.name == other.name } == other)
        }
      }
    }
  }
}

enum FormSupport {
  static func sample() throws -> Plan {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try PlanFolder.read(directory: root.appending(path: "Examples/mihon").path).plan
  }

  static func text(_ key: String, _ record: PlanRecord) -> String {
    let root = JSONReader.read(record.json).root
    guard case .mapping(let members)? = root?.content else { return "" }
    return members.first { $0.key == key }?.value.text ?? ""
  }

  /// Whether the record holds what a form cannot tell from nothing (a record without fields), or a list's text of
  /// several lines, which a form would take for several.
  static func holdsEmptyOrBrokenParts(_ record: PlanRecord) -> Bool {
    func isSuch(_ node: Node) -> Bool {
      switch node.content {
      case .mapping(let members): members.isEmpty || members.contains { isSuch($0.value) }
      case .sequence(let items): items.contains { isSuch($0) || $0.text?.contains("\n") == true }
      case .scalar: false
      }
    }
    return JSONReader.read(record.json).root.map(isSuch) ?? true
  }
}
