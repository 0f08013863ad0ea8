import Interchange
import PlanModel
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
  private let day = CalendarDate(iso: "2026-12-31") ?? .today()

  private func lines(_ event: CalendarEvent) -> [String] {
    let text = String(decoding: CalendarFile.bytes([event], stamp: 1_775_035_800), as: UTF8.self)
    return text.unicodeScalars.split(separator: "\r\n".unicodeScalars.first ?? "\r").map {
      String($0).filter { $0 != "\n" }
    }
  }

  /// The lines as a calendar program puts them together again (RFC 5545 3.1).
  private func unfolded(_ bytes: [UInt8]) -> [String] {
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: [0x0D, 0x0A, 0x20]) {
        place += 3
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("a due date is a whole day with a reminder at nine, days before")
  func event() {
    let event = CalendarEvent(uid: "p-joho@tebiki", sequence: 2, day: day, summary: "回答期限", reminderDaysBefore: 3)
    let lines = lines(event)
    for line in [
      "BEGIN:VCALENDAR", "VERSION:2.0", "UID:p-joho@tebiki", "SEQUENCE:2", "DTSTAMP:20260401T093000Z",
      "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:回答期限", "BEGIN:VALARM", "ACTION:DISPLAY",
      "TRIGGER:-P2DT15H", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ] { #expect(lines.contains(line), "\(line)") }
    var sameDay = event
    sameDay.reminderDaysBefore = 0
    #expect(self.lines(sameDay).contains("TRIGGER:PT9H"))
  }

  @Test("long Japanese lines are folded at 75 octets without cutting a character, and come back whole")
  func folding() {
    let summary = String(repeating: "「見本県デジタル社会推進計画」の回答期限𠮷😀", count: 20)
    let bytes = CalendarFile.bytes([CalendarEvent(uid: "u", day: day, summary: summary)], stamp: 0)
    for line in bytes.split(separator: 0x0A) {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(unfolded(bytes).contains("SUMMARY:" + summary))
  }

  @Test("what a text holds begins no line, no property and no event of its own")
  func hostile() {
    let evil = "a\r\nEND:VEVENT\nBEGIN:VEVENT\rX:1;b,c\\d\u{0}\u{2028}e\u{202E}"
    let bytes = CalendarFile.bytes(
      [CalendarEvent(uid: "u\r\nATTENDEE:x y", day: day, summary: evil, details: evil)], stamp: 0)
    let lines = unfolded(bytes)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1 && lines.count { $0 == "END:VEVENT" } == 1)
    #expect(lines.contains("UID:uATTENDEExy"))
    #expect(lines.contains("DESCRIPTION:a\\nEND:VEVENT\\nBEGIN:VEVENT\\nX:1\\;b\\,c\\\\d  e "))
    #expect(lines.contains { $0.hasPrefix("SUMMARY:a  END:VEVENT BEGIN:VEVENT X:1\\;b") })
    #expect(CalendarFile.bytes([CalendarEvent(uid: "", day: .latest, summary: "")], stamp: .max).count > 100)
    #expect(CalendarFile.bytes([], stamp: .min).count > 50)
  }
}
