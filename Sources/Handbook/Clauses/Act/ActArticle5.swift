import PlanModel

/// Art. 5: the general responsibility of local governments.
enum ActArticle5: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "local-responsibility", "地方公共団体の責務", "第5条", .obligation, binds: .localGovernments, read: .actCaption,
      "地方公共団体は、基本理念にのっとり、国と役割を分担しながら、地域の経済や社会の状況に応じた施策を自ら定めて行う責務があります。",
      reasonWithoutRule: "地域の状況に応じているかは、計画の全体を読んで人が判断する事柄です。")
  ]
}
