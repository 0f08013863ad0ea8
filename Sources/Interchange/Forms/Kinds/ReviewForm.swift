extension FormOutline {
  static let review = FormOutline(
    PlanRecords.Kind.review, nameKey: nil,
    parts: [
      Part("basic", "評価", ["fiscalYear", "indicator", "stage", "progress", "comment", "nextStep"]),
      Part("grade", "判定", ["gradeScale", "publishedGrade", "decidedOn"]),
      Part("source", "公表された資料", folded: true, ["source"]),
    ])
}
