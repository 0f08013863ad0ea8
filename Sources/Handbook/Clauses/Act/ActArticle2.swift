import PlanModel

/// Art. 2: what 官民データ means.
enum ActArticle2: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "public-private-data-definition", "官民データの意味", "第2条第1項", .information, binds: .localGovernments,
      "官民データは、国、地方公共団体、独立行政法人その他の事業者が、その事務や事業のために管理し、利用し、又は提供する電子的な記録をいいます。国の安全、公の秩序又は公衆の安全を損なうおそれのあるものは含みません。",
      note: "手引の脚注1にある「第26条第1項」への参照は、2021年9月1日の改正で第4章が削られたため、現行の条文にはありません。",
      reasonWithoutRule: "用語の意味を定めるもので、計画に何かを求めるものではありません。")
  ]
}
