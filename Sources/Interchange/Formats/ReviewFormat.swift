internal import PlanModel

extension RecordFormat where Record == Review {
  static let review = RecordFormat<Review>(
    "Review", "評価", "施策又は指標の、年度ごとの評価です。", blank: { Review(fiscalYear: FiscalYear(2000)) },
    fields: [
      .required("fiscalYear", \.fiscalYear, .fiscalYear, "評価の対象となる年度", necessity: .essential),
      .optional("indicator", \.indicator, .id("Indicator"), "評価の対象となる指標（施策全体の評価では書かない。）"),
      .standard("stage", \.stage, .choice, is: .own, "自己評価", "評価の段階"),
      .optional("publishedGrade", \.publishedGrade, .text, "公表された判定"),
      .optional("proposedGrade", \.proposedGrade, .text, "施策全体の評価のとき、数値から示された判定（指標ごとの判定のうち最も低いもの）"),
      .optional("gradeScale", \.gradeScale, .id("GradeScale"), "判定尺度"),
      .optional("pointsByHand", \.pointsByHand, .integer(-1000...1000), "担当者が与えた点数（点数による判定尺度の場合）"),
      .optional("progress", \.progress, .text, "取組の状況"),
      .optional("comment", \.comment, .text, "要因や意見"),
      .optional("reasonForDifference", \.reasonForDifference, .text, "算出した判定と異なる判定としたとき、その理由"),
      .optional("nextStep", \.nextStep, .text, "今後の方向"),
      .optional("nextActions", \.nextActions, .text, "今後の取組"),
      .optional("changeRequest", \.changeRequest, .text, "計画の記載を改める必要があるとき、その内容"),
      .list("effects", \.effects, RecordFormat<ReviewEffect>.reviewEffect.value, "得られた効果と、その振り向け先"),
      .optional("decidedOn", \.decidedOn, .date, "評価を決定した日"),
      .optional("source", \.source, RecordFormat<Citation>.citation.value, "公表された資料"),
    ])
}

extension RecordFormat where Record == ReviewEffect {
  static let reviewEffect = RecordFormat<ReviewEffect>(
    "ReviewEffect", "得られた効果", "施策によって得られた費用や時間と、その振り向け先です。", blank: { ReviewEffect(title: "") },
    fields: [
      .required("title", \.title, .text, "得られた効果"),
      .optional("thousandYen", \.thousandYen, .integer(-1_000_000_000...1_000_000_000), "1年に節減した費用（千円）"),
      .optional("hours", \.hours, .integer(-100_000_000...100_000_000), "1年に節減した作業時間（時間）"),
      .optional("basis", \.basis, .text, "算定の方法"),
      .optional("reinvestedIn", \.reinvestedIn, .id("Measure"), "振り向け先の施策"),
      .optional("reinvestment", \.reinvestment, .text, "振り向け先（文章）"),
    ])
}
