/// A day, month or year as somebody wrote it, taken apart but not yet understood.
struct WrittenTime {
  /// The year, in one writing or in several side by side (平成31・令和元, 令和6（2024）).
  private(set) var years: [WrittenYear] = []
  /// 年度 or FY was written.
  private(set) var isFiscal = false
  /// 年 was written after the year, or 暦年 beside it.
  private(set) var isCalendar = false
  private(set) var month: Int?
  private(set) var day: Int?
  /// 末: the last day of what is named.
  private(set) var isEnd = false
  /// 当初, 始め: the first day of what is named.
  private(set) var isStart = false
  private(set) var notes: [ReadingNote] = []
  /// The weekday that stood in brackets, 0 for Sunday.
  private(set) var weekday: Int?

  private let text: String
  /// Made only when a message needs it.
  private var excerpt: String { ReadingText.excerpt(text) }

  /// Takes the text apart; throws when it is no time, or no single one.
  init(_ text: String, limit: Int) throws(ReadingProblem) {
    guard let scalars = WidthFolding.scalarsWithoutSpaces(text, limit: limit) else { throw .tooLong(limit: limit) }
    self.text = text
    guard !scalars.isEmpty else { throw .empty }
    // Input methods turn the hyphen of 2024-03-31 into a minus sign or a dash.
    var rest = ReadingText(scalars.map { NumberWords.isHyphen($0) ? "-" : $0 })
    try refuseRanges(rest)
    if readCompact(&rest) { return }
    if rest.take("暦年") { isCalendar = true }
    try readYears(&rest)
    try readMonthAndDay(&rest)
    try readSuffixes(&rest)
    guard rest.isAtEnd else { throw .notADate(excerpt) }
  }

  /// Anything with two ends, such as R7.4.1～R8.3.31. What stands in brackets is a remark.
  private func refuseRanges(_ text: ReadingText) throws(ReadingProblem) {
    var isInBrackets = false
    for (place, scalar) in text.scalars.enumerated() {
      switch scalar {
      case "(", ")": isInBrackets = scalar == "("
      case _ where isInBrackets: break
      case "~", "〜", "→": throw .range(excerpt)
      case "か" where place + 1 < text.scalars.count && text.scalars[place + 1] == "ら": throw .range(excerpt)
      default: break
      }
    }
  }

  /// 20240331, 202403 and R060331: digits without separators.
  private mutating func readCompact(_ text: inout ReadingText) -> Bool {
    var ahead = text
    let era = JapaneseEra.allCases.first { ahead.take($0.letter) || ahead.take($0.letter.lowercased()) }
    let digits = ahead.digits(most: 9)
    guard ahead.isAtEnd, era == nil ? digits.count == 8 || digits.count == 6 : digits.count == 6 else { return false }
    let yearLength = era == nil ? 4 : 2
    let parts = [digits.prefix(yearLength), digits.dropFirst(yearLength).prefix(2), digits.dropFirst(yearLength + 2)]
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) } }
    guard numbers[0] > 0 else { return false }
    let western = era.map { $0.firstYear + numbers[0] - 1 } ?? numbers[0]
    let written = era.map { $0.name + "\(numbers[0])" } ?? "\(western)"
    years = [WrittenYear(style: era == nil ? .western : .eraLetter, era: era, western: western, written: written)]
    month = numbers[1]
    day = parts[2].isEmpty ? nil : numbers[2]
    text = ahead
    return true
  }

  private mutating func readYears(_ text: inout ReadingText) throws(ReadingProblem) {
    guard let first = WrittenYear.read(&text) else { throw problemWithoutYear(text) }
    years = [first]
    isFiscal = first.style == .fiscalWestern
    var isChanging = true
    while isChanging {
      isChanging = takeYearWord(&text)
      if let further = readYearBeside(&text) {
        years.append(further)
        isChanging = true
      }
    }
    guard years.allSatisfy({ $0.western == first.western }) else { throw .yearsDisagree(excerpt) }
  }

  private mutating func takeYearWord(_ text: inout ReadingText) -> Bool {
    if text.take("年度") {
      isFiscal = true
      return true
    }
    if text.take(anyOf: ["年", "暦年", "(暦年)"]) != nil {
      isCalendar = true
      return true
    }
    return false
  }

  /// The same year in another writing: ・令和元, /R1, （2024年）, （令和6年度）.
  private mutating func readYearBeside(_ text: inout ReadingText) -> WrittenYear? {
    var ahead = text
    if let inner = ahead.bracketed() {
      var content = ReadingText(inner)
      guard let year = WrittenYear.read(&content) else { return nil }
      if content.take("年度") { isFiscal = true } else { _ = content.take("年") }
      guard content.isAtEnd else { return nil }
      text = ahead
      return year
    }
    guard ahead.take(anyOf: ["・", "/", ",", "、"]) != nil else { return nil }
    guard let year = WrittenYear.read(&ahead), year.era != nil else { return nil }
    text = ahead
    return year
  }

  private func problemWithoutYear(_ text: ReadingText) -> ReadingProblem {
    let whole = ReadingText.text(text.scalars)
    if ["毎年度", "毎年", "各年度", "各年"].contains(whole) { return .everyYear(excerpt) }
    if NumberWords.isUndecided(whole) { return .undecided(excerpt) }
    var ahead = text
    _ = ahead.take("'")
    let digits = ahead.digits(most: 4)
    let isYear = ahead.rest.first == "年" || ahead.isAtEnd || ahead.rest.first == "." || ahead.rest.first == "/"
    return (1...2).contains(digits.count) && isYear ? .eraMissing(excerpt) : .notADate(excerpt)
  }

  private mutating func readMonthAndDay(_ text: inout ReadingText) throws(ReadingProblem) {
    guard !isFiscal else { return }
    var ahead = text
    let separator = ahead.take(anyOf: [".", "/", "-"])
    guard separator != nil || isCalendar, let number = Self.number(&ahead) else { return }
    if separator == nil {
      guard ahead.take("月") else { return }
    } else if number >= 1000 {
      throw .range(excerpt)
    }
    month = number
    text = ahead
    guard separator == nil || ahead.take(separator ?? "") || ahead.take("月") else { return }
    guard let dayNumber = Self.number(&ahead) else { return }
    _ = ahead.take("日")
    day = dayNumber
    text = ahead
    readWeekday(&text)
  }

  private static func number(_ text: inout ReadingText) -> Int? {
    let digits = text.digits(most: 4)
    return digits.isEmpty ? KanjiNumeral.smallNumber(&text) : digits.reduce(0) { $0 * 10 + Int($1) }
  }

  private mutating func readWeekday(_ text: inout ReadingText) {
    var ahead = text
    guard let inner = ahead.bracketed(), let first = inner.first,
      let found = WrittenTime.weekdays.firstIndex(of: first),
      ["", "曜", "曜日", "・祝", "祝"].contains(ReadingText.text(inner.dropFirst()))
    else { return }
    weekday = found
    text = ahead
  }

  static let weekdays: [Unicode.Scalar] = ["日", "月", "火", "水", "木", "金", "土"]

  private mutating func readSuffixes(_ text: inout ReadingText) throws(ReadingProblem) {
    if day == nil {
      if let word = text.take(anyOf: ["月末日", "月末", "末日", "末"]) {
        isEnd = true
        notes.append(.endOfPeriod(written: excerpt))
        // 月末 belongs to a month written with a separator (R6.3月末).
        if word.hasPrefix("月"), month == nil { throw .notADate(excerpt) }
      } else if month == nil, text.take(anyOf: ["当初", "始め", "初め", "期首"]) != nil {
        isStart = true
      } else if month != nil {
        _ = text.take("月")
      }
    }
    while !text.isAtEnd {
      if let word = text.take(anyOf: ["頃", "ごろ", "ころ"]) {
        notes.append(.approximate(written: word))
      } else if let word = text.take(anyOf: Self.remarks) {
        notes.append(.remark(word))
      } else if let inner = text.bracketed() {
        notes.append(.remark(ReadingText.text(inner)))
      } else {
        return
      }
    }
  }

  /// Words beside a time that are no part of it.
  private static let remarks = ["時点", "現在", "計画", "実績", "目標", "見込み", "見込", "予定", "まで", "中"]
}
