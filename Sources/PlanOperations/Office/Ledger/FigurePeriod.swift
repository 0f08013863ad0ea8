internal import PlanModel

/// The period of a reported value, held against what the indicator counts.
enum FigurePeriod {
  /// Reads a period; nothing is guessed where two readings are possible.
  static func read(
    _ text: String, for indicator: Indicator, on today: CalendarDate, span: DateSpan?
  ) -> (period: Period?, problems: [String], doubts: [String], notes: [String]) {
    let plain = StartText.line(text)
    guard !plain.isEmpty else { return (nil, ["いつの値かが書かれていません。「令和6年度」のように書いてください。"], [], []) }
    var notes: [String] = []
    let found: Period
    if let code = Period(code: plain), code.kind == indicator.periodKind {
      found = code
    } else {
      switch JapaneseDateReader.period(plain) {
      case .problem(let problem): return (nil, ["いつの値かを読み取れません。" + problem.message], [], [])
      case .value(let period, let readingNotes):
        found = fitting(period, indicator, isBare: isBare(plain), &notes)
        notes += readingNotes.compactMap(note)
      }
    }
    var problems: [String] = []
    var doubts: [String] = []
    if found.kind != indicator.periodKind {
      problems.append(
        "この指標は\(indicator.periodKind.label)ごとの値です。「\(RecordWords.line(String(plain.prefix(40))))」は\(found.kind.label)の値として読み取られました。"
          + "「\(example(indicator.periodKind, today))」のように書いてください。")
    }
    if found.firstDay > today { problems.append("\(found.label)は、まだ始まっていません。年度を確かめてください。") }
    if let early = earliest(indicator, span), found.lastDay < early {
      doubts.append("\(found.label)は、計画期間や基準値の時点から10年以上前です。年度の誤りではないか確かめてください。")
    }
    return (found, problems, doubts, notes)
  }

  /// A bare 「2024」 or 「R6」 means the kind of year that the indicator counts; a written 「年」 or 「年度」 means itself.
  private static func fitting(
    _ period: Period, _ indicator: Indicator, isBare: Bool, _ notes: inout [String]
  ) -> Period {
    guard isBare, period.kind != indicator.periodKind else { return period }
    switch (period, indicator.periodKind) {
    case (.calendarYear(let year), .fiscalYear):
      let fiscal = Period.fiscalYear(FiscalYear(year))
      notes.append("「\(year)」を\(fiscal.label)として読み取りました。")
      return fiscal
    case (.fiscalYear(let year), .calendarYear):
      let calendar = Period.calendarYear(year.startYear)
      notes.append("\(Wareki.text(year))ではなく\(calendar.label)の値として読み取りました。")
      return calendar
    default: return period
    }
  }

  private static func isBare(_ text: String) -> Bool { !text.contains("年") && !text.uppercased().hasPrefix("FY") }

  private static func note(_ note: ReadingNote) -> String? {
    switch note {
    case .takenAsFiscalYear, .takenAsCalendarYear: nil
    default: note.message
    }
  }

  private static func earliest(_ indicator: Indicator, _ span: DateSpan?) -> CalendarDate? {
    let starts = [span?.first, indicator.baseline?.period?.firstDay].compactMap { $0 }
    return starts.min()?.adding(days: -3653)
  }

  private static func example(_ kind: PeriodKind, _ today: CalendarDate) -> String {
    switch kind {
    case .fiscalYear: Wareki.text(today.fiscalYear.previous)
    case .calendarYear: "\(today.year - 1)年"
    case .month: "\(today.year)年\(today.month)月"
    case .day: Wareki.text(today)
    }
  }
}
