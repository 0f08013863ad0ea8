import PlanModel

extension HandbookCoverage {
  /// I-6 構成, sentence by sentence.
  static let section6: [HandbookSentence] = [
    .init(6, 1, 1, .body, "0c8ae950", "どの型でも七つの要素を備える工夫", .clauses(["seven-elements"])),
    .init(6, 1, 2, .body, "717ed86c", "五つの取組を基本方針に適宜載せること", .clauses(["five-pillars-as-fit", "plan-basic-policy"])),
    .init(6, 2, 1, .heading, "8b68c811", "計画の構成の一覧の題名", .noNorm(.label)),
    .init(6, 2, 2, .item, "1a493dce", "要素1 現状と課題", .clauses(["seven-elements"])),
    .init(6, 2, 3, .item, "7adebc51", "要素2 目的", .clauses(["seven-elements", "purpose-served"])),
    .init(6, 2, 4, .item, "d2d6d37b", "要素3 位置付け", .clauses(["seven-elements"])),
    .init(6, 2, 5, .item, "b8dd8920", "要素4 推進体制", .clauses(["seven-elements"])),
    .init(6, 2, 6, .item, "0963ed22", "要素5 基本的な方針", .clauses(["seven-elements", "plan-basic-policy"])),
    .init(6, 2, 7, .item, "6537e4d6", "要素6 個別施策", .clauses(["seven-elements", "plan-matters"])),
    .init(6, 2, 8, .item, "15369c9b", "要素7 セキュリティと個人情報", .clauses(["seven-elements", "cybersecurity-and-privacy"])),
    .init(6, 3, 1, .heading, "5204b1a5", "五つの柱の一覧の題名", .noNorm(.label)),
    .init(6, 3, 2, .item, "2ccc9d36", "柱1 手続のオンライン化", .clauses(["five-pillars-as-fit", "pillar-one-caption"])),
    .init(6, 3, 3, .item, "697a4ddd", "柱2 データの容易な利用", .clauses(["five-pillars-as-fit"])),
    .init(6, 3, 4, .item, "c61cab31", "柱3 個人番号カード", .clauses(["five-pillars-as-fit"])),
    .init(6, 3, 5, .item, "b418e6ae", "柱4 格差の是正", .clauses(["five-pillars-as-fit"])),
    .init(6, 3, 6, .item, "8a1a4140", "柱5 規格と互換性", .clauses(["five-pillars-as-fit"])),
    .init(
      6, 3, 7, .remark, "eabba175", "柱は全てを要せず実情に応じて載せる",
      .clauses(["pillars-not-all-required", "five-pillars-as-fit"])),
    .init(6, 4, 1, .body, "ef347564", "独自施策と国の施策一覧からの任意の選択", .clauses(["own-or-national-measures", "plan-matters"])),
    .init(6, 5, 1, .body, "698ef8bf", "具体的な目標と達成時期の原則", .clauses(["goal-and-time-in-principle"])),
  ]
}
