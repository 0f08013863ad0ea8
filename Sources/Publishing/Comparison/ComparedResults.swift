internal import PlanModel

/// How many results two states of a plan do not share. Results are no text of the plan, and are only counted.
public struct ComparedResults: Hashable, Sendable {
  /// Actual values that were added, changed or taken away.
  public let observations: Int
  /// Reviews of measures and indicators.
  public let reviews: Int
  /// Yearly reports.
  public let yearlyReports: Int
  /// Answers to questions that only a person can decide.
  public let judgements: Int

  /// Whether all results are the same.
  public var isEmpty: Bool { observations + reviews + yearlyReports + judgements == 0 }

  init(_ old: Plan, _ new: Plan) {
    observations = Self.count(old.observations, new.observations)
    reviews = Self.count(old.measures.flatMap(\.reviews), new.measures.flatMap(\.reviews))
    yearlyReports = Self.count(old.yearlyReports, new.yearlyReports)
    judgements = Self.count(old.judgements, new.judgements)
  }

  /// A changed one is there once in each state, so that the larger number of unshared ones counts it once.
  private static func count<Element: Hashable>(_ old: [Element], _ new: [Element]) -> Int {
    if old == new { return 0 }
    let (before, after) = (Set(old), Set(new))
    return max(before.subtracting(after).count, after.subtracting(before).count)
  }

  /// The counts in words, for a remark; `nil` when there are none.
  var words: String? {
    let counts = [("実績値", observations), ("評価", reviews), ("年次報告", yearlyReports), ("人による判断", judgements)]
    let said = counts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)件" }
    return said.isEmpty ? nil : said.joined(separator: "、")
  }
}
