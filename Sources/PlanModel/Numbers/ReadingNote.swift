/// Something that a reader noticed in a text which it did understand.
public enum ReadingNote: Hashable, Sendable {
  /// A time under an era that was not in force then, such as 平成32年度; `meaning` is what that time is called.
  case impossibleEra(written: String, meaning: String)
  /// The letter form without 年度 (R6, H27) was taken for a fiscal year, as municipal tables mean it.
  case takenAsFiscalYear(written: String)
  /// A bare year (2024) was taken for a calendar year.
  case takenAsCalendarYear(written: String)
  /// The text names the end of a period (年度末, 月末), not the period itself.
  case endOfPeriod(written: String)
  /// 頃, 約, 強 and the like: the value is not exact.
  case approximate(written: String)
  /// A remark stood beside the value, such as 累計 or 計画; it is no part of the value.
  case remark(String)
  /// The day of the week that was written is not that of the date.
  case weekdayDiffers(written: String, actual: String)

  /// What to tell the person, in plain Japanese.
  public var message: String {
    switch self {
    case .impossibleEra(let written, let meaning):
      "「\(written)」は実際の元号と合わない表記のため、\(meaning)として読み取りました。"
    case .takenAsFiscalYear(let written):
      "「\(written)」は年度として読み取りました。暦年の場合は「年」を付けて記入してください。"
    case .takenAsCalendarYear(let written):
      "「\(written)」は暦年（1月から12月まで）として読み取りました。年度の場合は「年度」を付けて記入してください。"
    case .endOfPeriod(let written):
      "「\(written)」は期間の末日を指すものとして読み取りました。"
    case .approximate(let written):
      "「\(written)」とあるため、おおよその値として読み取りました。"
    case .remark(let text):
      "「\(text)」は値に含めず、備考として扱いました。"
    case .weekdayDiffers(let written, let actual):
      "曜日が「\(written)」とありますが、この日は\(actual)曜日です。日付を確かめてください。"
    }
  }
}
