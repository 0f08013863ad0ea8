import PlanModel

extension HandbookCoverage {
  /// I-9 セキュリティ及び個人情報, sentence by sentence.
  static let section9: [HandbookSentence] = [
    .init(9, 1, 1, .body, "250b0998", "セキュリティと個人情報の取扱いの重要性", .clauses(["cybersecurity-and-privacy"])),
    .init(
      9, 2, 1, .body, "c398a90e", "法律・規則・条例の遵守と必要な取組",
      .clauses(["cybersecurity-and-privacy", "ordinances-observed", "privacy-law-direct"])),
  ]
}
