/// Why a text could not be read as a date, a period or a number.
public enum ReadingProblem: Error, Hashable, Sendable {
  /// Nothing is written.
  case empty
  /// Longer than a reader accepts, in characters.
  case tooLong(limit: Int)
  /// No date or period could be made out.
  case notADate(String)
  /// The calendar has no such day, such as 2月30日.
  case noSuchDay(String)
  /// Outside the years 1873–2199.
  case yearOutOfRange(String)
  /// A year of one or two digits without an era.
  case eraMissing(String)
  /// Two ways of writing the year stand side by side and disagree, such as 令和6年（2025年）.
  case yearsDisagree(String)
  /// A day was asked for, and the text names a longer period.
  case dayMissing(String)
  /// A fiscal year was asked for, and the text names a day or a month; the fiscal year in which it lies is given.
  case notAFiscalYear(String, liesIn: String)
  /// Every year (毎年度): no single time.
  case everyYear(String)
  /// Two ends, such as 50〜60 or R7.4.1～R8.3.31.
  case range(String)
  /// More than one number.
  case severalNumbers(String)
  /// 未定, 検討中, 別途 and the like: nothing has been settled.
  case undecided(String)
  /// A change, or compared with an earlier time, such as 前年度比6%アップ: no number of its own.
  case relative(String)
  /// The commas do not stand at every third digit, such as 1,00.
  case misplacedComma(String)
  /// More digits than can be kept exactly.
  case tooManyDigits(limit: Int)
  /// No number could be made out.
  case notANumber(String)

  /// What is wrong and how to mend it, in plain Japanese.
  public var message: String {
    switch self {
    case .empty, .tooLong, .undecided, .range: generalMessage
    case .notANumber, .severalNumbers, .relative, .misplacedComma, .tooManyDigits: numberMessage
    default: dateMessage
    }
  }

  private var generalMessage: String {
    switch self {
    case .tooLong(let limit): "文字数が多すぎるため読み取れません。\(limit)文字以内で記入してください。"
    case .undecided(let text): "「\(text)」とあり、値が定まっていません。定まり次第、値を記入してください。"
    case .range(let text): "「\(text)」は範囲になっています。始めと終わりを別々の欄に記入してください。"
    default: "何も記入されていません。"
    }
  }

  private var dateMessage: String {
    switch self {
    case .noSuchDay(let text): "「\(text)」という日は暦にありません。月と日を確かめてください。"
    case .yearOutOfRange(let text): "「\(text)」は取り扱える年（1873年から2199年まで）の外にあります。"
    case .eraMissing(let text): "「\(text)」は元号がないため、何年か分かりません。「令和6年度」や「2024年度」のように記入してください。"
    case .yearsDisagree(let text): "「\(text)」は並べて書かれた年が一致していません。正しい年を確かめてください。"
    case .dayMissing(let text): "「\(text)」だけでは日が分かりません。「令和6年3月31日」のように、日まで記入してください。"
    case .notAFiscalYear(let text, let year):
      "「\(text)」は年度ではありません。これを含む年度であれば「\(year)」と記入してください。"
    case .everyYear(let text): "「\(text)」は毎年のことであり、一つの時点ではありません。期限の種類で「毎年度」を選んでください。"
    case .notADate(let text): "「\(text)」は日付や年度として読み取れません。「令和6年3月31日」や「令和6年度」のように記入してください。"
    default: ""
    }
  }

  private var numberMessage: String {
    switch self {
    case .severalNumbers(let text): "「\(text)」には数値が二つ以上あります。数値ごとに欄を分けて記入してください。"
    case .relative(let text): "「\(text)」は増減又は前の時点との比較であり、数値そのものではありません。比較の相手と増減の幅を分けて記入してください。"
    case .misplacedComma(let text): "「\(text)」は桁区切りの位置が正しくありません。「1,000」のように3桁ごとに区切ってください。"
    case .tooManyDigits(let limit): "桁数が多すぎます。\(limit)桁以内で記入してください。"
    case .notANumber(let text): "「\(text)」は数値として読み取れません。「98.5」や「1,000」のように記入してください。"
    default: ""
    }
  }
}
