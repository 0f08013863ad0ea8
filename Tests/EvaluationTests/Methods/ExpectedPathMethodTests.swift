import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Value expected by now")
struct ExpectedPathMethodTests {
  @Test(
    "without yearly targets every year is the same step (多摩市: 20, 40, 60, 80, 100 percent)",
    arguments: [(2, "20"), (3, "30"), (4, "40"), (5, "50"), (6, "60"), (7, "70"), (9, "70")])
  func straightLine(_ year: Int, _ expected: String) {
    let path = ExpectedPath(of: indicator(), planSpan: nil)
    #expect(path.value(on: reiwa(year).lastDay) == decimal(expected))
  }

  @Test("the path passes through the targets given and runs straight between them")
  func givenTargets() {
    let given = indicator {
      $0.targets = [
        Target(value: 25, deadline: .by(reiwa(3))), Target(value: 60, deadline: .by(reiwa(5))),
        Target(value: 70, deadline: .by(reiwa(7))),
      ]
    }
    let path = ExpectedPath(of: given, planSpan: nil)
    for (year, value) in [(2, "20"), (3, "25"), (4, "42.5"), (5, "60"), (6, "65"), (7, "70")] {
      #expect(path.value(on: reiwa(year).lastDay) == decimal(value))
    }
  }

  @Test("within a year the months count alike")
  func months() {
    let path = ExpectedPath(of: indicator(), planSpan: nil)
    #expect(path.value(on: day("2021-09-30")) == 25)
    #expect(path.value(on: day("2023-12-31")) == decimal("47.5"))
  }

  @Test("before the first point nothing is expected")
  func before() {
    #expect(ExpectedPath(of: indicator(), planSpan: nil).value(on: day("2020-03-31")) == nil)
    let assessment = assess(indicator(), [actual(reiwa(1), "15")])
    #expect(assessment.expected == .undefined(.notYetStarted))
    #expect(assessment.pace == .worse)
  }

  @Test("of two targets for one day the last given stays")
  func sameDay() {
    let twice = indicator { $0.targets.append(Target(value: 80, deadline: .by(.day(day("2026-03-31"))))) }
    let path = ExpectedPath(of: twice, planSpan: nil)
    #expect(path.points.map(\.value) == [20, 80])
  }

  @Test("for an indicator that is to fall the rate is the share of the way to the value expected")
  func fallingRate() {
    let review = Review(fiscalYear: FiscalYear(2024))
    let computation = GradeComputation(
      review: review, indicator: indicator(.decrease), observations: [actual(reiwa(6), "50")], planSpan: nil,
      scale: aichiScale)
    #expect(computation.rate == .value(50))
    #expect(computation.computed?.label == "C")
  }

  @Test("any path passes through all of its points and stays between neighbours", arguments: 1...50)
  func points(_ seed: Int) {
    var series = Series(state: UInt64(seed))
    var years = Set<Int>()
    while years.count < 5 { years.insert(Int.random(in: 2...30, using: &series)) }
    let bent = indicator {
      $0.baseline = Baseline(value: Decimal(Int.random(in: -500...500, using: &series)), period: reiwa(1))
      $0.targets = years.sorted().map {
        Target(value: Decimal(Int.random(in: -500...500, using: &series)) / 8, deadline: .by(reiwa($0)))
      }
    }
    let path = ExpectedPath(of: bent, planSpan: nil)
    #expect(path.points.count == 6)
    for point in path.points { #expect(path.value(on: point.day) == point.value) }
    for (first, last) in zip(path.points, path.points.dropFirst()) {
      let middle = first.day.adding(days: first.day.days(until: last.day) / 3)
      let value = path.value(on: middle) ?? .nan
      #expect(value >= min(first.value, last.value) && value <= max(first.value, last.value))
    }
  }

  @Test("a baseline without a readable time stands on the eve of the plan")
  func baselineWithoutTime() {
    let printed = indicator { $0.baseline = Baseline(value: 20, periodText: "目標設定時") }
    #expect(assess(printed, [actual(reiwa(6), "61")]).expected == .value(60))
  }

  @Test("what is missing is named")
  func missing() {
    let noStart = indicator { $0.baseline = nil }
    #expect(assess(noStart, [actual(reiwa(6), "61")]).expected == .undefined(.noBaseline))
    let noDeadline = indicator { $0.targets = [Target(value: 70)] }
    #expect(assess(noDeadline, [actual(reiwa(6), "61")]).expected == .undefined(.noDeadline))
    #expect(assess(noDeadline, [actual(reiwa(6), "61")]).pace == .cannotTell)
  }

  @Test("on pace, behind and worse than at the start, rising and falling alike")
  func pace() {
    for (value, pace) in [("70", Pace.reached), ("60", .onPace), ("59.9", .behind), ("20", .behind), ("19.9", .worse)] {
      #expect(assess(indicator(), [actual(reiwa(6), value)]).pace == pace)
      let mirrored = 90 - decimal(value)
      #expect(assess(indicator(.decrease), [actual(reiwa(6), "\(mirrored)")]).pace == pace)
    }
  }
}
