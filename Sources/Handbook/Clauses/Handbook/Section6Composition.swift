import PlanModel

/// I-6: what the plan is made of.
enum Section6Composition: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "seven-elements", "七つの要素", "I-6 第1段落及び第2段落", .recommendation,
      "計画は、現状及び課題、目的、位置付け、推進体制、基本的な方針、個別施策、セキュリティ及び個人情報の七つの要素を備えたものとします。新たに作る場合も、既存の計画を基にする場合も同じです。",
      note: "章の題名や順序をこのとおりにする必要はありません。要素を満たす章があれば足ります。"),
    .handbook(
      "five-pillars-as-fit", "5つの柱の選択", "I-6 第1段落及び第3段落", .recommendation,
      "手続のオンライン化、データの利用、個人番号カード、格差の是正、規格と互換性の5つの柱を、実情に応じて基本的な方針に載せます。"),
    .handbook(
      "pillars-not-all-required", "柱は全てを要しないこと", "I-6 第3段落", .option,
      "5つの柱の全てを載せる必要はありません。どの柱を載せるかは団体の実情によります。",
      reasonWithoutRule: "載せていない柱を違反としないための条項です。five-pillars-as-fit の点検が、理由の記載を促すにとどめることで守っています。"),
    .handbook(
      "own-or-national-measures", "独自の施策と国の施策", "I-6 第4段落", .option,
      "施策は、団体独自のもののほか、手引 III の国の施策一覧から地域の実情に合うものを任意に選んで載せます。"),
    .handbook(
      "goal-and-time-in-principle", "目標と達成時期", "I-6 第5段落", .principle,
      "施策を載せるときは、原則として、具体的な目標とその達成の時期を定めます。",
      note: "原則であるため、定められない理由が記されていれば足ります。"),
  ]
}
