import PlanModel

/// What copyright asks of whoever shows the work of others.
enum CopyrightLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "source-of-others-works-shown", title: "他者の著作物の出所", document: .copyrightAct, pinpoint: "第48条第1項",
      force: .obligation, binds: .localGovernments, reading: .copyrightAct,
      statement: "引用などにより他者の著作物を利用するときは、利用のしかたに応じた方法で、その出所を示します。",
      note: "許諾を得て利用する場合は、許諾の条件によります。数値や簡単な表、グラフには、著作権が及ばないものもあります。")
  ]
}
