public import Foundation
public import PlanModel

/// One cell that holds an actual value, as people and spreadsheets write it.
///
/// The same reading as that of the plan folder: a number in any writing, the reason why there is none, or words for an
/// indicator that is judged by words. What cannot be read is refused, never kept as something else.
public struct ObservedCell: Hashable, Sendable {
  /// The value.
  public let value: ObservedValue
  /// 「以上」 and the like.
  public let comparator: PlanModel.Comparator
  /// Whether the number is 約.
  public let isApproximate: Bool
  /// The value as printed, where it says more than the number.
  public let asPrinted: String?
  /// The cell letter by letter, where the number is not written like this.
  public let asReported: String?
  /// The unit that stood behind the number.
  public let unit: String?

  /// Reads a cell.
  ///
  /// - Returns: the cell, or what is wrong with it in one sentence. An empty cell is no value at all: `problem` then
  ///   says so; whoever reads tables passes over empty cells before.
  public static func read(_ text: String, isQualitative: Bool = false) -> Outcome {
    let plain = TextNormalisation.normalise(text).text
    guard !TextNormalisation.isBlank(plain) else { return .problem("値が入力されていません。") }
    let indicator: RecordID<Indicator> = "cell"
    var context = ReadingContext(file: "", dialect: .folder, record: .plan)
    if isQualitative { context.qualitative = [indicator] }
    var observation = Observation(indicator: indicator, period: .calendarYear(2000), value: .none)
    ObservedText.read(plain, at: .none, into: &observation, &context)
    if case .text = observation.value, !isQualitative {
      let reason = JapaneseNumber.read(plain).problem?.message ?? "数値だけを入力してください。"
      return .problem("「\(Excerpt.of(plain))」を数値として読み取れません。\(reason)値がないときは「未計測」「未報告」「-」（該当なし）「x」（秘匿）のいずれかを入力します。")
    }
    var reported: String?
    var unit: String?
    if let number = observation.value.number {
      if plain != JapaneseNumber.plain(number) { reported = plain }
      if ExactNumber.read(plain) == nil { unit = JapaneseNumber.read(plain).value?.unitText }
    }
    return .cell(
      ObservedCell(
        value: observation.value, comparator: observation.comparator, isApproximate: observation.isApproximate,
        asPrinted: observation.asPrinted, asReported: reported, unit: unit))
  }

  /// A value as a cell that ``read(_:isQualitative:)`` takes back: the number without separators with its comparison, or
  /// the sign for why there is none.
  public static func write(_ observation: Observation) -> String {
    if let printed = observation.asPrinted { return printed }
    let words = ObservedText.write(observation.value)
    return observation.comparator == .equal ? words : words + observation.comparator.label
  }

  /// What became of a cell.
  public enum Outcome: Hashable, Sendable {
    case cell(ObservedCell)
    case problem(String)
  }
}
