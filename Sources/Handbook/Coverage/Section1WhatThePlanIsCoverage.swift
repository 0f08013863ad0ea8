import PlanModel

extension HandbookCoverage {
  /// I-1 計画とは, sentence by sentence.
  static let section1: [HandbookSentence] = [
    .init(1, 1, 1, .body, "33aced32", "計画は都道府県の法定の義務", .clauses(["prefecture-must-have-plan"])),
    .init(1, 2, 1, .body, "2a8ee8b8", "中心は自ら保有するデータとの想定", .clauses(["public-private-data-definition"])),
    .init(1, 2, 2, .body, "ce15fdbc", "民間のデータも法の対象", .clauses(["public-private-data-definition"])),
    .init(1, 2, 3, .body, "e1632cb3", "民間データによる新サービスの検討", .clauses(["private-data-may-be-used"])),
    .init(1, 2, 4, .footnote, "3ad22266", "官民データの法律上の定義", .clauses(["public-private-data-definition"])),
    .init(1, 3, 1, .body, "d0746266", "法と計画の関係図への案内", .noNorm(.signpost)),
    .init(1, 3, 2, .caption, "d34c1772", "法と計画の関係の図", .noNorm(.label)),
  ]
}
