import PlanModel

/// はじめに: what the handbook is for.
enum Section0Introduction: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "handbook-is-reference", "手引の性格", "I-はじめに 第8段落", .information,
      "手引は、都道府県が計画を作る際の参考として国が示したもので、それ自体が義務を課すものではありません。これを使って効率よく計画を作ることが期待されています。",
      reasonWithoutRule: "手引の性格を述べたものです。手引だけを根拠とする指摘を違反と扱わないことに反映しています。"),
    .handbook(
      "deepen-and-roll-out", "深掘りと横展開", "I-はじめに 第8段落", .recommendation,
      "小さく始めた取組を基に、施策を深め、他の分野や地域へ広げていくことが期待されています。",
      reasonWithoutRule: "深まりや広がりは、改定前後の計画を比べて人が判断する事柄です。"),
  ]
}
