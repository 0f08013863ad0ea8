/// A message that a person opens in their own mail program, looks over and sends. Tebiki sends none itself.
public struct MailDraft: Sendable, Hashable {
  /// To whom; left to the sender when `nil`, or when the text is no plain address.
  public var to: String?
  /// The subject, on one line.
  public var subject: String
  /// The text.
  public var body: String
  /// A calendar file that goes with it, as `CalendarFile` writes it.
  public var calendar: [UInt8]?

  /// Makes a draft.
  public init(to: String? = nil, subject: String, body: String, calendar: [UInt8]? = nil) {
    self.to = to
    self.subject = subject
    self.body = body
    self.calendar = calendar
  }
}

/// Writes message files (RFC 5322, 2045, 2047): UTF-8 in base64, so that no server on the way breaks the text.
///
/// The sender's address is left out: the mail program that opens the file puts its own there (`X-Unsent`).
public enum MailFile {
  /// The media type under which the file is served.
  public static let mediaType = "message/rfc822"
  /// Cannot occur in base64, and so in no part.
  private static let boundary = "=_tebiki_part"
  /// Octets of a subject before it is cut; mail programs show far less.
  private static let subjectOctets = 600

  /// The file. `stamp` is the time of writing in seconds since 1970-01-01 00:00 UTC.
  public static func bytes(_ draft: MailDraft, stamp: Int) -> [UInt8] {
    var lines = ["Date: \(UTCTime(stamp).mailText)"]
    if let to = draft.to, isPlainAddress(to) { lines.append("To: \(to)") }
    lines += encoded(header: "Subject", HeaderText.line(draft.subject))
    lines += ["X-Unsent: 1", "MIME-Version: 1.0"]
    let text = part("text/plain; charset=UTF-8", lineEndings(draft.body))
    if let calendar = draft.calendar {
      lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"]
      lines += text + ["--\(boundary)"]
      lines += part(
        "text/calendar; charset=UTF-8; method=PUBLISH; name=\"due.ics\"", calendar,
        disposition: "attachment; filename=\"due.ics\"")
      lines.append("--\(boundary)--")
    } else {
      lines += text
    }
    return Array(lines.joined(separator: "\r\n").utf8) + [0x0D, 0x0A]
  }

  private static func part(_ type: String, _ content: [UInt8], disposition: String? = nil) -> [String] {
    var lines = ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"]
    if let disposition { lines.append("Content-Disposition: \(disposition)") }
    return lines + [""] + Base64.lines(content, width: 76)
  }

  /// Every line ends in CR LF inside the base64 as well (RFC 2045 6.8).
  private static func lineEndings(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A where last == 0x0D: break
      case 0x0A, 0x0D: bytes += [0x0D, 0x0A]
      default: bytes.append(byte)
      }
      last = byte
    }
    return bytes
  }

  /// The header in encoded words of at most 75 octets, one a line, none of which cuts a character (RFC 2047 2, 5).
  private static func encoded(header: String, _ text: String) -> [String] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), header.utf8.count + 2 + text.utf8.count <= 76,
      !text.contains("=?")
    {
      return ["\(header): \(text)"]
    }
    // 「=?UTF-8?B?」 and 「?=」 take 12 octets of 75, behind 「Subject: 」; base64 makes four of three.
    let most = (75 - 12 - header.utf8.count - 2) / 4 * 3
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var total = 0
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      total += bytes.count
      if total > subjectOctets { break }
      if word.count + bytes.count > most {
        words.append(word)
        word = []
      }
      word += bytes
    }
    words.append(word)
    return words.enumerated().map { place, word in
      (place == 0 ? "\(header): " : " ") + "=?UTF-8?B?\(Base64.text(word))?="
    }
  }

  /// Letters of which no mail program makes a second address or header.
  private static func isPlainAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let signs = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+'")
    return parts.count == 2 && text.utf8.count <= 254
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { signs.contains($0) } }
  }
}

/// Base64 (RFC 4648) of bytes.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

  /// In lines of `width` letters; none for no bytes.
  static func lines(_ bytes: [UInt8], width: Int) -> [String] {
    let text = encoded(bytes)
    return stride(from: 0, to: text.count, by: width).map { start in
      String(decoding: text[start..<min(start + width, text.count)], as: UTF8.self)
    }
  }

  private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = bytes.count - start
      let group =
        UInt32(bytes[start]) << 16 | (rest > 1 ? UInt32(bytes[start + 1]) << 8 : 0)
        | (rest > 2 ? UInt32(bytes[start + 2]) : 0)
      result.append(letters[Int(group >> 18)])
      result.append(letters[Int(group >> 12 & 63)])
      result.append(rest > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      result.append(rest > 2 ? letters[Int(group & 63)] : UInt8(ascii: "="))
    }
    return result
  }
}
