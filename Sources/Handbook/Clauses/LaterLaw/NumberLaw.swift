import PlanModel

/// The law on 個人番号.
enum NumberLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "individual-numbers-not-provided", title: "個人番号を含む情報の提供の制限", document: .numberAct, pinpoint: "第19条",
      force: .obligation, binds: .localGovernments, reading: .numberAct,
      statement: "個人番号を含む個人情報は、同条の各号に掲げる場合を除き、だれも他に提供できません。計画やデータの公表は、どの号にも当たりません。",
      note: "各号の数と内容は改正により変わっています。計画の公表に関わる号がないことは、2015年の条文で確かめました。現行の各号は e-Gov 法令検索で照合を要します。")
  ]
}
