import Foundation
import Handbook
import PlanModel
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReporterTests {
  /// A report with every kind of verdict, whose words try to break out of each format.
  private var hostileReport: CheckReport {
    var plan = ExamplePlan.prefecture.plan
    plan.title = "計画\u{0}\u{1B}[31m]]><script>&\"\\\u{202E}\n\u{FFFE}"
    plan.contact = nil
    plan.publication = nil
    plan.handbookEdition = nil
    plan.judgements = []
    plan.measures[1].title = "]]> & < \" ' \u{8} \u{B}"
    plan.measures[1].goal = nil
    let reading = Finding(
      rule: "yaml-syntax", severity: .error,
      place: Place(.file("章 <1>.md"), source: SourceLocation(file: "章 <1>.md", line: 0)),
      summary: "\u{1}読めません。", remedy: "直してください。")
    return Checker.check(plan, reading: [reading])
  }

  @Test("JSON is valid, and says everything that the report says")
  func json() throws {
    let report = hostileReport
    let object = try JSONSerialization.jsonObject(with: Data(JSONReporter.render(report))) as? [String: Any]
    let json = try #require(object)
    #expect(json["planTitle"] as? String == report.planTitle)
    #expect((json["findings"] as? [[String: Any]])?.count == report.findings.count)
    #expect((json["results"] as? [[String: Any]])?.count == RuleCatalogue.all.count)
    #expect(json["publishable"] as? Bool == false)
    let counts = try #require(json["counts"] as? [String: Int])
    #expect(counts["error"] == report.count(.error) && counts["needsJudgement"] == report.questions.count)
  }

  @Test("SARIF has one result per finding and question, each with its rule")
  func sarif() throws {
    let report = hostileReport
    let object = try JSONSerialization.jsonObject(with: Data(SARIFReporter.render(report))) as? [String: Any]
    let run = try #require(((object?["runs"]) as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == report.findings.count + report.questions.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let first = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(first["physicalLocation"] as? [String: Any])
    #expect((physical["artifactLocation"] as? [String: String])?["uri"] == "%E7%AB%A0%20%3C1%3E.md")
    #expect((physical["region"] as? [String: Int])?["startLine"] == 1)
  }

  @Test("JUnit is well-formed XML, and a skipped rule does not look like a pass")
  func junit() throws {
    let report = hostileReport
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(JUnitReporter.render(report)))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.count["testcase"] == RuleCatalogue.all.count + 1)
    let skipped = report.results.filter { result in
      switch result.verdict {
      case .notApplicable, .needsJudgement: true
      case .satisfied, .violated: false
      }
    }
    #expect(counter.count["skipped"] == skipped.count)
    #expect(counter.count["failure"] == report.count(.error) + report.count(.warning))
  }

  @Test("Text carries no control characters of the plan's, and colour only on request")
  func text() {
    let report = hostileReport
    let text = TextReporter.render(report, colour: false)
    let allowed = text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) }
    #expect(allowed)
    #expect(TextReporter.render(report, colour: true).contains("\u{1B}[1;31m■ 誤り"))
  }

  @Test("Text puts errors first and says how to mend each finding, by which clause")
  func textOrder() throws {
    let text = TextReporter.render(hostileReport, colour: false)
    let error = try #require(text.range(of: "■ 誤り"))
    let warning = try #require(text.range(of: "■ 注意"))
    #expect(error.lowerBound < warning.lowerBound)
    #expect(text.contains("直し方：plan.yaml の contact に"))
    #expect(text.contains("法第9条第4項"))
    #expect(text.hasSuffix("誤りを直すまで、公表用のサイトは作れません。\n"))
  }

  @Test("A report without findings says so in every format")
  func cleanReport() {
    let report = Checker.check(ExamplePlan.prefecture.plan)
    let text = TextReporter.render(report, colour: false)
    #expect(text.contains("誤り 0件、注意 0件、助言 0件、参考 0件、要判断 0件"))
    #expect(text.contains("公表を妨げる誤りはありません。"))
    #expect(!String(decoding: SARIFReporter.render(report), as: UTF8.self).contains("ruleId"))
  }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var count: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count[name, default: 0] += 1
  }
}
