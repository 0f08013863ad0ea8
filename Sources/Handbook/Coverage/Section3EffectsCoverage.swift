import PlanModel

extension HandbookCoverage {
  /// I-3 効果, sentence by sentence.
  static let section3: [HandbookSentence] = [
    .init(3, 1, 1, .body, "adcafc72", "計画がデータ利用を促す効果", .noNorm(.effect)),
    .init(3, 2, 1, .body, "af06feb7", "費用削減と実感できる新サービス", .clauses(["effects-digital-first"])),
    .init(3, 3, 1, .body, "581c0f2b", "既存施策の目標が明確になる効果", .noNorm(.effect)),
    .init(3, 3, 2, .body, "b5481b7e", "証拠の取得と EBPM・PDCA の進めやすさ", .clauses(["ebpm", "pdca-review"])),
    .init(3, 3, 3, .body, "d06e7584", "企画から改善までの実効性が高まる期待", .noNorm(.effect)),
    .init(
      3, 4, 1, .body, "a1fb232c", "国の基本計画に即することと相乗効果",
      .clauses(["follow-national-plan", "consistency-with-national-measures"])),
    .init(3, 5, 1, .body, "9774a8e7", "民間や住民が目指す姿を知ること", .clauses(["partners-can-see", "vision-shown"])),
    .init(3, 5, 2, .body, "b4fa0932", "共感した主体が協力しやすくなること", .clauses(["partners-can-see"])),
    .init(3, 6, 1, .body, "65a8a9d2", "取組の見える化と連携の機会", .clauses(["partners-can-see"])),
  ]
}
