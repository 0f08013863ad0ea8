internal import PlanModel

/// Findings of one reading, up to `ReadingLimits.findings`; what goes beyond is counted.
struct FindingList {
  private(set) var kept: [Finding] = []
  private var dropped = 0

  mutating func append(_ finding: Finding) {
    if kept.count < ReadingLimits.findings {
      kept.append(finding)
    } else {
      dropped += 1
    }
  }

  mutating func append(contentsOf findings: [Finding]) {
    for finding in findings { append(finding) }
  }

  /// The findings, with a last one that says how many more there were.
  var all: [Finding] {
    guard dropped > 0 else { return kept }
    let more = Finding(
      rule: ReadingRule.tooManyFindings.id, severity: ReadingRule.tooManyFindings.severity, place: Place(.plan),
      summary: "指摘が\(kept.count)件を超えたため、残りの\(dropped)件は表示していません。",
      remedy: "表示された指摘を直してから、もう一度確かめてください。")
    return kept + [more]
  }
}
