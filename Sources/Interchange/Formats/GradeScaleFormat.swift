internal import PlanModel

extension RecordFormat where Record == GradeScale {
  static let gradeScale = RecordFormat<GradeScale>(
    "GradeScale", "判定尺度", "評価の区分です。", blank: { GradeScale(id: "", title: "", grades: []) },
    reference: { scale, _ in .gradeScale(scale.id) },
    fields: [
      .required("id", \.id, .id("GradeScale"), "識別子（計画の中で重複しないもの）", necessity: .essential),
      .required("title", \.title, .text, "名称"),
      .list("grades", \.grades, RecordFormat<Grade>.grade.value, "区分（良いものから順に）"),
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
      .optional("lowerBound", \.lowerBound, .number, "この区分となる最小の達成率（％。公表されている場合）"),
    ])
}
