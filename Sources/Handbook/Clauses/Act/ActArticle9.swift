import PlanModel

/// Art. 9: the plans of prefectures and municipalities.
enum ActArticle9: ClauseSection {
  static let clauses: [Clause] = paragraph1 + paragraph2 + paragraph3 + paragraph4

  private static let paragraph1: [Clause] = [
    .act(
      "prefecture-must-have-plan", "都道府県の策定義務", "第9条第1項", .obligation, binds: .prefectures,
      "都道府県は、区域内で官民データの活用をどう進めるかを示す基本となる計画を、必ず定める必要があります。"),
    .act(
      "follow-national-plan", "国の基本計画に即すること", "第9条第1項及び第3項", .obligation,
      forceByBody: [.designatedCity: .effort, .otherMunicipality: .effort], binds: .localGovernments,
      "計画は、国の基本計画（官民データ活用推進基本計画）の考え方に沿ったものとする必要があります。どの決定に沿ったかは、題名と決定日で示すのが確実です。",
      note: "2021年以後は「デジタル社会の実現に向けた重点計画」がこの基本計画を兼ねています（national-plan-series）。"),
  ]

  private static let paragraph2: [Clause] = [
    .act(
      "plan-basic-policy", "基本的な方針", "第9条第2項第1号", .obligation, binds: .prefectures,
      "都道府県の計画には、区域の施策についての基本的な方針を定めます。",
      note: "市町村の計画の内容を定めた規定はありません。"),
    .act(
      "plan-matters", "推進に関する事項", "第9条第2項第2号", .obligation, binds: .prefectures,
      "都道府県の計画には、方針の下で区域内において進める事柄、すなわち個々の施策の内容を定めます。",
      note: "市町村の計画の内容を定めた規定はありません。"),
    .act(
      "plan-other-matters", "その他必要な事項", "第9条第2項第3号", .obligation, binds: .prefectures,
      "都道府県の計画には、方針と施策のほか、施策を総合的かつ効果的に進めるために必要な事項（推進体制、評価の方法など）を定めます。",
      note: "市町村の計画の内容を定めた規定はありません。"),
  ]

  private static let paragraph3: [Clause] = [
    .act(
      "municipality-shall-endeavor", "市町村の努力義務", "第9条第3項", .effort, binds: .municipalities,
      "市町村（特別区を含みます。）は、その区域での進め方を示す基本となる計画を定めるよう努めることとされています。定めていないことが直ちに違反となるわけではありません。"),
    .act(
      "take-prefectural-plan-into-account", "都道府県計画の勘案", "第9条第3項", .effort, binds: .municipalities,
      "市町村の計画は、都道府県の計画の内容を考慮に入れて作ります。どの計画を勘案したかを示すことで、それが分かります。"),
  ]

  private static let paragraph4: [Clause] = [
    .act(
      "publish-without-delay", "遅滞のない公表", "第9条第4項", .obligation, binds: .localGovernments,
      "計画を定めたとき及び変更したときは、遅滞なく、インターネットその他の適切な方法で公表する必要があります。市町村も、計画を定めた以上はこの義務を負います。",
      note: "「遅滞なく」が何日を指すかは定められていません。日数は目安として示すにとどめます。")
  ]
}
