@testable import Handbook

/// Numbers from a seed (SplitMix64), so that every run tries the same sentences.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Sentences as they stand in plans, tables and sheets, made from a seed: with one thing of a kind in them, or with
/// something that only looks like it.
struct OfficialSentences {
  var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(numbers.next() % UInt64(items.count))] }

  mutating func chance(_ percent: UInt64) -> Bool { numbers.next() % 100 < percent }

  mutating func digits(_ count: Int, first: ClosedRange<UInt64> = 0...9) -> String {
    (0..<count).map { index in
      index == 0
        ? String(first.lowerBound + numbers.next() % (first.upperBound - first.lowerBound + 1))
        : String(numbers.next() % 10)
    }.joined()
  }

  /// Half-width, or full-width as officers type it, with any of the dashes in use.
  mutating func typed(_ text: String) -> String {
    guard chance(40) else { return text }
    let dash: Character = pick(["－", "‐", "−", "ー", "-"])
    return String(
      text.map { character in
        if let digit = character.wholeNumberValue, let wide = Unicode.Scalar(0xFF10 + digit) { return Character(wide) }
        return character == "-" ? dash : character == " " ? pick(["　", " "]) : character
      })
  }

  /// Text around the thing: running text, a row of a table, an item of a list.
  mutating func placed(_ thing: String) -> String {
    pick([
      "\(thing)", "| 問合せ先 | \(thing) | 随時 |", "- \(thing)\n- 次の項目", "令和8年度の取組として実施します。\(thing)。",
      "（\(thing)）", "備考：\(thing)を参照", "詳しくは、\(thing)までお問い合わせください。", "※ \(thing)\n以下、略",
    ])
  }

  mutating func grouped(_ number: String, _ lengths: [Int], _ separator: String) -> String {
    var rest = number[...]
    return lengths.map { length in
      let part = String(rest.prefix(length))
      rest = rest.dropFirst(length)
      return part
    }.joined(separator: separator)
  }

  /// Eleven digits with the check digit of 個人番号.
  mutating func individualNumber() -> String {
    while true {
      let eleven = digits(11)
      let scalars = eleven.unicodeScalars.map(\.value)
      let number = eleven + String(IndividualNumberCheck.digit(of: scalars[...]))
      // One that is also a point in time is told apart only behind the word.
      if Set(number).count > 2, !number.hasPrefix("19"), !number.hasPrefix("20") { return number }
    }
  }

  /// Sixteen digits of a card.
  mutating func card() -> String {
    let fifteen = pick(["4", "52", "54", "3540", "2300"])
    let body = fifteen + digits(15 - fifteen.count)
    var sum = 0
    for (offset, character) in body.reversed().enumerated() {
      let digit = character.wholeNumberValue ?? 0
      let doubled = offset % 2 == 0 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return body + String((10 - sum % 10) % 10)
  }
}
