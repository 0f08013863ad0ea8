import PlanModel

/// I-5: who draws up the plan and who carries it out.
enum Section5Structure: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "cross-section-structure", "庁内横断の体制", "I-5 第1段落", .recommendation,
      "情報部門だけでなく、企画部門をはじめ関係する部署が加わった庁内横断の体制で取り組むことが推奨されています。"),
    .handbook(
      "municipalities-from-drafting", "策定段階からの市町村との連携", "I-5 第2段落", .option, binds: .prefectures,
      "市町村の計画は都道府県の計画を考慮に入れて作られるため、作り始めるときから市町村と一緒に進める方法もあります。"),
    .handbook(
      "outside-partners", "庁外の主体との連携", "I-5 第3段落", .option,
      "施策の内容に応じて、他県、企業、大学、NPO などに、計画を作る段階から加わってもらう方法もあります。"),
    .handbook(
      "execution-structure", "実行できる体制", "I-5 第4段落", .recommendation,
      "計画を作るだけでなく、実行できる体制を整えることが重要とされています。"),
    .handbook(
      "quantitative-evaluation", "成果の定量的な評価", "I-5 第4段落", .recommendation,
      "部署の枠を越えた体制で、施策ごとの成果を数値で測って評価することが重要とされています。"),
    .handbook(
      "pdca-review", "PDCA による見直し", "I-5 第4段落", .recommendation,
      "評価の結果を受け、PDCA サイクルによって計画を見直すことが重要とされています。"),
    .handbook(
      "ordinance-option", "条例の制定", "I-5 第5段落", .option,
      "計画の策定を円滑に進めるため、作成の方針や推進体制を条例で明らかにする方法もあります。制定している団体の例を参考にできます。"),
  ]
}
