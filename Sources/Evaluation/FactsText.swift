internal import Foundation
internal import PlanModel

/// Pieces of sentences that name what is known about an indicator.
extension IndicatorFacts {
  /// 「令和7年度の実績54.2％」, with what has to be known about the value.
  func subject(_ actual: ActualValue, number: String? = nil) -> String {
    let (head, value, remarks) = parts(of: actual, number: number)
    return head + value + remarks
  }

  /// 「令和7年度の実績は54.2％」, to go on with です or であり.
  func statement(_ actual: ActualValue) -> String {
    let (head, value, remarks) = parts(of: actual, number: nil)
    return head + "は" + value + remarks
  }

  private func parts(of actual: ActualValue, number: String?) -> (head: String, value: String, remarks: String) {
    let figures = SentenceFigures(indicator)
    let latest = actual.latest
    if let sum = actual.sum {
      let span =
        sum.first == sum.last ? Wareki.text(sum.last) : "\(Wareki.text(sum.first))から\(Wareki.text(sum.last))まで"
      let head = span + (sum.first == sum.last ? "の実績" : "の実績の合計")
      return (head, number ?? figures.value(actual.value), "")
    }
    let comparator = latest.comparator == .equal ? "" : latest.comparator.label
    let value = (latest.isApproximate ? "約" : "") + (number ?? figures.value(actual.value)) + comparator
    var remarks: [String] = []
    if let asOf = latest.asOf, asOf < latest.period.lastDay { remarks.append("\(Wareki.text(asOf))時点") }
    if latest.status == .provisional { remarks.append(latest.status.label) }
    if indicator.counting == .periodTotal || indicator.counting == .cumulative {
      remarks.append(indicator.counting?.label ?? "")
    }
    let brackets = remarks.isEmpty ? "" : "（" + remarks.joined(separator: "、") + "）"
    let time = SentenceFigures.text(latest.period) + (latest.period.kind == .day ? "時点" : "")
    return (time + "の実績", value, brackets)
  }

  /// 「目標値5,000件以上」; nil when there is no number.
  var goalText: String? {
    guard let target, let targetValue else { return nil }
    return "目標値"
      + SentenceFigures(indicator).value(
        targetValue, comparator: target.comparator, isApproximate: target.isApproximate)
  }

  /// 「達成の時期（令和7年度）を過ぎていますが、」.
  var passedDeadline: String {
    switch target?.deadline {
    case .everyFiscalYear?, .endOfPlan?: "計画期間が終わっていますが、"
    case let deadline?: "達成の時期（\(SentenceFigures.text(deadline))）を過ぎていますが、"
    case nil: ""
    }
  }

  /// What an entry without a number says.
  func missing(_ observation: Observation) -> String {
    let value = "\(SentenceFigures.text(observation.period))の値"
    switch observation.value {
    case .notMeasured: return value + "は、計測されていません。"
    case .notReported: return value + "は、まだ報告されていません。"
    case .none: return value + "は、該当なしとされています。"
    case .secret: return value + "は、秘匿されています。"
    case .text: return value + "は、数値ではなく言葉で記録されています。"
    case .number: return ""
    }
  }
}
