import PlanModel

/// What an indicator owes to its readers and does not have. Shown to everybody: silence is to be seen.
struct IndicatorGaps {
  /// Each gap in a few words: 「担当課の記載なし」, 「令和6年度の値は未報告」.
  let words: [String]
  /// The period whose value is missing.
  let missingPeriod: Period?

  init(_ indicator: Indicator, measure: Measure?, in context: SiteContext) {
    var words: [String] = []
    if IndicatorGaps.owner(indicator, measure: measure, in: context) == nil { words.append("担当課の記載なし") }
    let whole = indicator.partOf.flatMap { context.indicator($0) }
    let sources = [indicator.source, indicator.sourceURL, whole?.source, indicator.formula]
    if sources.allSatisfy({ $0 == nil }) { words.append("出典の記載なし") }
    let reporting = context.outlook.indicators[indicator.id]?.reporting
    var missing: Period?
    if let period = reporting?.duePeriod {
      switch reporting?.status {
      case .missing:
        words.append(Self.text(period) + "の値は未報告")
        missing = period
      case .notMeasured: words.append(Self.text(period) + "の値は未計測")
      default: break
      }
    }
    self.words = words
    missingPeriod = missing
  }

  /// The section that answers for an indicator: its own, or else the measure's.
  static func owner(_ indicator: Indicator, measure: Measure?, in context: SiteContext) -> Section? {
    (indicator.owner ?? measure?.lead).flatMap { context.section($0) }
  }

  /// A period without the western year.
  static func text(_ period: Period) -> String {
    switch period {
    case .fiscalYear(let year): Wareki.text(year)
    case .calendarYear(let year): Wareki.text(calendarYear: year)
    case .month, .day: period.label
    }
  }
}

extension HTML {
  /// Writes the gaps as a list of marked words; nothing without any.
  mutating func indicatorGaps(_ gaps: IndicatorGaps) {
    guard !gaps.words.isEmpty else { return }
    element(.ul, [.class("gap-list"), .label("足りない記載")]) { html in
      for word in gaps.words { html.element(.li, text: word) }
    }
  }
}
