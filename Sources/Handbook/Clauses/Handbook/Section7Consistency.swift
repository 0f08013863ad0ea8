import PlanModel

/// I-7: keeping step with national measures.
enum Section7Consistency: ClauseSection {
  static let clauses: [Clause] = [
    .handbook(
      "consistency-with-national-measures", "国の施策との整合", "I-7 第1段落及び第2段落", .recommendation,
      "官民データを横断的に使える環境を全国で整えるため、手引 II の雛型や III の国の施策一覧を適宜参照し、国や都道府県の施策と食い違わないようにします。")
  ]
}
