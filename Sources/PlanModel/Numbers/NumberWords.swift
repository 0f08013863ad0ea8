/// The words and signs that stand around numbers, or in their place, in Japanese tables.
enum NumberWords {
  /// The sign that the whole text is, if it is one.
  static func sign(_ text: ReadingText) -> StatisticalSign? {
    if text.rest.allSatisfy(isHyphen) { return .nothing }
    if text.rest.allSatisfy({ $0 == "…" || $0 == "‥" }) { return .unknown }
    return signs[text.restText]
  }

  /// Signs and the words that mean the same.
  private static let signs: [String: StatisticalSign] = [
    "...": .unknown, "・・・": .unknown, "不明": .unknown, "不詳": .unknown,
    "x": .secret, "X": .secret, "χ": .secret, "秘匿": .secret,
    "未計測": .notMeasured, "未測定": .notMeasured, "未集計": .notMeasured, "未調査": .notMeasured,
    "集計中": .notMeasured, "計測中": .notMeasured, "測定中": .notMeasured,
    "該当なし": .nothing, "該当無し": .nothing, "なし": .nothing, "無し": .nothing,
  ]

  /// Words that say that nothing has been settled.
  static func isUndecided(_ text: String) -> Bool {
    ["未定", "検討中", "調整中", "別途", "設定中", "協議中", "今後設定", "今後検討"].contains { text.hasPrefix($0) }
  }

  /// Whether the text compares with an earlier time instead of naming a number.
  static func isRelative(_ text: String) -> Bool {
    ["前年", "前期", "前回", "対前", "現状比", "基準比", "基準年比"].contains { text.hasPrefix($0) }
      || ["倍増", "半減"].contains { text.hasPrefix($0) }
  }

  /// Whether a unit ends in a word of change (6%アップ, 3件減): then the number is a difference, not a value.
  static func endsInChange(_ unit: String) -> Bool {
    ["増", "減", "増加", "減少", "削減", "短縮", "上昇", "低下", "アップ", "ダウン"].contains { unit.hasSuffix($0) }
  }

  /// A hyphen, dash or long-vowel sign, any of which is typed for 「-」.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x30FC, 0xFF70: true
    default: false
    }
  }

  /// A sign that makes the number after it negative.
  static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "▲", "△": true
    default: false
    }
  }

  /// A sign that joins the two ends of a range.
  static func isRangeSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "~" || scalar == "〜" || isHyphen(scalar)
  }

  /// Before the number: the value is not exact.
  static let approximatePrefixes = ["約", "およそ", "おおよそ", "おおむね", "概ね", "ほぼ"]
  /// After the number and its unit: the value is not exact.
  static let approximateSuffixes = ["程度", "前後", "くらい", "ぐらい", "ほど", "余り", "余", "強", "弱"]
  /// Before the number: words that are no part of the value.
  static let remarkPrefixes = ["全国", "県内", "市内", "年間", "毎年度", "毎年", "各年度", "累計", "延べ", "合計", "計"]
  /// After the number: words that are no part of the value.
  static let remarkSuffixes = ["を維持", "維持", "を達成", "達成", "を目指す", "見込み", "見込"]

  /// Signs before the number that compare.
  static let comparatorPrefixes: [(String, Comparator)] = [
    (">=", .atLeast), ("≧", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≦", .atMost), ("≤", .atMost),
    (">", .moreThan), ("<", .lessThan),
  ]
  /// Words after the number that compare, wherever they stand (5,000件以上/年).
  static let comparatorWords: [(String, Comparator)] = [
    ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("を超える", .moreThan), ("を上回る", .moreThan),
    ("を下回る", .lessThan), ("未満", .lessThan),
  ]

  /// Units that may follow a number written in kanji; with others it is more likely a word (千葉, 十分, 一部).
  static let unitsAfterKanji: Set<String> = [
    "人", "件", "回", "校", "社", "箇所", "か所", "ヶ所", "団体", "市町村", "事業者", "世帯", "台", "円", "日", "割",
  ]
}
