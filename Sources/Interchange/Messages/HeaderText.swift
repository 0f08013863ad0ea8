internal import PlanModel

/// Text that must stay on the line on which it is written.
enum HeaderText {
  /// The text on one line without anything that could begin another.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.map { isControl($0) ? " " : $0 })
    return String(scalars)
  }

  /// ASCII letters, digits and `-_.@` of the text; `x` when none is left.
  static func token(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || ["-", "_", ".", "@"].contains(scalar)
    }
    return kept.isEmpty ? "x" : String(String.UnicodeScalarView(kept.prefix(200)))
  }

  /// Controls, line and paragraph separators, and what turns the direction of writing round.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// A time of day in UTC, as calendars and mail write it.
struct UTCTime {
  let day: CalendarDate
  let seconds: Int

  init(_ unixSeconds: Int) {
    let days = Int((Double(unixSeconds) / 86_400).rounded(.down))
    day = CalendarDate(dayNumber: days)
    seconds = min(max(unixSeconds - days * 86_400, 0), 86_399)
  }

  /// `20260401T093000Z`.
  var calendarText: String { day.description.filter { $0 != "-" } + "T" + clock.joined() + "Z" }

  /// `Wed, 01 Apr 2026 09:30:00 +0000`.
  var mailText: String {
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[day.weekday]), \(two(day.day)) \(months[day.month - 1]) \(day.year) "
      + clock.joined(separator: ":") + " +0000"
  }

  private var clock: [String] { [two(seconds / 3_600), two(seconds / 60 % 60), two(seconds % 60)] }
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
