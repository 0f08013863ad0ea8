#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The `Date` header (RFC 9110 6.6.1), made anew only when the second has changed.
struct HTTPDate {
  private var second: time_t = -1
  private var text = ""

  /// The current time as `Mon, 23 Nov 2026 04:02:00 GMT`.
  mutating func now() -> String {
    let current = time(nil)
    if current != second {
      second = current
      text = Self.text(of: current)
    }
    return text
  }

  static func text(of moment: time_t) -> String {
    var moment = moment
    var parts = tm()
    gmtime_r(&moment, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(twoDigits(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(Int(parts.tm_year) + 1900)"
    let clock = "\(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min)):\(twoDigits(parts.tm_sec))"
    return "\(days[Int(parts.tm_wday)]), \(date) \(clock) GMT"
  }

  private static func twoDigits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
