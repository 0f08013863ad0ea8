import PlanModel

extension HandbookCoverage {
  /// I-2 目的, sentence by sentence.
  static let section2: [HandbookSentence] = [
    .init(2, 1, 1, .body, "8bf4ab43", "あらゆるデータを送受信できる環境", .noNorm(.background)),
    .init(2, 1, 2, .body, "02b7ae97", "データ利活用の促進が重要な課題であること", .noNorm(.background)),
    .init(2, 2, 1, .body, "2c7ae635", "人口構造の変化と政府が取り組む課題", .noNorm(.actsOfTheState)),
    .init(2, 3, 1, .body, "a3b00cb8", "多様なニーズに応える環境と対策の必要", .clauses(["meet-diverse-needs"])),
    .init(2, 4, 1, .body, "c8aa10f5", "五つの取組を実情に応じ定める計画の目的", .clauses(["five-pillars-as-fit", "purpose-served"])),
    .init(2, 4, 2, .body, "86227f6c", "EBPM と豊かさを実感できる社会への期待", .clauses(["ebpm", "purpose-served"])),
    .init(2, 5, 1, .body, "c971fd51", "目指す姿を示し共有する目的", .clauses(["vision-shown"])),
    .init(2, 5, 2, .body, "868f3a3f", "図表で将来像を思い描けるようにする工夫", .clauses(["figures-shown", "vision-shown"])),
  ]
}
