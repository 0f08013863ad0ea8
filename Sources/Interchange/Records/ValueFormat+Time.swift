internal import PlanModel

extension ValueFormat where Value == CalendarDate {
  /// A day: `2026-03-27`, 令和8年3月27日.
  static var date: ValueFormat<CalendarDate> {
    ValueFormat<CalendarDate>(
      shape: .date,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        return context.value(of: JapaneseDateReader.date(text), "日付", at: node.position)
      },
      write: { date, _ in .scalar(date.description, .plain) })
  }
}

extension ValueFormat where Value == FiscalYear {
  /// A fiscal year: `FY2026`, 令和8年度.
  static var fiscalYear: ValueFormat<FiscalYear> {
    ValueFormat<FiscalYear>(
      shape: .fiscalYear,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        if case .fiscalYear(let year)? = Period(code: text) { return year }
        return context.value(of: JapaneseDateReader.fiscalYear(text), "年度", at: node.position)
      },
      write: { year, _ in .scalar(year.description, .plain) })
  }
}

extension ValueFormat where Value == Period {
  /// A fiscal year, calendar year, month or day.
  static var period: ValueFormat<Period> {
    ValueFormat<Period>(
      shape: .period,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        if let period = Period(code: text) { return period }
        return context.value(of: JapaneseDateReader.period(text), "時期", at: node.position)
      },
      write: { period, _ in .scalar(period.code, period.scalarStyle) })
  }
}

extension ValueFormat where Value == Deadline {
  /// By when a target is to be reached.
  static var deadline: ValueFormat<Deadline> {
    ValueFormat<Deadline>(
      shape: .deadline,
      read: { node, context in
        guard let text = context.normalisedText(node) else { return nil }
        switch WidthFolding.fold(text) {
        case "everyFiscalYear", "毎年度", "各年度": return .everyFiscalYear
        case "endOfPlan", "計画期間の終了時", "計画期間の終了": return .endOfPlan
        default: break
        }
        if let total = DeadlineTotal.parts(text) {
          let first = context.value(of: JapaneseDateReader.fiscalYear(total.first), "年度", at: node.position)
          let last = context.value(of: JapaneseDateReader.fiscalYear(total.last), "年度", at: node.position)
          guard let first, let last else { return nil }
          return .total(from: first, through: last)
        }
        return ValueFormat<Period>.period.read(node, &context).map { .by($0) }
      },
      write: { deadline, dialect in
        guard case .by(let period) = deadline else { return .scalar(DeadlineTotal.text(deadline, dialect), .text) }
        return .scalar(period.code, period.scalarStyle)
      })
  }
}

extension Period {
  /// A bare year is quoted, for it would be a number to other programs.
  fileprivate var scalarStyle: ScalarStyle { kind == .calendarYear ? .code : .plain }
}

/// The two writings of a total over several fiscal years: `total:FY2026/FY2030`, 令和8年度から令和12年度までの累計.
private enum DeadlineTotal {
  static func parts(_ text: String) -> (first: String, last: String)? {
    if text.hasPrefix("total:") {
      let years = text.dropFirst("total:".count).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      return years.count == 2 ? (String(years[0]), String(years[1])) : nil
    }
    guard text.hasSuffix("累計"), let from = text.firstRange(of: "から"), let through = text.firstRange(of: "まで")
    else { return nil }
    guard from.upperBound <= through.lowerBound else { return nil }
    return (String(text[..<from.lowerBound]), String(text[from.upperBound..<through.lowerBound]))
  }

  static func text(_ deadline: Deadline, _ dialect: Dialect) -> String {
    switch (deadline, dialect) {
    case (.by(let period), _): period.code
    case (.everyFiscalYear, .canonical): "everyFiscalYear"
    case (.endOfPlan, .canonical): "endOfPlan"
    case (.total(let first, let last), .canonical): "total:\(first)/\(last)"
    case (.everyFiscalYear, .folder): "毎年度"
    case (.endOfPlan, .folder): "計画期間の終了時"
    case (.total(let first, let last), .folder): "\(Wareki.text(first))から\(Wareki.text(last))までの累計"
    }
  }
}

extension ReadingContext {
  /// The value of a reading; its problem, or what is worth knowing about it, is reported.
  mutating func value<Value: Sendable>(of reading: Reading<Value>, _ kind: String, at position: Position) -> Value? {
    switch reading {
    case .value(let value, let notes):
      for note in notes {
        report(
          .valueNote, at: position, note.message, remedy: "読み取った\(kind)でよいか確かめ、紛れのない書き方に直してください。")
      }
      return value
    case .problem(let problem):
      report(.unreadableValue, at: position, "\(quotedKey(path))を\(kind)として読み取れません。", remedy: problem.message)
      return nil
    }
  }
}
