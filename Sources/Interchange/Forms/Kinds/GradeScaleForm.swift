extension FormOutline {
  static let gradeScale = FormOutline(
    PlanRecords.Kind.gradeScale, nameKey: "id", elsewhere: ["id"],
    parts: [
      Part("basic", "判定尺度", ["title", "figure", "grades", "rounding"]),
      Part("band", "変化がないとみなす幅", folded: true, ["bandPercent", "surveyBand"]),
      Part("points", "点数", folded: true, ["pointSteps", "handPoints"]),
      Part("other", "算出できない場合・資料", folded: true, ["fallbacks", "basis", "source"]),
    ])
}
