import Foundation
import PlanModel

/// How much of the way from the start to the goal is done, as a bar.
struct ProgressBar {
  private let share: Double
  private let text: String
  private let pace: Pace

  /// A bar for a computed ② of an indicator; nil when it cannot be computed.
  init?(_ assessment: IndicatorAssessment?, title: String) {
    guard let assessment, let percent = assessment.baselineRelative.value, !percent.isNaN else { return nil }
    let number = NSDecimalNumber(decimal: percent).doubleValue
    guard number.isFinite else { return nil }
    share = min(max(number / 100, 0), 1)
    pace = assessment.pace
    let shown = JapaneseNumber.display(percent, places: 0)
    text =
      percent < 0
      ? "「\(title)」は、基準値より目標から遠ざかっています。" : "「\(title)」は、基準値から目標までの\(shown)％まで進んでいます。"
  }

  /// Writes the bar.
  func write(into html: inout HTML) {
    html.drawing("progress", width: 240, height: 12, title: text, description: nil) { html in
      html.chartRect(0.5, 0.5, 239, 11, radius: 5.5, "progress-track")
      if share > 0 {
        html.chartRect(0.5, 0.5, max(239 * share, 11), 11, radius: 5.5, "progress-fill bar-" + pace.className)
      }
    }
  }
}
