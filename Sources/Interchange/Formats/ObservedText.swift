internal import Foundation
internal import PlanModel

/// The one cell in which a table of observations holds a value.
///
/// A number, the words of `AbsenceWord`, or text. Text that would be taken for one of the others is written behind
/// `text:`.
enum ObservedText {
  private static let textMark = "text:"

  static func write(_ value: ObservedValue) -> String {
    switch value {
    case .number(let number): JapaneseNumber.plain(number)
    case .text(let text): isPlainlyText(text) ? text : textMark + text
    default: AbsenceWord(value)?.label ?? ""
    }
  }

  private static func isPlainlyText(_ text: String) -> Bool {
    !text.hasPrefix(textMark) && absence(text) == nil && number(text) == nil
      && JapaneseNumber.read(text).value?.value == nil
  }

  /// Reads a cell. Words where a number was expected are kept as words and reported.
  static func read(
    _ text: String, at position: Position, into observation: inout Observation, _ context: inout ReadingContext
  ) {
    if text.hasPrefix(textMark) {
      observation.value = .text(TextNormalisation.normalise(String(text.dropFirst(textMark.count))).text)
    } else if let absence = absence(text) {
      observation.value = absence.value
    } else if let number = number(text) {
      observation.value = .number(number)
    } else if context.qualitative.contains(observation.indicator) {
      observation.value = .text(text)
    } else {
      readPrinted(text, at: position, into: &observation, &context)
    }
  }

  private static func readPrinted(
    _ text: String, at position: Position, into observation: inout Observation, _ context: inout ReadingContext
  ) {
    guard let printed = PrintedValue.read(Node(.scalar(text, .plain), at: position), &context) else {
      observation.value = .text(text)
      return
    }
    guard let number = printed.value else {
      observation.value = .text(text)
      context.report(
        .unreadableValue, at: position, "「\(Excerpt.of(text))」は、数値とも値がない理由とも読み取れません。",
        remedy: "値がないときは「未計測」「未報告」「-」（該当なし）「x」（秘匿）のいずれかを書いてください。")
      return
    }
    observation.value = .number(number)
    observation.comparator = printed.comparator ?? .equal
    observation.isApproximate = printed.isApproximate
    observation.asPrinted = printed.asPrinted
  }

  /// The reason for absence that the text names, also in the writings of printed tables.
  private static func absence(_ text: String) -> AbsenceWord? {
    switch text {
    case "未計測", "未測定", "未調査", "notMeasured": .notMeasured
    case "未報告", "未集計", "集計中", "notReported": .notReported
    case "-", "－", "‐", "―", "ー", "−", "該当なし", "none": AbsenceWord.none
    case "x", "X", "ｘ", "Ｘ", "秘匿", "secret": .secret
    default: nil
    }
  }

  /// The number, where the text is nothing but a number: digits with or without separators and sign.
  private static func number(_ text: String) -> Decimal? {
    if let exact = ExactNumber.read(text) { return exact }
    guard PrintedValue.isNumberAlone(text) else { return nil }
    return JapaneseNumber.read(text).value?.value
  }
}
