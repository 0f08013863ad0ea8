extension FormOutline {
  static let gradeScale = FormOutline(
    PlanRecords.Kind.gradeScale, nameKey: "id", elsewhere: ["id"],
    parts: [
      Part("basic", "判定尺度", ["title", "grades"]),
      Part("other", "区分の決め方・資料", folded: true, ["basis", "source"]),
    ])
}
