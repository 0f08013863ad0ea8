/// The parts of StratML in which a plan is written.
public enum StratMLPart: Hashable, Sendable {
  /// Part 1 (ISO 17469-1, edition of 2014-04-01): vision, goals and objectives, without figures.
  case one
  /// Part 2 (ANSI/AIIM 22, edition of 2016-02-16): with indicators, targets and, in a report, results.
  case two(StratMLDocumentType)
}

/// What a document of Part 2 is (`@Type`).
public enum StratMLDocumentType: String, Hashable, Sendable, CaseIterable {
  /// A strategic plan: targets, no results.
  case strategicPlan = "Strategic_Plan"
  /// A performance plan for a year: targets, no results.
  case performancePlan = "Performance_Plan"
  /// A report: with the results of the years.
  case performanceReport = "Performance_Report"

  /// The word for it.
  public var label: String {
    switch self {
    case .strategicPlan: "計画"
    case .performancePlan: "年次計画"
    case .performanceReport: "年次報告"
    }
  }
}

/// The editions that are read.
public enum StratMLEdition: String, Hashable, Sendable, CaseIterable {
  /// Part 1 as ISO 17469-1.
  case partOne
  /// Part 1 before it became an ISO standard.
  case partOneBeforeISO
  /// Part 2 of 2016.
  case partTwo
  /// Part 2 before.
  case partTwoBeforeISO

  /// Whether indicators have a place in it.
  public var isPartTwo: Bool { self == .partTwo || self == .partTwoBeforeISO }

  /// The name of the root element.
  var root: String { isPartTwo ? "PerformancePlanOrReport" : "StrategicPlan" }

  /// The namespace of all its elements.
  var namespace: String {
    switch self {
    case .partOne: "urn:ISO:std:iso:17469:tech:xsd:stratml_core"
    case .partOneBeforeISO: "http://www.stratml.net"
    case .partTwo: "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
    case .partTwoBeforeISO: "http://www.stratml.net/PerformancePlanOrReport"
    }
  }

  /// The edition in words.
  public var label: String {
    switch self {
    case .partOne: "StratML第1部（ISO 17469-1、2014年4月1日版）"
    case .partOneBeforeISO: "StratML第1部（ISO規格となる前の版）"
    case .partTwo: "StratML第2部（2016年2月16日版）"
    case .partTwoBeforeISO: "StratML第2部（ISO規格案となる前の版）"
    }
  }
}
