import PlanModel

/// I-2: what the plan is for.
enum Section2Purpose: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "meet-diverse-needs", "多様なニーズへの対応", "I-2 第3段落", .information,
      "災害への備え、豊かさの尺度の変化、共有型の経済といった多様なニーズに応える技術的な環境と対策が必要とされています。",
      reasonWithoutRule: "社会全体の課題を述べたもので、どの施策で応えるかは地域の実情により人が判断します。"),
    .handbook(
      "purpose-served", "計画の目的", "I-2 第4段落", .recommendation,
      "計画は、データを使いやすい環境を整え、職員の手間を減らし、地域の課題を解き、住民や事業者の便利さを高めるためのものです。",
      note: "目的の章があることは seven-elements で点検します。",
      reasonWithoutRule: "計画の目的がこの趣旨に沿うかは、文章を読んで人が判断する事柄です。"),
    .handbook(
      "ebpm", "証拠に基づく政策立案", "I-2 第4段落", .recommendation,
      "政策や施策は、統計や日々の業務から得られる数値など、確かめられる根拠を基に組み立てることが望まれています。"),
    .handbook(
      "vision-shown", "目指す姿の提示", "I-2 第5段落", .recommendation,
      "計画では、地域が目指す「官民データ利活用社会」の姿を示し、住民や関係者が共有できるようにします。"),
    .handbook(
      "figures-shown", "図表による見える化", "I-2 第5段落", .recommendation,
      "住民が将来の姿を思い描けるよう、図表を積極的に使うなどして取組を見えるようにします。"),
  ]
}
