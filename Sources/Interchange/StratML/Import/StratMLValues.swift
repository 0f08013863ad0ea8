internal import Foundation
internal import PlanModel

/// Reads the values of elements, as the schema writes them or otherwise.
struct StratMLValues {
  let edition: StratMLEdition

  /// A day. A year or month alone gives its first day, or its last with `isEnd`.
  func date(_ element: StratMLElement?, isEnd: Bool = false, _ log: inout StratMLLog) -> CalendarDate? {
    guard let element else { return nil }
    let text = element.text
    guard !text.isEmpty else {
      // The edition of 2016 allows the empty text, and forms write it everywhere.
      if edition != .partTwo { log.repair(.emptyDate, element.place, "日付がないものとして読み取りました。") }
      return nil
    }
    if let date = CalendarDate(iso: text) { return date }
    let found = StratMLLog.excerpt(text)
    if let date = Self.dateOfProgram(text) {
      log.repair(.dateWriting, element.place, "\(found)を\(date)として読み取りました。")
      return date
    }
    guard case .value(let period, _) = JapaneseDateReader.period(text) else {
      log.repair(.unreadableDate, element.place, StratMLLog.kept(text))
      log.keep(text, from: element.place)
      return nil
    }
    if case .day(let date) = period {
      log.repair(.dateWriting, element.place, "\(found)を\(date)として読み取りました。")
      return date
    }
    let date = isEnd ? period.lastDay : period.firstDay
    log.repair(.bareYear, element.place, "\(found)を、その\(isEnd ? "最後" : "最初")の日（\(date)）として読み取りました。")
    return date
  }

  /// Days with a time or a zone behind them, and days as in the United States.
  private static func dateOfProgram(_ text: String) -> CalendarDate? {
    let head = text.unicodeScalars.prefix(10)
    let next = text.unicodeScalars.dropFirst(10).first
    if let next, "TZ+- ".unicodeScalars.contains(next), let date = CalendarDate(iso: String(head)) { return date }
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 3, text.utf8.count <= 10, let first = parts[0], let second = parts[1], let year = parts[2],
      year >= 1000
    else { return nil }
    // The month comes first there; a first number above twelve can only be the day.
    return first > 12
      ? CalendarDate(year: year, month: second, day: first) : CalendarDate(year: year, month: first, day: second)
  }

  /// The period from a start and an end.
  func period(of result: StratMLElement, _ log: inout StratMLLog) -> Period? {
    if let year = Self.fiscalYear(result.text(.startDate), result.text(.endDate)) { return .fiscalYear(year) }
    var first = date(result.first(.startDate), &log)
    let last = date(result.first(.endDate), isEnd: true, &log)
    if let start = first, let end = last, start > end {
      log.repair(.datesReversed, result.place, "\(start)から\(end)までとあるため、末日とされた日の値として読み取りました。")
      first = nil
    }
    guard let end = last ?? first else { return nil }
    guard let start = first, last != nil else { return .day(end) }
    if let period = Self.period(start, end) { return period }
    log.repair(.irregularPeriod, result.place, "\(start)から\(end)までの値を、末日の値として読み取りました。")
    return .day(end)
  }

  private static func period(_ first: CalendarDate, _ last: CalendarDate) -> Period? {
    let candidates: [Period] = [
      .fiscalYear(first.fiscalYear), .calendarYear(first.year), .month(year: first.year, month: first.month),
      .day(first),
    ]
    return candidates.first { $0.firstDay == first && $0.lastDay == last }
  }

  /// A fiscal year by its two days as texts: the first and the last year that can be named reach beyond the calendar.
  private static func fiscalYear(_ first: String?, _ last: String?) -> FiscalYear? {
    guard let first, let last, first.utf8.count == 10, last.utf8.count == 10, first.hasSuffix("-04-01"),
      last.hasSuffix("-03-31"),
      let year = Int(first.prefix(4)),
      Int(last.prefix(4)) == year + 1, FiscalYear.startYears.contains(year)
    else { return nil }
    return FiscalYear(year)
  }

  /// A number with what stands around it; `nil` when there is none, or when it cannot be read.
  func number(_ element: StratMLElement?, _ log: inout StratMLLog) -> NumberReading? {
    guard let element, !element.text.isEmpty else { return nil }
    let text = element.text
    let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
    let padded = plain.hasPrefix(".") ? "0" + plain : plain.hasSuffix(".") ? plain + "0" : plain
    if let exact = ExactNumber.read(padded) { return NumberReading(value: exact, asPrinted: text) }
    guard case .value(let reading, _) = JapaneseNumber.read(text) else { return nil }
    let value = reading.value.map(JapaneseNumber.plain) ?? reading.sign?.label ?? ""
    log.repair(.numberWriting, element.place, "\(StratMLLog.excerpt(text))を\(value)として読み取りました。")
    return reading
  }

  /// The word of a closed list that an attribute means; `nil` when it means none.
  func word(_ name: String, of element: StratMLElement, among words: [String], _ log: inout StratMLLog) -> String? {
    guard let written = element.attributes[name] else { return nil }
    return word(written, label: name, element.place, among: words, &log)
  }

  /// The word of a closed list that a text means.
  func word(
    _ written: String, label: String, _ place: StratMLPlace, among words: [String], _ log: inout StratMLLog
  ) -> String? {
    if words.contains(written) { return written }
    let text = TextNormalisation.normalise(written).text
    if words.contains(text) {
      log.repair(.blanks, place, "\(label)の「\(text)」から、前後の空白を除きました。")
      return text
    }
    if let word = words.first(where: { Self.folded($0) == Self.folded(text) }) {
      log.repair(.wordWriting, place, "\(label)の\(StratMLLog.excerpt(text))を「\(word)」として読み取りました。")
      return word
    }
    guard !text.isEmpty else {
      log.repair(.unknownWord, place, "\(label)が空のため、ないものとして読み取りました。")
      return nil
    }
    log.repair(.unknownWord, place, "\(label)の" + StratMLLog.kept(text))
    log.keep("\(label)＝\(text)", from: place)
    return nil
  }

  private static func folded(_ text: String) -> String {
    WidthFolding.fold(text).lowercased().filter { !" _-".contains($0) }
  }
}
