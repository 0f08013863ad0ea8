extension FormOutline {
  /// The plan's own record: what no other kind of record holds.
  static let plan = FormOutline(
    PlanRecords.Kind.plan, nameKey: "id",
    elsewhere: [
      "schema", "id", "sections", "chapters", "measures", "indicators", "observations", "gradeScales", "judgements",
    ],
    parts: [
      Part("basic", "基本", ["title", "subtitle", "status", "bodies", "span", "formulation"]),
      Part(
        "standing", "位置付け",
        ["roles", "nationalPlan", "prefecturalPlan", "relatedPlans", "ordinance", "handbookEdition"]),
      Part("decision", "決定・公表・問合せ先", ["adoption", "publication", "contact", "revisions"]),
      Part("vision", "目指す姿", ["vision"]),
      Part("promotion", "推進体制", ["promotion"]),
      Part("pillars", "5つの柱", ["pillars"]),
      Part("security", "セキュリティ・個人情報", ["securityAndPrivacy"]),
      Part("round", "年次の進め方", folded: true, ["yearlyRound", "yearlyReports"]),
      Part("other", "その他", folded: true, ["licence", "news", "sources", "unlistedBodies"]),
    ])
}
