public import PlanModel
import TextFormats

/// Writes a report as SARIF 2.1.0 (OASIS Standard, 2020-03-27), which code-review tools show beside the lines.
public enum SARIFReporter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The report as UTF-8 JSON.
  public static func render(_ report: CheckReport) -> [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.field("$schema", schema)
      json.field("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in writeRun(report, to: &json) }
      }
    }
    return json.bytes
  }

  private static func writeRun(_ report: CheckReport, to json: inout JSONWriter) {
    let ids = ruleIDs(of: report)
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.field("name", "Tebiki")
        json.field("language", "ja")
        json.key("rules")
        json.array { json in for id in ids { writeRule(id, to: &json) } }
      }
    }
    json.field("language", "ja")
    json.field("columnKind", "unicodeCodePoints")
    let index = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    json.key("results")
    json.array { json in
      for finding in report.findings { writeResult(finding, ruleIndex: index[finding.rule], to: &json) }
      for question in report.questions {
        writeQuestion(question.rule, question.question, ruleIndex: index[question.rule], to: &json)
      }
    }
    json.key("properties")
    json.object { json in
      json.field("planTitle", report.planTitle)
      json.field("asOf", report.asOf.description)
    }
  }

  /// Every rule that ran, then those of reading problems, each once.
  private static func ruleIDs(of report: CheckReport) -> [RuleID] {
    var seen: Set<RuleID> = []
    return (report.results.map(\.rule) + report.findings.map(\.rule)).filter { seen.insert($0).inserted }
  }

  private static func writeRule(_ id: RuleID, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id.rawValue)
      guard let rule = RuleCatalogue.find(id) else { return }
      message("shortDescription", rule.title, to: &json)
      message("fullDescription", rule.why, to: &json)
      let clauses = rule.clauses.compactMap { ClauseCatalogue.find($0) }.map { "\($0.citation)（\($0.title)）" }
      message("help", "根拠：\(clauses.joined(separator: "、"))\n\nこの規則が点検しないこと：\(rule.doesNotCheck)", to: &json)
    }
  }

  private static func writeResult(_ finding: Finding, ruleIndex: Int?, to json: inout JSONWriter) {
    json.object { json in
      json.field("ruleId", finding.rule.rawValue)
      if let ruleIndex {
        json.key("ruleIndex")
        json.integer(ruleIndex)
      }
      json.field("level", level(of: finding.severity))
      let explanation = finding.explanation.map { "\n\($0)" } ?? ""
      message("message", "\(finding.summary)\(explanation)\n\(finding.remedy)", to: &json)
      json.key("locations")
      json.array { json in json.object { json in writeLocation(finding.place, to: &json) } }
    }
  }

  private static func writeQuestion(_ rule: RuleID, _ question: String, ruleIndex: Int?, to json: inout JSONWriter) {
    json.object { json in
      json.field("ruleId", rule.rawValue)
      if let ruleIndex {
        json.key("ruleIndex")
        json.integer(ruleIndex)
      }
      json.field("kind", "review")
      // SARIF 3.27.10: any kind but `fail` goes with the level `none`.
      json.field("level", "none")
      message("message", question, to: &json)
    }
  }

  private static func writeLocation(_ place: Place, to json: inout JSONWriter) {
    if let source = place.source {
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { json in json.field("uri", percentEncoded(source.file)) }
        json.key("region")
        json.object { json in
          json.key("startLine")
          json.integer(max(1, source.line))
          if let column = source.column {
            json.key("startColumn")
            json.integer(max(1, column))
          }
        }
      }
    }
    json.key("logicalLocations")
    json.array { json in
      json.object { json in
        json.field("name", place.field ?? place.record.label)
        json.field("fullyQualifiedName", place.record.label + (place.field.map { " \($0)" } ?? ""))
        json.field("kind", "member")
      }
    }
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice, .information: "note"
    }
  }

  private static func message(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.object { json in json.field("text", text) }
  }

  /// A relative path as a URI reference (RFC 3986): everything but unreserved characters and `/` is escaped.
  private static func percentEncoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      let isLetterOrDigit =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetterOrDigit || "-._~/".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
