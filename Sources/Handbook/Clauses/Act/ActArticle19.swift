import PlanModel

/// Art. 19: the State keeps national and local measures consistent.
enum ActArticle19: ClauseSection {
  static let clauses: [Clause] = [
    .act(
      "state-keeps-consistency", "国による整合性の確保", "第19条", .obligation, binds: .stateOnly, read: .actCaption,
      "国は、国の施策と地方公共団体の施策とが食い違わないよう、必要な措置を講じます。手引はこの規定を根拠の一つとして示されたものです。",
      reasonWithoutRule: "国に向けた規定です。地方公共団体の側は consistency-with-national-measures で点検します。")
  ]
}
