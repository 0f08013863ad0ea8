import PlanModel

extension CheckPageModel {
  /// The number of rules by verdict, and of findings by weight.
  static func outcomes(_ report: CheckReport) -> [(name: String, value: String)] {
    var satisfied = 0
    var violated = 0
    var open = 0
    var outside = 0
    for result in report.results {
      switch result.verdict {
      case .satisfied: satisfied += 1
      case .violated: violated += 1
      case .needsJudgement: open += 1
      case .notApplicable: outside += 1
      }
    }
    let reasoned = report.results.count { $0.reasonInstead != nil }
    let reasons = reasoned == 0 ? "" : "（うち、理由を記録したもの\(reasoned)件）"
    let weights = Severity.allCases.map { "\($0.label)\(report.count($0))件" }.joined(separator: "、")
    return [
      ("満たしている規則", "\(satisfied)件"), ("指摘のある規則", "\(violated)件\(reasons)"), ("人の判断が必要な規則", "\(open)件"),
      ("対象外の規則", "\(outside)件"), ("指摘の内訳", weights),
    ]
  }

  /// Findings, the weightiest first; nil without any.
  ///
  /// For review all of them with the way to mend them. The public sees what the plan leaves open, not which field of
  /// which file an officer has to fill.
  static func findings(_ report: CheckReport, isPreview: Bool) -> TableModel? {
    let reading: Set<Finding> = isPreview ? [] : Set(report.readingFindings)
    let shown = report.findings.filter { !reading.contains($0) }
    let sorted = Severity.allCases.flatMap { severity in shown.filter { $0.severity == severity } }
    guard !sorted.isEmpty else { return nil }
    let reasons = Dictionary(report.results.map { ($0.rule, $0.reasonInstead) }) { first, _ in first }
    let rows = sorted.map { finding -> [TableModel.Cell] in
      var summary = TableModel.Cell.text(finding.summary)
      if let reason = reasons[finding.rule] ?? nil {
        summary = .remark(finding.summary, "記録した理由：\(reason.reason)　\(judge(reason))")
      }
      let cells: [TableModel.Cell] = [.text(finding.severity.label), .text(finding.place.record.label), summary]
      return isPreview ? cells + [.text(finding.remedy)] : cells
    }
    var columns: [TableModel.Column] = [.init("重要度", isNarrow: true), .init("箇所"), .init("指摘")]
    if isPreview { columns.append(.init("直し方")) }
    return TableModel(caption: "点検の指摘", columns: columns, rows: rows)
  }

  /// The questions that only a person can decide; nil without any.
  static func questions(_ report: CheckReport) -> TableModel? {
    let rows = report.questions.map { question -> [TableModel.Cell] in
      [.text(question.title), .text(question.question)]
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(caption: "人の判断が必要な事項", columns: [.init("規則"), .init("確かめること")], rows: rows)
  }

  /// The answers given by people; nil without any.
  static func judgements(_ plan: Plan, _ report: CheckReport) -> TableModel? {
    guard !plan.judgements.isEmpty else { return nil }
    let results = Dictionary(report.results.map { ($0.rule, $0) }) { first, _ in first }
    let rows = plan.judgements.map { judgement -> [TableModel.Cell] in
      let result = results[judgement.rule]
      var answer = judgement.isSatisfied ? "満たしている" : "満たしていない"
      if result?.reasonInstead == judgement { answer = "理由により差し支えない" }
      return [
        .text(result?.title ?? judgement.rule.rawValue), .text(answer), .text(judgement.reason),
        .text(judge(judgement)),
      ]
    }
    return TableModel(
      caption: "担当者による判断",
      columns: [.init("規則"), .init("判断", isNarrow: true), .init("理由"), .init("判断した者")], rows: rows)
  }

  private static func judge(_ judgement: Judgement) -> String {
    judgement.judgedBy + (judgement.judgedOn.map { "（" + Wareki.textWithWesternYear($0) + "）" } ?? "")
  }

  /// Every rule's verdict, under the clauses that it serves.
  static func clauses(_ report: CheckReport, _ context: SiteContext) -> TableModel {
    let rows = report.results.map { result -> [TableModel.Cell] in
      let citations = result.clauses.map { context.clauses[$0]?.citation ?? $0.rawValue }
      return [.text(result.title), citations.isEmpty ? .nothing : .lines(citations), verdict(result)]
    }
    return TableModel(
      caption: "規則ごとの結果", columns: [.init("規則"), .init("根拠"), .init("結果")], rows: rows,
      emptyText: "点検の結果はありません。")
  }

  private static func verdict(_ result: RuleResult) -> TableModel.Cell {
    switch result.verdict {
    case .satisfied: .text("満たしている")
    case .violated(let findings):
      result.reasonInstead == nil
        ? .text("指摘\(findings.count)件") : .remark("指摘\(findings.count)件", "理由を記録しています。")
    case .notApplicable(let reason): .remark("対象外", reason)
    case .needsJudgement: .text("人の判断が必要")
    }
  }
}
