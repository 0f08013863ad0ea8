internal import PlanModel

extension RecordFormat where Record == Review {
  static let review = RecordFormat<Review>(
    "Review", "評価", "施策又は指標の、年度ごとの評価です。", blank: { Review(fiscalYear: FiscalYear(2000)) },
    fields: [
      .required("fiscalYear", \.fiscalYear, .fiscalYear, "評価の対象となる年度", necessity: .essential),
      .optional("indicator", \.indicator, .id("Indicator"), "評価の対象となる指標（施策全体の評価では書かない。）"),
      .standard("stage", \.stage, .choice, is: .own, "自己評価", "評価の段階"),
      .optional("publishedGrade", \.publishedGrade, .text, "公表された判定"),
      .optional("gradeScale", \.gradeScale, .id("GradeScale"), "判定尺度"),
      .optional("progress", \.progress, .text, "取組の状況"),
      .optional("comment", \.comment, .text, "要因や意見"),
      .optional("nextStep", \.nextStep, .text, "今後の方向"),
      .optional("decidedOn", \.decidedOn, .date, "評価を決定した日"),
      .optional("source", \.source, RecordFormat<Citation>.citation.value, "公表された資料"),
    ])
}
