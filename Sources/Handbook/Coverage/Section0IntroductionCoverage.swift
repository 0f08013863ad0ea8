import PlanModel

extension HandbookCoverage {
  /// はじめに, sentence by sentence.
  static let section0: [HandbookSentence] = [
    .init(0, 1, 1, .body, "b102b0a6", "国の本部設置と e-Japan 戦略の策定", .noNorm(.actsOfTheState)),
    .init(0, 1, 2, .body, "26b1da98", "ITの恩恵を広げる取組の開始", .noNorm(.actsOfTheState)),
    .init(0, 2, 1, .body, "b25f796d", "戦略の見直しと利活用への重点の移り", .noNorm(.actsOfTheState)),
    .init(0, 2, 2, .body, "f69a018d", "システム改革と業務見直しの成果", .noNorm(.actsOfTheState)),
    .init(0, 3, 1, .body, "01a83326", "IT技術の進歩の速さ", .noNorm(.background)),
    .init(0, 3, 2, .body, "7f2fbde5", "スマートフォン普及後の社会の変化", .noNorm(.background)),
    .init(0, 4, 1, .body, "124c25c6", "IoT・AI・ビッグデータによる変革", .noNorm(.background)),
    .init(0, 5, 1, .body, "31d86366", "平成28年12月の基本法の公布と施行", .noNorm(.background)),
    .init(
      0, 5, 2, .body, "b1206276", "法が定める責務と計画策定の求め",
      .clauses(["local-responsibility", "prefecture-must-have-plan", "municipality-shall-endeavor"])),
    .init(0, 5, 3, .caption, "91c3c6fc", "基本法制定の背景の図", .noNorm(.label)),
    .init(0, 6, 1, .body, "8f2bd5ed", "国の基本計画の策定と平成30年の変更", .clauses(["national-plan-series"])),
    .init(0, 6, 2, .body, "dcb0b15d", "国の計画が掲げる社会像", .noNorm(.actsOfTheState)),
    .init(0, 6, 3, .body, "7465a6b0", "国の計画の重点項目", .noNorm(.actsOfTheState)),
    .init(0, 7, 1, .body, "53434ee5", "デジタル・ガバメント実行計画の経緯", .noNorm(.actsOfTheState)),
    .init(
      0, 8, 1, .body, "c6e57893", "手引の根拠と参考としての性格", .clauses(["handbook-is-reference", "state-keeps-consistency"])),
    .init(
      0, 8, 2, .body, "2b7794db", "任意の選択、小さな開始と深掘りへの期待",
      .clauses(["handbook-is-reference", "small-start", "own-or-national-measures", "deepen-and-roll-out"])),
  ]
}
