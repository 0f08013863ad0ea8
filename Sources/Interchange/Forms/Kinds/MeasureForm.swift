extension FormOutline {
  static let measure = FormOutline(
    PlanRecords.Kind.measure, nameKey: "id", elsewhere: ["id", "indicators", "reviews"],
    owners: ["startCondition": "priority"],
    parts: [
      Part("basic", "基本", ["number", "title", "pillars", "summary", "lead"]),
      Part("content", "現状と取組", ["presentState", "content", "targetGroup"]),
      Part("goal", "目標", ["goal", "goalDeadline", "reasonWithoutGoal"]),
      Part("schedule", "工程表", ["schedule"]),
      Part("cooperation", "関係課・連携", ["related", "partners", "participation", "jointBodies"]),
      Part("management", "優先順位・予算", ["priority", "startCondition", "budget", "dependsOn"]),
      Part(
        "other", "その他", folded: true, ["origin", "legalBasis", "effects", "nationalSupport", "sources"]),
    ])
}
