import PlanModel

extension HandbookCoverage {
  /// I-8 国からの支援策, sentence by sentence.
  static let section8: [HandbookSentence] = [
    .init(8, 1, 1, .body, "5804e31d", "国の相談窓口や人材派遣の活用", .clauses(["use-national-support"])),
    .init(8, 2, 1, .body, "070c9fd3", "施策ごとの支援策の活用", .clauses(["support-scheme-per-measure"])),
  ]
}
