extension FormOutline {
  static let review = FormOutline(
    PlanRecords.Kind.review, nameKey: nil,
    parts: [
      Part("basic", "評価", ["fiscalYear", "indicator", "stage", "progress", "comment", "nextStep", "nextActions"]),
      Part(
        "grade", "判定",
        ["gradeScale", "pointsByHand", "publishedGrade", "proposedGrade", "reasonForDifference", "decidedOn"]),
      Part("result", "効果・計画への反映", folded: true, ["effects", "changeRequest"]),
      Part("source", "公表された資料", folded: true, ["source"]),
    ])
}
