import Accounts
import Foundation
import FoundationXML
import HTTPTypes
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import SQLitePlanStore
import Testing

@testable import Website

/// Text that wants to be markup, script or SQL, in every field of every form, on a real database.
@Suite("Hostile text in the workspace")
struct HostileTextTests {
  private static let marker = "zqx"
  private static let payloads = [
    "<script>zqx()</script>", "\"><img src=x onerror=zqx()>", "'><svg onload=zqx()>", "javascript:zqx()",
    "</textarea><script>zqx()</script>", "</title><script>zqx()</script>", "{{7*7}}zqx${7*7}",
    "zqx' OR '1'='1", "zqx'); DROP TABLE record; --", "zqx\"; DELETE FROM record; --", "zqx%00\u{1}\u{7}",
    "zqx\u{202E}gnp.exe", "<!--zqx--><script>zqx()</script>", "]]><script>zqx()</script>", "&lt;script&gt;zqx()",
    "[zqx](javascript:zqx())", "![zqx](data:text/html,<script>zqx()</script>)", "<a href=\"//evil.example/zqx\">x</a>",
    "zqx\r\nSet-Cookie: evil=1", "=HYPERLINK(\"http://evil.example\",\"zqx\")", "zqx\u{2028}alert(1)",
    "<iframe srcdoc=\"<script>zqx()</script>\">", "`zqx`<details open ontoggle=zqx()>",
    "<math><mi//xlink:href=\"data:x,zqx\">",
    "zqx\\u003cscript\\u003e",
  ]

  private static let records: [(kind: String, id: String)] = [
    ("chapter", "c-1"), ("measure", "m-1"), ("indicator", "i-1"), ("observation", "i-1@FY2025"), ("section", "s-1"),
  ]

  @Test("no text becomes markup, script or SQL, whatever field it stands in; what was typed is never lost")
  func everyField() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hostile-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try await SQLitePlanStore.open(directory: folder)
    let trial = try await OfficeTrial(on: store)
    let officer = try await trial.person([.planOfficer, .bodyAdministrator])
    var cases = 0
    for (kind, id) in Self.records {
      let page = "/office/plans/own/records/\(kind)/\(OfficePath.encoded(id))"
      for field in try await Self.textFields(trial, kind, id) {
        for payload in Self.payloads {
          let stored = try #require(try await trial.office.drafts.draft("own")?.content(kind, id))
          let version = try #require(try await trial.office.drafts.draft("own")?.record(kind, id)?.version)
          var entries = RecordForm.of(stored).entries.filter { $0.name != field }
          entries.append((field, payload))
          let form = [("based-on", String(version)), ("reason", payload)] + entries.map { ($0.name, $0.value) }
          let answer = await officer.post(page, form)
          #expect([303, 422].contains(answer.status), "\(kind) \(field) \(payload): \(answer.status)")
          if answer.status == 422 { Self.expectHarmless(answer, "\(kind) \(field) \(payload)") }
          let shown = await officer.get(page)
          Self.expectHarmless(shown, "\(kind) \(field) \(payload)")
          cases += 2
        }
      }
    }
    for path in ["", "/check", "/chapters", "/measures", "/sections", "/guide", "/records/measure/m-1/history"] {
      Self.expectHarmless(await officer.get("/office/plans/own" + path), path)
    }
    for payload in Self.payloads {
      for path in [
        "/office/search?q=", "/office/sign-in?next=", "/office/plans/", "/office/plans/own/records/measure/",
      ] {
        Self.expectHarmless(await officer.get(path + OfficePath.encoded(payload)), path + payload)
        cases += 1
      }
    }
    #expect(cases >= 5_000, "\(cases)")
    let inspection = try await store.inspect()
    #expect(inspection.faults.isEmpty && inspection.engineReport.isEmpty)
    await store.close()
  }

  private static func textFields(_ trial: OfficeTrial, _ kind: String, _ id: String) async throws -> [String] {
    let record = try #require(try await trial.office.drafts.draft("own")?.content(kind, id))
    return RecordForm.of(record).entries.map(\.name).filter { !$0.isEmpty }.reduce(into: []) { list, name in
      if !list.contains(name) { list.append(name) }
    }
  }

  /// The page is well-formed XML whose only elements and attributes are ours.
  static func expectHarmless(_ answer: Visitor.Answer, _ what: String) {
    guard !answer.text.isEmpty else { return }
    let reader = MarkupReader()
    let isWellFormed = reader.read(answer.text)
    #expect(isWellFormed, "\(what): not well-formed")
    #expect(reader.offences.isEmpty, "\(what): \(reader.offences)")
    #expect(answer.headers[.setCookie] == nil)
  }
}

/// Reads a page strictly and notes what only an intruder would have written.
final class MarkupReader: NSObject, XMLParserDelegate {
  private(set) var offences: [String] = []

  func read(_ page: String) -> Bool {
    let parser = XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "script", attributes["src"]?.hasPrefix("/office/assets/") != true { offences.append("script") }
    if ["iframe", "object", "embed", "math", "base", "foreignObject"].contains(name) { offences.append(name) }
    for (key, value) in attributes {
      if key.lowercased().hasPrefix("on") || key == "style" || key == "srcdoc" { offences.append(key) }
      if ["href", "src", "action"].contains(key) {
        let isOurs = value.hasPrefix("/") && !value.hasPrefix("//") || value.hasPrefix("#")
        let isSafe = ["http://", "https://", "mailto:", "tel:"].contains { value.hasPrefix($0) } && name == "a"
        if !isOurs && !isSafe { offences.append("\(name) \(key)=\(value)") }
      }
    }
  }
}
