/// The numerals 〇 to 九 and the steps 十, 百, 千, 万, 億, 兆.
enum KanjiNumeral {
  /// 0–9 for 〇 (零) to 九, else nil.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The power of ten of 十 (1), 百 (2), 千 (3), else nil.
  static func smallStep(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    default: nil
    }
  }

  /// The power of ten of 万 (4), 億 (8), 兆 (12), else nil.
  static func largeStep(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "万": 4
    case "億": 8
    case "兆": 12
    default: nil
    }
  }

  /// Reads a whole number below 10,000 at the head of the text, as in 令和六年三月三十一日 or 二〇二四年; nil when none
  /// stands there. Passes over it only when it is read.
  static func smallNumber(_ text: inout ReadingText) -> Int? {
    var ahead = text
    var total = 0
    var run: Int?
    var lowestStep = 4
    while let scalar = ahead.next {
      if let digit = digit(scalar) {
        run = (run ?? 0) * 10 + digit
        guard run ?? 0 < 10_000 else { return nil }
      } else if let step = smallStep(scalar) {
        guard step < lowestStep, run ?? 1 < 10 else { return nil }
        total += (run ?? 1) * (step == 3 ? 1000 : step == 2 ? 100 : 10)
        lowestStep = step
        run = nil
      } else {
        break
      }
      ahead.position += 1
    }
    guard ahead.position > text.position, lowestStep == 4 || run ?? 0 < 10 else { return nil }
    text = ahead
    return total + (run ?? 0)
  }
}
