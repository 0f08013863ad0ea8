import PlanModel

/// Art. 8: the national basic plan. It binds the State and is the background of the local plan's goals.
enum ActArticle8: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "national-goals-and-period", "国の計画の目標と期間", "第8条第3項", .principle, binds: .stateOnly,
      "国の基本計画に載せる施策には、原則として、具体的な目標とその達成の期間を定めることとされています。",
      note: "地方公共団体の計画に目標と時期を求めているのは、法ではなく手引 I-6 です。",
      reasonWithoutRule: "国に向けた規定です。地方公共団体の計画は goal-and-time-in-principle で点検します。")
  ]
}
