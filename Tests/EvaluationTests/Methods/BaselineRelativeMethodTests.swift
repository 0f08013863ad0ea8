import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Share of the way from the baseline to the target")
struct BaselineRelativeMethodTests {
  @Test(
    "つくば市's five published rates come out",
    arguments: [("184", "8.5"), ("191", "23.4"), ("185", "10.6"), ("186", "12.8"), ("187", "14.9")])
  func tsukuba(_ value: String, _ published: String) {
    let share = BaselineRelativeMethod.share(of: decimal(value), from: 180, to: 227)
    #expect(share.value.map { JapaneseNumber.display($0, places: 1) } == published)
  }

  @Test("it is 0 at the baseline and 100 at the target", arguments: sampleTriples)
  func ends(_ sample: Triple) {
    guard sample.start != sample.target else { return }
    let (start, target) = (sample.start, sample.target)
    #expect(BaselineRelativeMethod.share(of: start, from: start, to: target) == .value(0))
    #expect(BaselineRelativeMethod.share(of: target, from: start, to: target) == .value(100))
  }

  @Test("it is linear: the share of a sum of two steps is the sum of their shares", arguments: sampleTriples)
  func linear(_ sample: Triple) throws {
    guard sample.start != sample.target else { return }
    let (start, target, step) = (sample.start, sample.target, sample.value)
    let once = try #require(BaselineRelativeMethod.share(of: start + step, from: start, to: target).value)
    let thrice = try #require(BaselineRelativeMethod.share(of: start + 3 * step, from: start, to: target).value)
    #expect(isNear(3 * once, thrice))
  }

  @Test("turning all signs, as from increase to decrease, leaves it as it is", arguments: sampleTriples)
  func negation(_ sample: Triple) {
    let (start, target, value) = (sample.start, sample.target, sample.value)
    #expect(
      BaselineRelativeMethod.share(of: value, from: start, to: target)
        == BaselineRelativeMethod.share(of: -value, from: -start, to: -target))
  }

  @Test("it may be above 100 and below 0")
  func outside() {
    #expect(assess(indicator(), [actual(reiwa(6), "170")]).baselineRelative == .value(300))
    #expect(assess(indicator(), [actual(reiwa(6), "10")]).baselineRelative == .value(-20))
    #expect(assess(indicator(.decrease), [actual(reiwa(6), "45")]).baselineRelative == .value(50))
  }

  @Test("a baseline equal to the target leaves it undefined")
  func equalEnds() {
    let level = indicator(.keep) { $0.baseline = Baseline(value: 70, period: reiwa(2)) }
    #expect(assess(level, [actual(reiwa(6), "70")]).baselineRelative == .undefined(.baselineEqualsTarget))
  }

  @Test("the sentence gives the rate when the plan chose this method")
  func sentence() {
    let assessment = assess(indicator { $0.method = .baselineRelative }, [actual(reiwa(4), "54.2")])
    #expect(assessment.pace == .onPace)
    #expect(
      assessment.reason == "令和4年度の実績54.2％は、見込値40.0％を上回っています。基準値からの達成割合は68.4％です。")
  }
}

/// A start, a target and a value.
struct Triple: Sendable, CustomStringConvertible {
  let start: Decimal
  let target: Decimal
  let value: Decimal
  var description: String { "\(start)→\(target): \(value)" }
}

/// A fixed series of pseudo-random numbers (a linear congruence), the same in every run.
struct Series: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 29) ^ (state << 31)
  }
}

let sampleTriples: [Triple] = {
  var series = Series(state: 19)
  func number() -> Decimal {
    Decimal(sign: .plus, exponent: Int.random(in: -4...3, using: &series), significand: 1)
      * Decimal(Int.random(in: -99_999...99_999, using: &series))
  }
  return (0..<100).map { _ in Triple(start: number(), target: number(), value: number()) }
}()

/// Equal to 30 digits; a division leaves 38, the last of which are cut.
func isNear(_ left: Decimal, _ right: Decimal) -> Bool {
  (left - right).magnitude <= max(left.magnitude, right.magnitude, 1)
    * Decimal(sign: .plus, exponent: -30, significand: 1)
}
