import Foundation
import Interchange
import Testing

@Suite("Message drafts")
struct MailFileTests {
  private func lines(_ draft: MailDraft) -> [String] {
    String(decoding: MailFile.bytes(draft, stamp: 1_775_035_800), as: UTF8.self)
      .components(separatedBy: "\r\n")
  }

  private func headers(_ draft: MailDraft) -> [String] { Array(lines(draft).prefix { !$0.isEmpty }) }

  /// The subject as a mail program reads it (RFC 2047 6.2: blanks between encoded words are dropped).
  private func subject(_ draft: MailDraft) -> String {
    let headers = headers(draft)
    guard let start = headers.firstIndex(where: { $0.hasPrefix("Subject: ") }) else { return "" }
    let rest = headers[(start + 1)...].prefix { $0.hasPrefix(" ") }
    let words = ([String(headers[start].dropFirst(9))] + rest.map { String($0.dropFirst()) })
    return words.map { word in
      guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?="),
        let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))
      else { return word }
      return String(decoding: data, as: UTF8.self)
    }.joined()
  }

  private func body(_ draft: MailDraft) -> String {
    let lines = lines(draft)
    let text = lines.drop { !$0.isEmpty }.joined()
    return Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test("is UTF-8 in base64 with the headers that a mail program needs to open it as a draft")
  func plain() {
    let draft = MailDraft(to: "joho@pref.mihon.example", subject: "Reminder", body: "一行目\n二行目\r\n三行目\r")
    #expect(
      headers(draft) == [
        "Date: Wed, 01 Apr 2026 09:30:00 +0000", "To: joho@pref.mihon.example", "Subject: Reminder", "X-Unsent: 1",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64",
      ])
    #expect(body(draft) == "一行目\r\n二行目\r\n三行目\r\n")
  }

  @Test("a long Japanese subject is cut into encoded words of whole characters, and comes back whole")
  func longSubject() {
    let subject = String(repeating: "【依頼】「見本県計画」𠮷😀の回答について", count: 5)
    let draft = MailDraft(subject: subject, body: "")
    #expect(self.subject(draft) == subject)
    for line in headers(draft) { #expect(line.utf8.count <= 76, "\(line)") }
    for line in headers(draft) where line.contains("=?UTF-8?B?") {
      let word = line.split(separator: " ").last.map { String($0.dropFirst(10).dropLast(2)) } ?? ""
      #expect(Data(base64Encoded: word).flatMap { String(data: $0, encoding: .utf8) } != nil)
    }
    let enormous = MailDraft(subject: String(repeating: "長", count: 1_000_000), body: "")
    #expect(headers(enormous).joined().utf8.count < 2_000)
  }

  @Test(
    "no subject and no address brings a header of its own",
    arguments: ["a\r\nBcc: all@example.jp", "a\nX: 1", "a\rX: 1", "=?UTF-8?B?Qg==?=", "\u{85}X: 1\u{2028}Y", "\u{0}"])
  func injection(text: String) {
    let draft = MailDraft(to: "joho@example.jp\(text)", subject: text, body: text)
    let names = headers(draft).filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
    #expect(
      names == ["Date", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"])
    #expect(!subject(draft).contains("\n") && !subject(draft).contains("\r"))
  }

  @Test(
    "an address that is no plain one is left to the sender",
    arguments: ["", "a@b, c@d", "<a@b>", "a b@c.jp", "課@b.jp", "a"])
  func address(to: String) {
    #expect(!headers(MailDraft(to: to, subject: "x", body: "")).contains { $0.hasPrefix("To:") })
  }

  @Test("a calendar goes with it as a part that the text cannot break out of")
  func calendar() {
    let calendar = Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    let draft = MailDraft(subject: "x", body: "--=_tebiki_part--\r\n\r\n本文", calendar: calendar)
    let lines = lines(draft)
    #expect(lines.count { $0 == "--=_tebiki_part" } == 2 && lines.count { $0 == "--=_tebiki_part--" } == 1)
    #expect(lines.contains(Data(calendar).base64EncodedString()))
    #expect(lines.allSatisfy { $0.utf8.count <= 100 })
  }

  @Test("base64 agrees with Foundation's for every length")
  func base64() {
    for count in [0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 1_000] {
      let text = String(repeating: "é", count: count / 2) + String(repeating: "x", count: count % 2)
      #expect(body(MailDraft(subject: "x", body: text)) == text)
    }
  }
}
