internal import PlanModel

extension RecordFormat where Record == GradeScale {
  static let gradeScale = RecordFormat<GradeScale>(
    "GradeScale", "判定尺度", "評価の区分です。", blank: { GradeScale(id: "", title: "", grades: []) },
    reference: { scale, _ in .gradeScale(scale.id) },
    fields: [
      .required("id", \.id, .id("GradeScale"), "識別子（計画の中で重複しないもの）", necessity: .essential),
      .required("title", \.title, .text, "名称"),
      .optional("figure", \.figure, .choice, "判定に用いる値"),
      .list("grades", \.grades, RecordFormat<Grade>.grade.value, "区分（良いものから順に）"),
      .optional("rounding", \.rounding, .integer(0...6), "率を四捨五入する小数点以下の桁数（丸めずに比べる場合は書かない。）"),
      .list("fallbacks", \.fallbacks, .choice, "判定に用いる値を算出できないとき、代わりに用いる値（順に。通常の順でよい場合は書かない。）"),
      .optional("bandPercent", \.bandPercent, .number, "変化がないとみなす幅（基準値に対する％で、片側の幅）"),
      .optional("surveyBand", \.surveyBand, .number, "アンケートによる指標で変化がないとみなす幅（指標の単位で、片側の幅）"),
      .list("pointSteps", \.pointSteps, RecordFormat<PointStep>.pointStep.value, "率に応じた点数（高いものから順に）"),
      .optional("handPoints", \.handPoints, RecordFormat<HandPoints>.handPoints.value, "担当者が与える点数"),
      .optional("basis", \.basis, .text, "区分の決め方"),
      .optional("source", \.source, RecordFormat<Citation>.citation.value, "公表された資料"),
    ])
}

extension RecordFormat where Record == Grade {
  static let grade = RecordFormat<Grade>(
    "Grade", "区分", "判定尺度の一つの区分です。", blank: { Grade(label: "") },
    fields: [
      .required("label", \.label, .text, "区分の名称（A、順調など）"),
      .optional("meaning", \.meaning, .text, "意味"),
      .optional("lowerBound", \.lowerBound, .number, "この区分となる最小の率（％。点数による尺度では点数。公表されている場合）"),
      .optional("condition", \.condition, .choice, "この区分となる条件（目標値や基準値と比べる尺度の場合）"),
    ])
}

extension RecordFormat where Record == PointStep {
  static let pointStep = RecordFormat<PointStep>(
    "PointStep", "率に応じた点数", "率がこの値以上のときの点数です。", blank: { PointStep(points: 0) },
    fields: [
      .optional("lowerBound", \.lowerBound, .number, "この点数となる最小の率（％。最後の段では書かない。）"),
      .required("points", \.points, .integer(-1000...1000), "点数", necessity: .essential),
    ])
}

extension RecordFormat where Record == HandPoints {
  static let handPoints = RecordFormat<HandPoints>(
    "HandPoints", "担当者が与える点数", "率に応じた点数に、担当者が加える点数です。", blank: { HandPoints(title: "", choices: []) },
    fields: [
      .required("title", \.title, .text, "何に対する点数か（「方針達成」など）"),
      .list("choices", \.choices, .integer(-1000...1000), "選べる点数（高いものから順に）"),
    ])
}
