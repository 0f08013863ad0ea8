public import PlanModel

/// A day that people put into their calendars.
public struct CalendarEvent: Sendable, Hashable {
  /// A name that stays the same when the day is moved, so that calendars move the entry: ASCII without blanks.
  public var uid: String
  /// How often the event was changed; a calendar takes the higher number for the newer.
  public var sequence: Int
  /// The day.
  public var day: CalendarDate
  /// What it is, on one line.
  public var summary: String
  /// More about it.
  public var details: String?
  /// How many days before, at nine in the morning, the calendar reminds; `nil` for no reminder.
  public var reminderDaysBefore: Int?

  /// Makes an event.
  public init(
    uid: String, sequence: Int = 0, day: CalendarDate, summary: String, details: String? = nil,
    reminderDaysBefore: Int? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.day = day
    self.summary = summary
    self.details = details
    self.reminderDaysBefore = reminderDaysBefore
  }
}

/// Writes calendar files (RFC 5545) with whole-day events.
public enum CalendarFile {
  /// The media type under which the file is served.
  public static let mediaType = "text/calendar; charset=utf-8"
  /// Octets of a line before it is folded.
  private static let lineOctets = 75

  /// The file. `stamp` is the time of writing in seconds since 1970-01-01 00:00 UTC.
  public static func bytes(_ events: [CalendarEvent], stamp: Int) -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tebiki//Plan//JA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    for event in events { lines += self.lines(event, stamp: stamp) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { folded($0) }
  }

  private static func lines(_ event: CalendarEvent, stamp: Int) -> [String] {
    let summary = escaped(HeaderText.line(event.summary))
    var lines = [
      "BEGIN:VEVENT", "UID:\(HeaderText.token(event.uid))", "DTSTAMP:\(UTCTime(stamp).calendarText)",
      "SEQUENCE:\(max(0, event.sequence))",
      "DTSTART;VALUE=DATE:\(compact(event.day))", "DTEND;VALUE=DATE:\(compact(event.day.adding(days: 1)))",
      "SUMMARY:\(summary)",
    ]
    if let details = event.details, !details.isEmpty { lines.append("DESCRIPTION:\(escaped(details))") }
    lines.append("TRANSP:TRANSPARENT")
    if let days = event.reminderDaysBefore {
      // From midnight of the day: nine in the morning, so many days before.
      let trigger = days > 0 ? "-P\(days - 1)DT15H" : "PT9H"
      lines += ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(summary)", "TRIGGER:\(trigger)", "END:VALARM"]
    }
    lines.append("END:VEVENT")
    return lines
  }

  private static func compact(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }

  /// A text as RFC 5545 3.3.11 writes it. Control characters would end the line or the file.
  private static func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": scalars.append(contentsOf: ["\\", scalar])
      case "\r": scalars.append(contentsOf: ["\\", "n"])
      case "\n": if !followsReturn { scalars.append(contentsOf: ["\\", "n"]) }
      default: scalars.append(HeaderText.isControl(scalar) ? " " : scalar)
      }
      followsReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// The line with CR LF, folded so that none has more than 75 octets and no character is cut.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var used = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if used + encoded.count > lineOctets {
        bytes += [0x0D, 0x0A, 0x20]
        used = 1
      }
      bytes += encoded
      used += encoded.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
