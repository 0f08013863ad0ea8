/// A small seeded generator, so that a failing case of a property can be run again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts that no officer would type, to show that readers refuse them calmly.
enum HostileText {
  static let samples: [String] = [
    String(repeating: "9", count: 100_000), String(repeating: "令和", count: 50_000),
    String(repeating: "１，", count: 50_000), String(repeating: "e\u{301}", count: 50_000),
    "令和6年" + String(repeating: "\u{301}", count: 100_000), String(repeating: "👨‍👩‍👧‍👦", count: 20_000),
    "👨‍👩‍👧‍👦", "👍🏽", "\u{0}", "令和\u{0}6年度", "1\u{0}000", "R6\u{0}.3.31", "\u{FEFF}", "\u{202E}2024", "\u{301}", "5\u{301}",
    "\u{D7FF}\u{E000}", "\u{10FFFF}", "((((((((", "令和6年((((2024年", "令和6年（", "）", "・・・・・・・", "R", "令和", "令和年", "FY", "-",
    "--------", "▲", "▲▲5", "1.2.3", "1,,000", ",1", "1,", ".", "..", "1.", "%", "万", "億万千", "千億万",
    "九九九九九九九九九九九九九九九九九九九九九九九九九九九九九九九九九",
    "年", "月日", "年月日", "0000-00-00", "9999-99-99", "99999999", "00000000", "999999", "令和999年", "令和0年", "H0", "昭和1000年",
    "9999年度", "0年度", "1872-12-31", "2200-01-01", "5/5/5/5/5/5", "¥", "¥¥5", "≧≦5", ">", "約", "約約約約約", "全国", "1e400",
    "NaN", "inf", "0x1F",
    String(repeating: "9", count: 199), String(repeating: "0", count: 200), String(repeating: "(", count: 200),
    "1" + String(repeating: "0", count: 29) + "兆", "9999999999兆9999999999億9999999999万9999999999千",
    "'; drop table plan; --",
  ]

  /// A text of up to `length` scalars, drawn mostly from what the readers look for.
  static func random(length: Int, using generator: inout SplitMix64) -> String {
    let alphabet = Array(
      "0123456789０１２３.,，．-－−▲△+()（）・/〜~年月日度末元令和平成昭和大正明治RHSTM一二三十百千万億兆約以上未満件%％…x 　頃人\u{301}\u{0}👍\u{FEFF}FY¥"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &generator) {
      text.append(alphabet.randomElement(using: &generator) ?? "0")
    }
    return String(text)
  }

  /// ASCII letters, digits and signs made full-width.
  static func fullWidth(_ text: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value =
        scalar.value == 0x20 ? 0x3000 : (0x21...0x7E).contains(scalar.value) ? scalar.value + 0xFEE0 : scalar.value
      wide.append(Unicode.Scalar(value) ?? scalar)
    }
    return String(wide)
  }
}
