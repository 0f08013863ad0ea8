public import PlanModel
import TextFormats

/// Writes a report as JUnit XML, which build servers read: a rule is a test case.
///
/// Errors and warnings fail a case; advice and information are written to its output, and rules that do not apply or
/// that a person must judge are skipped, so that neither looks like a pass.
public enum JUnitReporter {
  /// The report as UTF-8 XML.
  public static func render(_ report: CheckReport) -> [UInt8] {
    var xml = XMLWriter()
    let reading = report.readingFindings
    let failures = report.results.filter { !failing($0.verdict).isEmpty }.count + reading.filter(\.fails).count
    let skipped = report.results.filter { isSkipped($0.verdict) }.count
    let tests = "\(report.results.count + reading.count)"
    xml.element("testsuites", ["name": "Tebiki", "tests": tests, "failures": "\(failures)", "skipped": "\(skipped)"]) {
      xml in
      xml.element(
        "testsuite",
        [
          "name": report.planTitle, "tests": tests, "failures": "\(failures)", "errors": "0", "skipped": "\(skipped)",
          "time": "0",
        ]
      ) { xml in
        for finding in reading {
          xml.element("testcase", ["classname": "reading", "name": finding.rule.rawValue, "time": "0"]) { xml in
            write([finding], to: &xml)
          }
        }
        for result in report.results { write(result, to: &xml) }
      }
    }
    return xml.bytes
  }

  private static func write(_ result: RuleResult, to xml: inout XMLWriter) {
    let name = "\(result.rule)：\(result.title)"
    xml.element("testcase", ["classname": "rules", "name": name, "time": "0"]) { xml in
      switch result.verdict {
      case .satisfied: break
      case .violated(let findings): write(findings, to: &xml)
      case .notApplicable(let reason): xml.element("skipped", ["message": reason])
      case .needsJudgement(let question): xml.element("skipped", ["message": "人の判断を要します。" + question])
      }
    }
  }

  private static func write(_ findings: [Finding], to xml: inout XMLWriter) {
    let failing = findings.filter(\.fails)
    for finding in failing {
      xml.element("failure", ["type": finding.severity.rawValue, "message": finding.summary]) { xml in
        xml.text(text(of: finding))
      }
    }
    let rest = findings.filter { !$0.fails }
    if !rest.isEmpty {
      xml.element("system-out") { xml in xml.text(rest.map(text(of:)).joined(separator: "\n\n")) }
    }
  }

  private static func text(of finding: Finding) -> String {
    "\(finding.severity.label) \(TextReporter.place(finding.place))\n\(finding.summary)\n\(finding.remedy)"
  }

  private static func failing(_ verdict: Verdict) -> [Finding] {
    if case .violated(let findings) = verdict { findings.filter(\.fails) } else { [] }
  }

  private static func isSkipped(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .notApplicable, .needsJudgement: true
    case .satisfied, .violated: false
    }
  }
}

extension Finding {
  /// Whether a build server should call the case failed.
  fileprivate var fails: Bool { severity == .error || severity == .warning }
}
