import Foundation
import PlanModel

/// The upright axis of a chart: a range with round ticks around all values.
struct ValueAxis {
  /// The lowest value shown.
  let lower: Double
  /// The highest value shown.
  let upper: Double
  /// The distance of two ticks.
  let step: Double

  /// An axis around `values`, which are finite; with 0 in it where the values are far apart or begin near 0.
  init(around values: [Double]) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if low >= 0, low < high * 0.5 || low == high { low = 0 }
    if high <= 0, high > low * 0.5 || low == high { high = 0 }
    if high - low <= 0 {
      let room = max(high.magnitude * 0.1, 1)
      low -= room
      high += room
    }
    let step = Self.roundStep((high - low) / 5)
    let isAboveZero = low >= 0
    var first = (low / step).rounded(.down) * step
    // A point on the frame is hard to see: leave room, but never show negative figures for what has none.
    if low - first < step * 0.15, low != 0 { first -= step }
    var last = (high / step).rounded(.up) * step
    if last - high < step * 0.15, high != 0 { last += step }
    self.step = step
    lower = isAboveZero ? max(first, 0) : first
    upper = last
  }

  /// The ticks from below; at most about eight.
  var ticks: [Double] {
    let count = Int(((upper - lower) / step).rounded())
    return (0...min(max(count, 1), 12)).map { lower + Double($0) * step }
  }

  /// Where `value` lies between the ends, 0–1.
  func share(_ value: Double) -> Double { upper > lower ? (value - lower) / (upper - lower) : 0.5 }

  /// A tick in words: 万, 億 and 兆 once all ticks can be said in them.
  func label(_ tick: Double) -> String {
    for (unit, size) in [("兆", 1e12), ("億", 1e8), ("万", 1e4)] where step >= size / 10 && upper.magnitude >= size {
      return tick == 0 ? "0" : Self.text(tick / size, step: step / size) + unit
    }
    return Self.text(tick, step: step)
  }

  private static func text(_ value: Double, step: Double) -> String {
    var places = 0
    var size = step
    while size < 0.999, places < 6 {
      size *= 10
      places += 1
    }
    return JapaneseNumber.display(Decimal(value), places: places)
  }

  private static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 1 }
    let power = pow(10, log10(rough).rounded(.down))
    for factor in [1.0, 2, 5] where rough <= factor * power * 1.0001 { return factor * power }
    return 10 * power
  }
}
