public import PlanModel
import TextFormats

/// Writes a report as JSON for other programs. The layout is versioned by `formatVersion`; fields are only added.
public enum JSONReporter {
  /// Version of the layout.
  public static let formatVersion = 1

  /// The report as UTF-8 JSON, one member a line.
  public static func render(_ report: CheckReport) -> [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.key("formatVersion")
      json.integer(formatVersion)
      json.field("planTitle", report.planTitle)
      json.field("asOf", report.asOf.description)
      json.field("bodyKind", report.bodyKind?.rawValue)
      json.key("publishable")
      json.bool(report.isPublishable)
      json.key("counts")
      json.object { json in
        for severity in Severity.allCases {
          json.key(severity.rawValue)
          json.integer(report.count(severity))
        }
        json.key("needsJudgement")
        json.integer(report.questions.count)
      }
      json.key("findings")
      json.array { json in for finding in report.findings { write(finding, to: &json) } }
      json.key("results")
      json.array { json in for result in report.results { write(result, to: &json) } }
    }
    return json.bytes
  }

  private static func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", finding.rule.rawValue)
      json.field("severity", finding.severity.rawValue)
      json.field("severityLabel", finding.severity.label)
      json.key("place")
      write(finding.place, to: &json)
      json.field("summary", finding.summary)
      json.field("explanation", finding.explanation)
      json.field("remedy", finding.remedy)
      json.key("clauses")
      json.array { json in
        for id in finding.clauses {
          json.object { json in
            json.field("id", id.rawValue)
            json.field("citation", ClauseCatalogue.find(id)?.citation)
          }
        }
      }
    }
  }

  private static func write(_ place: Place, to json: inout JSONWriter) {
    json.object { json in
      json.field("record", place.record.label)
      json.field("field", place.field)
      json.field("file", place.source?.file)
      if let source = place.source {
        json.key("line")
        json.integer(source.line)
        if let column = source.column {
          json.key("column")
          json.integer(column)
        }
      }
    }
  }

  private static func write(_ result: RuleResult, to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", result.rule.rawValue)
      json.field("title", result.title)
      switch result.verdict {
      case .satisfied: json.field("verdict", "satisfied")
      case .violated(let findings):
        json.field("verdict", "violated")
        json.key("findings")
        json.integer(findings.count)
      case .notApplicable(let reason):
        json.field("verdict", "notApplicable")
        json.field("reason", reason)
      case .needsJudgement(let question):
        json.field("verdict", "needsJudgement")
        json.field("question", question)
      }
    }
  }
}
