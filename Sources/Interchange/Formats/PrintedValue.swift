internal import Foundation
internal import PlanModel

/// A number as officers print it, such as 「5,000件以上」: the number, and what stands around it.
struct PrintedValue: Sendable {
  /// The number; `nil` where a sign such as 「-」 or 未計測 stands in its place.
  var value: Decimal?
  var comparator: PlanModel.Comparator?
  var isApproximate = false
  /// The text, where it says more than the number.
  var asPrinted: String?

  /// Reads the scalar in `node`; `nil` after a finding.
  static func read(_ node: Node, _ context: inout ReadingContext) -> PrintedValue? {
    guard let text = context.normalisedText(node) else { return nil }
    if let exact = ExactNumber.read(text) { return PrintedValue(value: exact) }
    switch JapaneseNumber.read(text) {
    case .value(let reading, _):
      return PrintedValue(
        value: reading.value, comparator: reading.comparator, isApproximate: reading.isApproximate,
        asPrinted: isNumberAlone(text) ? nil : text)
    case .problem(let problem):
      context.report(
        .unreadableValue, at: node.position, "\(quotedKey(context.path))を数値として読み取れません。", remedy: problem.message)
      return nil
    }
  }

  /// Whether the text is digits, separators and signs, and nothing else.
  static func isNumberAlone(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in WidthFolding.fold(text).unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case ",", ".", "+", "-", "−", "▲", "△", " ": break
      default: return false
      }
    }
    return hasDigit
  }
}
