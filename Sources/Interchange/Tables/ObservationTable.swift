internal import Foundation
public import PlanModel

/// `observations.csv`: one row for one value – baseline, target or actual – of one indicator.
///
/// The long form: whoever draws a chart or joins tables needs no further reshaping.
public enum ObservationTable {
  /// The columns in their order.
  public static let columns = valueColumns + evidenceColumns

  private static let valueColumns = [
    TableColumn("全国地方公共団体コード", .string, "策定した団体の6桁のコード。共同で策定した計画では「;」で区切る。"),
    TableColumn("団体名", .string, "策定した団体の名称"),
    TableColumn("計画名", .string, "計画の名称"),
    TableColumn("指標ID", .string, "指標の識別子"),
    TableColumn("指標名", .string, "指標の名称"),
    TableColumn("値の種類", .string, "基準値、目標値又は実績値"),
    TableColumn("時点コード", .string, "時期の符号（FY2024は令和6年度、2024は暦年、2024-03は月、2024-03-31は日）"),
    TableColumn("期間の最初の日", .date, "その時期の最初の日"),
    TableColumn("期間の最後の日", .date, "その時期の最後の日"),
    TableColumn("値", .decimal, "数値。ないときは空"),
    TableColumn("単位", .string, "値の単位"),
    TableColumn("比較", .string, "以上、以下、超、未満。値そのもののときは空"),
    TableColumn("概数", .boolean, "おおよその値か"),
    TableColumn("値がない理由", .string, "未計測、未報告、該当なし又は秘匿。値があるときは空"),
    TableColumn("文章による値", .string, "定性の指標の値、又は言葉で表した目標"),
    TableColumn("速報確定", .string, "実績値が速報か確定か"),
    TableColumn("時点", .date, "期間の途中の値のとき、その時点の日"),
    TableColumn("印刷された値", .string, "数値だけでは表せないことがあるときの、印刷された値"),
    TableColumn("資料", .string, "値のもとになった資料"),
    TableColumn("備考", .string, "備考"),
  ]

  /// What an actual value rests on; empty for baselines and targets.
  private static let evidenceColumns = [
    TableColumn("資料の発行者", .string, "資料の発行者又は所管"),
    TableColumn("資料のアドレス", .string, "資料を公開しているアドレス"),
    TableColumn("資料のファイル名", .string, "値を取り出したファイルの名称"),
    TableColumn("資料のファイルのハッシュ値", .string, "そのファイルのSHA-256（16進64桁）。手元のファイルと同じか確かめられる。"),
    TableColumn("資料の中の場所", .string, "表とセル、ページと行、抽出の条件など"),
    TableColumn("計算式", .string, "計算して求めた値のとき、その式"),
    TableColumn("計算に用いた値", .string, "計算に用いた値とその時期"),
    TableColumn("時間軸コード", .string, "e-Statの時間軸コード"),
    TableColumn("資料の地域コード", .string, "e-Statの地域コード"),
    TableColumn("報告した課", .string, "値を報告した課の名称"),
    TableColumn("報告した日", .date, "値を報告した日"),
    TableColumn("訂正の理由", .string, "前に報告した値を訂正したとき、その理由"),
    TableColumn("計算し直せない理由", .string, "計算し直せず前の値のままであるとき、その理由"),
  ]
  private static let noEvidence = Array(repeating: TableCell.empty, count: evidenceColumns.count)

  /// The values of all indicators, in their order: the baseline, the targets, then the actual values.
  public static func csv(_ plan: Plan, byteOrderMark: Bool = false) -> [UInt8] {
    table(plan).csv(byteOrderMark: byteOrderMark)
  }

  static func table(_ plan: Plan) -> PublishedTable {
    var table = PublishedTable(columns)
    let planCells = PlanCells.of(plan)
    let actual = Dictionary(grouping: plan.observations, by: \.indicator)
    for indicator in plan.allIndicators {
      let head = planCells + [.text(indicator.id.rawValue), .text(indicator.title)]
      if let baseline = indicator.baseline { table.append(head + row(baseline, unit: indicator.unit) + noEvidence) }
      for target in indicator.targets {
        table.append(head + row(target, unit: indicator.unit, span: plan.span) + noEvidence)
      }
      for observation in (actual[indicator.id] ?? []).sorted(by: { $0.period < $1.period }) {
        let cells = row(observation, unit: indicator.unit, source: indicator.source)
        table.append(head + cells + evidence(of: observation, in: plan))
      }
    }
    return table
  }

  private static func row(_ baseline: Baseline, unit: String?) -> [TableCell] {
    ["基準値"] + time(baseline.period, words: baseline.periodText)
      + value(baseline.value, unit, .equal, isApproximate: baseline.isApproximate)
      + ["", "", "", "", .text(baseline.asPrinted), "", ""]
  }

  private static func row(_ target: Target, unit: String?, span: DateSpan?) -> [TableCell] {
    var cells: [TableCell] = ["目標値"]
    switch target.deadline {
    case .by(let period)?: cells += time(period, words: nil)
    case .total(let first, let last)?:
      cells += [
        .word(PeriodCode.of(.total(from: first, through: last))), .day(first.firstDay), .day(last.lastDay),
      ]
    case .everyFiscalYear?: cells += [.word(PeriodCode.of(.everyFiscalYear)), "", ""]
    case .endOfPlan?: cells += [.word(PeriodCode.of(.endOfPlan)), "", .date(span?.last)]
    case nil: cells += ["", "", ""]
    }
    return cells + value(target.value, unit, target.comparator, isApproximate: target.isApproximate)
      + ["", .text(target.statement), "", "", .text(target.asPrinted), "", ""]
  }

  private static func row(_ observation: Observation, unit: String?, source: String?) -> [TableCell] {
    var words = ""
    if case .text(let text) = observation.value { words = text }
    return ["実績値"] + time(observation.period, words: nil)
      + value(observation.value.number, unit, observation.comparator, isApproximate: observation.isApproximate)
      + [
        absence(observation.value), .text(words), .word(observation.status.label), .date(observation.asOf),
        .text(observation.asPrinted), .text(observation.evidence.title ?? source),
        .text(observation.note),
      ]
  }

  private static func evidence(of observation: Observation, in plan: Plan) -> [TableCell] {
    let evidence = observation.evidence
    return [
      .text(evidence.publisher), .text(evidence.url), .text(evidence.fileName),
      .text(evidence.fileHash), .text(evidence.place), .text(evidence.formula),
      .text(evidence.inputs), .text(evidence.timeCode), .text(evidence.areaCode),
      .text(observation.reportedBy.map { plan.section($0)?.name ?? $0.rawValue }),
      .date(observation.reportedOn), .text(observation.correctionReason),
      .text(observation.staleness),
    ]
  }

  private static func time(_ period: Period?, words: String?) -> [TableCell] {
    guard let period else { return [.text(words), "", ""] }
    return [.word(period.code), .day(period.firstDay), .day(period.lastDay)]
  }

  private static func value(
    _ number: Decimal?, _ unit: String?, _ comparator: PlanModel.Comparator, isApproximate: Bool
  ) -> [TableCell] {
    [
      .number(number), .text(unit), comparator == .equal ? .empty : .word(comparator.label),
      .truth(isApproximate),
    ]
  }

  private static func absence(_ value: ObservedValue) -> TableCell {
    switch value {
    case .number, .text: ""
    case .notMeasured: "未計測"
    case .notReported: "未報告"
    case .none: "該当なし"
    case .secret: "秘匿"
    }
  }
}
