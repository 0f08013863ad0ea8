internal import Foundation
public import PlanModel

/// `indicators.csv`: one row for one indicator.
public enum IndicatorTable {
  /// The columns in their order.
  public static let columns =
    [
      TableColumn("全国地方公共団体コード", .string, "策定した団体の6桁のコード。共同で策定した計画では「;」で区切る。"),
      TableColumn("団体名", .string, "策定した団体の名称"),
      TableColumn("計画名", .string, "計画の名称"),
      TableColumn("指標ID", .string, "指標の識別子"),
      TableColumn("指標名", .string, "指標の名称"),
      TableColumn("施策ID", .string, "指標が属する施策の識別子。計画全体の指標では空"),
      TableColumn("施策名", .string, "指標が属する施策の名称"),
      TableColumn("定義", .string, "定義と数え方"),
      TableColumn("水準", .string, "投入、活動、対象、成果又はインパクトの別"),
      TableColumn("数え方", .string, "単年度、累計、期間累計又は時点値"),
      TableColumn("目指す方向", .string, "増加、減少又は維持"),
      TableColumn("定量定性", .string, "定量又は定性"),
      TableColumn("単位", .string, "値の単位"),
      TableColumn("期間の種類", .string, "年度、暦年、月又は日"),
    ] + figureColumns

  private static let figureColumns = [
    TableColumn("基準値", .decimal, "出発点となる値"),
    TableColumn("基準時点コード", .string, "基準値の時期の符号（FY2024は令和6年度）"),
    TableColumn("最終目標値", .decimal, "最後の目標の値"),
    TableColumn("最終目標の比較", .string, "以上、以下、超、未満。値そのものが目標のときは空"),
    TableColumn("最終目標の期限コード", .string, "達成する時期の符号"),
    TableColumn("最新実績値", .decimal, "数値のある最も新しい実績値"),
    TableColumn("最新実績時点コード", .string, "その時期の符号"),
    TableColumn("目標値に対する割合", .decimal, "最新実績値÷目標値×100（％）。算出できないときは空"),
    TableColumn("基準値からの達成割合", .decimal, "（最新実績値－基準値）÷（目標値－基準値）×100（％）。算出できないときは空"),
    TableColumn("見込値", .decimal, "最新の実績値の時点で見込まれる値。算出できないときは空"),
    TableColumn("進捗の状況", .string, "達成、順調、遅れ、後退、期限超過、未計測又は判定不能"),
    TableColumn("判定の理由", .string, "進捗の状況をそのように判定した理由"),
    TableColumn("報告する課", .string, "値を報告する課の名称"),
    TableColumn("資料", .string, "値のもとになる統計や業務データ"),
  ]

  /// The table of all indicators, in their order. `assessments` may lack some; their cells are then empty.
  public static func csv(
    _ plan: Plan, assessments: [IndicatorAssessment] = [], byteOrderMark: Bool = false
  ) -> [UInt8] {
    table(plan, assessments: assessments).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan, assessments: [IndicatorAssessment]) -> PublishedTable {
    let known = Dictionary(assessments.map { ($0.indicator, $0) }) { first, _ in first }
    var table = PublishedTable(columns)
    let planCells = PlanCells.of(plan)
    for indicator in plan.indicators {
      table.append(planCells + definition(indicator, of: nil) + figures(indicator, of: nil, known[indicator.id], plan))
    }
    for measure in plan.measures {
      for indicator in measure.indicators {
        table.append(
          planCells + definition(indicator, of: measure) + figures(indicator, of: measure, known[indicator.id], plan))
      }
    }
    return table
  }

  private static func definition(_ indicator: Indicator, of measure: Measure?) -> [TableCell] {
    [
      .text(indicator.id.rawValue),
      .text(indicator.title),
      .text(measure?.id.rawValue),
      .text(measure?.title),
      .text(indicator.definition),
      .word(indicator.level?.label),
      .word(indicator.counting?.label),
      .word(indicator.direction?.label),
      .word(indicator.nature.label),
      .text(indicator.unit),
      .word(indicator.periodKind.label),
    ]
  }

  private static func figures(
    _ indicator: Indicator, of measure: Measure?, _ assessment: IndicatorAssessment?, _ plan: Plan
  ) -> [TableCell] {
    let target = indicator.finalTarget
    let section = indicator.owner ?? measure?.lead
    return [
      .number(indicator.baseline?.value),
      .word(indicator.baseline?.period?.code),
      .number(target?.value),
      target.map { $0.comparator == .equal ? .empty : .word($0.comparator.label) } ?? .empty,
      .word(target?.deadline.map(PeriodCode.of)),
      .number(assessment?.latest?.value.number),
      .word(assessment?.latest?.period.code),
      .rounded(assessment?.ratio.value),
      .rounded(assessment?.baselineRelative.value),
      .rounded(assessment?.expected.value),
      .word(assessment?.pace.label),
      .text(assessment?.reason),
      .text(section.map { plan.section($0)?.name ?? $0.rawValue }),
      .text(indicator.source),
    ]
  }
}

/// The code of a time as published tables write it.
enum PeriodCode {
  static func of(_ deadline: Deadline) -> String {
    Node(ValueFormat<Deadline>.deadline.write(deadline, .canonical)).text ?? ""
  }
}
