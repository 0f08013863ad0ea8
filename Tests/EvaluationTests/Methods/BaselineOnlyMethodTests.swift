import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Against the baseline alone")
struct BaselineOnlyMethodTests {
  private func pace(_ value: String, _ direction: Direction = .increase, tolerance: Decimal? = 3) -> Pace {
    let alone = indicator(direction) {
      $0.method = .baselineOnly
      $0.tolerance = tolerance
    }
    return assess(alone, [actual(reiwa(6), value)]).pace
  }

  @Test("within the width a change counts as none, beyond it as better or worse")
  func band() {
    #expect(pace("24") == .onPace)
    #expect(pace("23") == .behind)
    #expect(pace("17") == .behind)
    #expect(pace("16.9") == .worse)
    #expect(pace("70") == .reached)
    #expect(pace("66", .decrease) == .onPace)
    #expect(pace("73.1", .decrease) == .worse)
  }

  @Test("without a width any change counts")
  func noBand() {
    #expect(pace("20.01", tolerance: nil) == .onPace)
    #expect(pace("20", tolerance: nil) == .behind)
    #expect(pace("19.99", tolerance: nil) == .worse)
  }

  @Test("it needs no target")
  func withoutTarget() {
    let alone = indicator {
      $0.method = .baselineOnly; $0.targets = []
    }
    let assessment = assess(alone, [actual(reiwa(6), "25")])
    #expect(assessment.pace == .onPace)
    #expect(assessment.expected == .value(20))
    #expect(assessment.reason == "令和6年度の実績25％は、基準値20％を上回っています。")
    #expect(
      assess(
        indicator {
          $0.method = .baselineOnly; $0.targets = []; $0.baseline = nil
        }, [actual(reiwa(6), "25")]
      ).pace == .cannotTell)
  }

  @Test("a level to be kept without a target is kept near its baseline")
  func keep() {
    let level = indicator(.keep) {
      $0.method = .baselineOnly; $0.targets = []; $0.tolerance = 2
    }
    #expect(assess(level, [actual(reiwa(6), "22")]).pace == .reached)
    #expect(assess(level, [actual(reiwa(6), "23")]).pace == .worse)
  }
}
