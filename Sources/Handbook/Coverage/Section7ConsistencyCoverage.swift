import PlanModel

extension HandbookCoverage {
  /// I-7 国の施策との整合, sentence by sentence.
  static let section7: [HandbookSentence] = [
    .init(7, 1, 1, .body, "ef319c1f", "任意の選択により計画を作ることの確認", .clauses(["own-or-national-measures"])),
    .init(7, 1, 2, .body, "082c4cb9", "全国一体の展開と雛型・一覧の参照", .clauses(["consistency-with-national-measures"])),
    .init(7, 2, 1, .body, "d2e820eb", "整合の利点と整合を図った策定", .clauses(["consistency-with-national-measures"])),
    .init(7, 2, 2, .caption, "af7262f5", "国と都道府県の計画の関係の図", .noNorm(.label)),
  ]
}
