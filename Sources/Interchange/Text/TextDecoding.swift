internal import Foundation
internal import PlanModel

/// Turns the bytes of a file into UTF-8 without a byte order mark, and says which encoding they were in.
///
/// UTF-8 is expected. Shift_JIS (code page 932) and UTF-16, in which office programs save, are read all the same, with
/// a word about it. EUC-JP and ISO-2022-JP are recognised and named.
struct TextDecoding {
  /// The text as UTF-8; `nil` when it could not be read.
  var text: [UInt8]?
  /// What is to be said about the encoding.
  var problem: SyntaxProblem?

  /// Decodes the bytes of one file.
  static func decode(_ bytes: [UInt8]) -> TextDecoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes) }
    return utf8(bytes)
  }

  private static func utf8(_ bytes: [UInt8]) -> TextDecoding {
    guard let wrong = UTF8Check.firstWrongByte(in: bytes) else {
      if containsISO2022(bytes) { return unreadable("ISO-2022-JP（JIS）", bytes, at: 0) }
      return TextDecoding(text: bytes)
    }
    if looksLikeShiftJIS(bytes) {
      guard let text = String(data: Data(bytes), encoding: .shiftJIS) else {
        return unreadable("Shift_JIS", bytes, at: wrong)
      }
      return TextDecoding(text: Array(text.utf8), problem: advice("Shift_JIS"))
    }
    if looksLikeEUC(bytes) { return unreadable("EUC-JP", bytes, at: wrong) }
    return unreadable(nil, bytes, at: wrong)
  }

  private static func utf16(_ bytes: [UInt8]) -> TextDecoding {
    guard bytes.count % 2 == 0 else { return unreadable("UTF-16", bytes, at: bytes.count) }
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 2, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return TextDecoding(text: Array(String(decoding: units, as: UTF16.self).utf8), problem: advice("UTF-16"))
  }

  private static func advice(_ name: String) -> SyntaxProblem {
    SyntaxProblem(
      .encoding, at: Position(line: 1, column: 1), "文字コードが\(name)で保存されています。読み取りはできました。",
      remedy: "文字コードをUTF-8にして保存し直してください。")
  }

  private static func unreadable(_ name: String?, _ bytes: [UInt8], at place: Int) -> TextDecoding {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let column = place - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    let summary =
      name.map { "文字コードが\($0)と思われるため、読み取れません。" } ?? "この行に、UTF-8として読み取れないバイトがあります。"
    return TextDecoding(
      text: nil,
      problem: SyntaxProblem(
        .encodingUnreadable, at: Position(line: line, column: column), summary,
        remedy: "テキストエディターで開き、文字コードをUTF-8にして保存し直してください。", isLocal: false))
  }

  /// Whether every byte above ASCII is part of a character of code page 932, and at least one pair is kana or kanji.
  private static func looksLikeShiftJIS(_ bytes: [UInt8]) -> Bool {
    var place = 0
    var pairs = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x00..<0x80, 0xA1...0xDF: place += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard place + 1 < bytes.count else { return false }
        let second = bytes[place + 1]
        guard second >= 0x40, second <= 0xFC, second != 0x7F else { return false }
        pairs += 1
        place += 2
      default: return false
      }
    }
    return pairs > 0
  }

  private static func looksLikeEUC(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x00..<0x80: place += 1
      case 0x8E, 0xA1...0xFE:
        guard place + 1 < bytes.count, (0xA1...0xFE).contains(bytes[place + 1]) else { return false }
        place += 2
      case 0x8F:
        guard place + 2 < bytes.count, bytes[(place + 1)...(place + 2)].allSatisfy({ $0 >= 0xA1 }) else { return false }
        place += 3
      default: return false
      }
    }
    return true
  }

  /// `ESC $ B` or `ESC $ @` switches to kanji in the encoding of old mail.
  private static func containsISO2022(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 2 < bytes.count else { return false }
    return bytes[escape + 1] == 0x24 && (bytes[escape + 2] == 0x42 || bytes[escape + 2] == 0x40)
  }
}
