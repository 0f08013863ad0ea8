internal import PlanModel

extension RecordFormat where Record == YearlyRound {
  static let yearlyRound = RecordFormat<YearlyRound>(
    "YearlyRound", "年次の進め方", "毎年度の評価の予定、段階及び今後の方向を表す言葉です。", blank: { YearlyRound(stages: []) },
    fields: [
      .list("stages", \.stages, .choice, "行う評価の段階（順に）"),
      .list("milestones", \.milestones, RecordFormat<RoundMilestone>.roundMilestone.value, "年次の予定"),
      .list("directions", \.directions, RecordFormat<ReviewDirection>.reviewDirection.value, "今後の方向を表す言葉"),
    ])
}

extension RecordFormat where Record == RoundMilestone {
  static let roundMilestone = RecordFormat<RoundMilestone>(
    "RoundMilestone", "年次の予定", "評価する年度の翌年度の、何月何日までに行うかの定めです。",
    blank: { RoundMilestone(kind: .figures, month: 4, day: 1) },
    fields: [
      .required("kind", \.kind, .choice, "予定の種類", necessity: .essential),
      .required("month", \.month, .integer(1...12), "月（4月から翌年3月まで）", necessity: .essential),
      .required("day", \.day, .integer(1...31), "日", necessity: .essential),
    ])
}

extension RecordFormat where Record == ReviewDirection {
  static let reviewDirection = RecordFormat<ReviewDirection>(
    "ReviewDirection", "今後の方向", "施策の今後の方向を表す言葉です。",
    blank: { ReviewDirection(label: "", consequence: .proceed) },
    fields: [
      .required("label", \.label, .text, "言葉（「継続」「改革改善」など）"),
      .required("consequence", \.consequence, .choice, "意味", necessity: .essential),
    ])
}

extension RecordFormat where Record == YearlyReport {
  static let yearlyReport = RecordFormat<YearlyReport>(
    "YearlyReport", "年次報告", "評価を終え、公表した年度です。",
    blank: { YearlyReport(fiscalYear: FiscalYear(2000), closedOn: FiscalYear(2000).lastDay) },
    fields: [
      .required("fiscalYear", \.fiscalYear, .fiscalYear, "評価した年度", necessity: .essential),
      .required("closedOn", \.closedOn, .date, "評価を終えた日", necessity: .essential),
      .optional("summary", \.summary, .text, "その年度のまとめ"),
      .optional("panelOpinion", \.panelOpinion, .text, "外部評価を行った組織と、計画の全体についての意見"),
    ])
}
