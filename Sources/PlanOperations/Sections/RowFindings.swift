internal import Interchange
internal import PlanModel

/// What is wrong with the rows of a table, up to a number that a person can look through.
///
/// What goes beyond is counted, and weighs in the last finding as much as the heaviest of what was left out, so that no
/// error is lost behind a thousand pieces of advice.
struct RowFindings {
  private static let most = 500

  let rule: RuleID
  let table: String
  private var kept: [Finding] = []
  private var dropped = 0
  private var heaviest: Severity?

  init(rule: RuleID, table: String) {
    self.rule = rule
    self.table = table
  }

  var isEmpty: Bool { kept.isEmpty }

  mutating func append(_ findings: [Finding]) {
    for finding in findings { keep(finding) }
  }

  mutating func report(_ severity: Severity, _ line: Int, _ summary: String, _ remedy: String) {
    keep(
      Finding(
        rule: rule, severity: severity, place: Sheet.place(table, line: line), summary: summary, remedy: remedy))
  }

  /// The findings, with a last one that says how many more there were.
  var all: [Finding] {
    guard let heaviest else { return kept }
    let last = Finding(
      rule: rule, severity: heaviest, place: Place(.file(table)),
      summary: "指摘が\(kept.count)件を超えたため、残りの\(dropped)件は表示していません。", remedy: "表示された指摘を直してから、もう一度読み込んでください。")
    return kept + [last]
  }

  private mutating func keep(_ finding: Finding) {
    if kept.count < Self.most { return kept.append(finding) }
    dropped += 1
    let isHeavier = heaviest.map { Self.rank(finding.severity) < Self.rank($0) } ?? true
    if isHeavier { heaviest = finding.severity }
  }

  private static func rank(_ severity: Severity) -> Int { Severity.allCases.firstIndex(of: severity) ?? 0 }
}
