import PlanModel

/// What each value of an indicator rests on: source, place, file, formula, codes, who reported it and when.
struct EvidenceTable {
  private let indicator: Indicator
  private let observations: [Observation]
  private let context: SiteContext

  init(_ indicator: Indicator, _ observations: [Observation], in context: SiteContext) {
    self.indicator = indicator
    self.observations = observations
    self.context = context
  }

  /// Whether any value tells more than the indicator's own source does.
  var isTold: Bool {
    observations.contains { observation in
      !observation.evidence.isEmpty || observation.reportedBy != nil || observation.reportedOn != nil
        || observation.correctionReason != nil || observation.staleness != nil
    }
  }

  /// The table, latest value first; columns in which no value has anything to say fall away.
  var model: TableModel {
    let rows = observations.reversed().map { observation -> [TableModel.Cell] in
      let evidence = observation.evidence
      return [
        .text(observation.period.label), .text(FigureText.observed(observation, indicator)),
        source(evidence), Self.lines([evidence.place]), Self.lines(file(evidence)), Self.lines(formula(evidence)),
        Self.lines(codes(evidence)), Self.lines(report(observation)), Self.lines(state(observation)),
      ]
    }
    return TableModel(
      caption: "「\(indicator.title)」の値の根拠",
      columns: [
        .init("時期", isNarrow: true), .init("値", isFigure: true), .init("出典"), .init("出典の中の箇所"), .init("ファイル"),
        .init("計算"), .init("e-Statのコード"), .init("報告"), .init("値の状態"),
      ], rows: rows, emptyText: "値はまだありません。", className: "evidence")
  }

  /// How old the latest value is, and from when it counts; nil without a value.
  static func freshness(_ observations: [Observation], on date: CalendarDate, age: Int?) -> String? {
    guard let age, let latest = observations.last(where: { $0.value.isStated }) else { return nil }
    let (now, length) = (Wareki.textWithWesternYear(date), FigureText.duration(days: age))
    if let day = latest.reportedOn {
      return "最新の値は\(Wareki.textWithWesternYear(day))に報告されました（\(now)現在で\(length)前）。"
    }
    return "最新の値は\(latest.period.label)のものです（\(now)現在で\(length)前。報告した日の記載なし）。"
  }

  private func source(_ evidence: Evidence) -> TableModel.Cell {
    let name = [evidence.title, evidence.publisher.map { "（\($0)）" }].compactMap { $0 }.joined()
    if !name.isEmpty { return .outside(text: name, url: evidence.url) }
    if let url = evidence.url { return .outside(text: url, url: url) }
    if evidence.namesSource { return .nothing }
    return .text(indicator.source == nil ? "根拠の記載なし" : "指標の出典のとおり")
  }

  private func file(_ evidence: Evidence) -> [String?] {
    [evidence.fileName, evidence.fileHash.map { "SHA-256：" + $0 }]
  }

  private func formula(_ evidence: Evidence) -> [String?] {
    [evidence.formula.map { "式：" + $0 }, evidence.inputs.map { "用いた値：" + $0 }]
  }

  private func codes(_ evidence: Evidence) -> [String?] {
    [evidence.timeCode.map { "時間軸：" + $0 }, evidence.areaCode.map { "地域：" + $0 }]
  }

  private func report(_ observation: Observation) -> [String?] {
    [
      observation.reportedBy.map { context.section($0)?.name ?? $0.rawValue },
      observation.reportedOn.map { Wareki.textWithWesternYear($0) },
    ]
  }

  private func state(_ observation: Observation) -> [String?] {
    [
      observation.status == .provisional ? "速報" : nil,
      observation.correctionReason.map { "訂正の理由：" + $0 },
      FigureText.staleness(observation),
    ]
  }

  private static func lines(_ words: [String?]) -> TableModel.Cell {
    let words = words.compactMap { $0 }
    return words.isEmpty ? .nothing : words.count == 1 ? .text(words[0]) : .lines(words)
  }
}

extension ObservedValue {
  /// Whether the value says something, be it a number, words or an empty cell of the source.
  var isStated: Bool { self != .notReported && self != .notMeasured }
}
