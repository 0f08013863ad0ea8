public import PlanModel

/// `measures.csv`: one row for one measure.
public enum MeasureTable {
  /// The columns in their order.
  public static let columns = [
    TableColumn("全国地方公共団体コード", .string, "策定した団体の6桁のコード。共同で策定した計画では「;」で区切る。"),
    TableColumn("団体名", .string, "策定した団体の名称"),
    TableColumn("計画名", .string, "計画の名称"),
    TableColumn("施策ID", .string, "施策の識別子。番号が変わっても変わらない。"),
    TableColumn("施策番号", .string, "計画書に印刷された番号"),
    TableColumn("施策名", .string, "施策の名称"),
    TableColumn("柱", .string, "対応する柱。複数は「;」で区切り、主なものを先に書く。"),
    TableColumn("概要", .string, "住民向けの一文"),
    TableColumn("対象", .string, "施策の対象"),
    TableColumn("主担当課", .string, "主担当課の名称"),
    TableColumn("関係課", .string, "関係課の名称。複数は「;」で区切る。"),
    TableColumn("連携先", .string, "連携先の名称。複数は「;」で区切る。"),
    TableColumn("由来", .string, "独自施策又は国の施策"),
    TableColumn("国の施策番号", .string, "国の施策一覧の番号"),
    TableColumn("着手の時期", .string, "今期実施、重点又は後年度"),
    TableColumn("開始年度", .integer, "工程表の最初の年度（西暦）"),
    TableColumn("終了年度", .integer, "工程表の最後の年度（西暦）"),
    TableColumn("目標", .string, "言葉で表した目標"),
    TableColumn("目標の期限コード", .string, "目標を達成する時期の符号（FY2030は令和12年度）"),
    TableColumn("指標ID", .string, "施策の指標の識別子。複数は「;」で区切る。"),
    TableColumn("予算事業コード", .string, "予算事業のコード"),
    TableColumn("根拠法令", .string, "根拠となる法令の条項。複数は「;」で区切る。"),
  ]

  /// The table of the plan's measures, in their order.
  public static func csv(_ plan: Plan, byteOrderMark: Bool = false) -> [UInt8] {
    table(plan).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan) -> PublishedTable {
    var table = PublishedTable(columns)
    let planCells = PlanCells.of(plan)
    for measure in plan.measures { table.append(planCells + row(measure, in: plan)) }
    return table
  }

  private static func row(_ measure: Measure, in plan: Plan) -> [TableCell] {
    let partners = plan.promotion?.partners ?? []
    return [
      .text(measure.id.rawValue),
      .text(measure.number),
      .text(measure.title),
      .list(measure.pillars.map(\.label)),
      .text(measure.summary),
      .text(measure.targetGroup),
      .text(measure.lead.map { plan.section($0)?.name ?? $0.rawValue }),
      .list(measure.related.map { plan.section($0)?.name ?? $0.rawValue }),
      .list(measure.partners.map { id in partners.first { $0.id == id }?.name ?? id.rawValue }),
      measure.origin == .own ? "独自施策" : "国の施策",
      .text(measure.origin.nationalReference?.number),
      priority(measure.priority),
      .count(measure.schedule.map(\.first.startYear).min()),
      .count(measure.schedule.map(\.last.startYear).max()),
      .text(measure.goal),
      .word(measure.goalDeadline.map(PeriodCode.of)),
      .list(measure.indicators.map(\.id.rawValue)),
      .text(measure.budget?.businessCode),
      .list(measure.legalBasis),
    ]
  }

  private static func priority(_ priority: MeasurePriority) -> TableCell {
    switch priority {
    case .now: "今期実施"
    case .focus: "重点"
    case .later: "後年度"
    }
  }
}
