import Foundation
import PlanModel
import Testing

@testable import Evaluation

/// The scales of real bodies, as published (domain.md 5.1, 5.2; sources in ``GradeScalePresets``).
///
/// 群馬県, つくば市 and 富士市's counts are published results. Where a test says "figures of ours", only the scale is the
/// body's: no published figure with its grade could be read.
@Suite("Scales that bodies published")
struct PublishedScaleTests {
  private func scale(_ id: RecordID<GradeScale>) throws -> GradeScale {
    try #require(GradeScalePresets.preset(id)).scale
  }

  private func grade(
    _ scale: GradeScale, _ value: String, in year: Int = 4, byHand: Int? = nil, of indicator: Indicator
  ) -> GradeComputation {
    let review = Review(fiscalYear: FiscalYear(2018 + year)) { $0.pointsByHand = byHand }
    return GradeComputation(
      review: review, indicator: indicator, observations: [actual(reiwa(year), value)], planSpan: nil, scale: scale)
  }

  /// A row of `real-kpi-rows.csv` in the year of its actual value.
  private func grade(_ id: String, on scale: GradeScale, published: String? = nil) throws -> GradeComputation {
    let row = try #require(RealIndicator.all.first { $0["id"] == id })
    let observation = try #require(row.observations.first)
    let review = Review(fiscalYear: observation.period.closingFiscalYear) { $0.publishedGrade = published }
    return GradeComputation(
      review: review, indicator: row.indicator, observations: [observation], planSpan: nil, scale: scale)
  }

  /// From 0 to 100 in five years from 令和2年度, so that values are percent of the target.
  private let fromZero = indicator {
    $0.baseline = Baseline(value: 0, period: reiwa(2))
    $0.targets = [Target(value: 100, deadline: .by(reiwa(7)))]
  }

  @Test(
    "つくば市's five rates come out of the whole computation, rounded to one place",
    arguments: [(21, "184", "8.5"), (22, "191", "23.4"), (23, "185", "10.6"), (24, "186", "12.8"), (25, "187", "14.9")])
  func tsukuba(_ heisei: Int, _ value: String, _ rate: String) throws {
    let row = try #require(RealIndicator.all.first { $0["id"] == "A-16" })
    let year = FiscalYear(1988 + heisei)
    let observation = Observation(
      indicator: row.indicator.id, period: .fiscalYear(year), value: .number(decimal(value)))
    let noGrades = GradeScale(id: "tsukuba", title: "達成率", grades: []) {
      $0.figure = .baselineRelative
      $0.rounding = 1
    }
    let computation = GradeComputation(
      review: Review(fiscalYear: year), indicator: row.indicator, observations: [observation], planSpan: nil,
      scale: noGrades)
    #expect(computation.rate?.value.map { JapaneseNumber.display($0, places: 1) } == rate)
    #expect(computation.computed == nil)
    #expect(
      computation.explanation == "基準値からの達成割合は\(rate)％ですが、この尺度には区分の境が数値で示されていないため、判定は算出できません。")
  }

  @Test(
    "愛知県: A, B, C, D by the ratio to the target (figures of ours)",
    arguments: [("100", "A"), ("99.99", "B"), ("80", "B"), ("79.9", "C"), ("50", "C"), ("49", "D"), ("-3", "D")])
  func aichi(_ value: String, _ expected: String) throws {
    let computation = grade(try scale("aichi-attainment"), value, of: fromZero)
    #expect(computation.computed?.label == expected)
    #expect(computation.figure == .ratio && computation.silences.isEmpty)
  }

  @Test("群馬県: A-02 and A-03 were published as 前進B and come out so", arguments: ["A-02", "A-03"])
  func gunmaForward(_ id: String) throws {
    let computation = try grade(id, on: scale("gunma-panel"), published: "前進B")
    #expect(computation.computed?.label == "前進B")
    #expect(!computation.differs)
    #expect(computation.explanation == "「基準値より良い」という条件に合うため、「前進B」に当たります。")
  }

  @Test("群馬県: A-01 was published as 横ばいC, which cannot be derived, and the program says so")
  func gunmaLevel() throws {
    let computation = try grade("A-01", on: scale("gunma-panel"), published: "横ばいC")
    #expect(computation.computed == nil)
    #expect(computation.candidates.map(\.label) == ["横ばいC", "後退D"])
    #expect(!computation.differs && !computation.needsReason)
    #expect(
      computation.explanation == "「横ばいC」とみなす幅が数値で示されていないため、「横ばいC」、「後退D」のいずれであるかを算出できません。")
  }

  @Test("群馬県's four grades come out once a width is set (a width of ours)")
  func gunmaWithWidth() throws {
    var row = try #require(RealIndicator.all.first { $0["id"] == "A-01" }).indicator
    row.tolerance = 3
    for (value, expected) in [("101", "達成A"), ("98.1", "前進B"), ("98", "横ばいC"), ("92.9", "横ばいC"), ("91.9", "後退D")] {
      let observation = Observation(indicator: row.id, period: reiwa(1), value: .number(decimal(value)))
      let computation = GradeComputation(
        review: Review(fiscalYear: FiscalYear(2019)), indicator: row, observations: [observation], planSpan: nil,
        scale: try scale("gunma-panel"))
      #expect(computation.computed?.label == expected)
    }
  }

  @Test(
    "長与町: S, A, B within ±10 percent of the baseline, C, and － without a value (figures of ours)",
    arguments: [
      ("130", "S"), ("120", "A"), ("110.1", "A"), ("110", "B"), ("100", "B"), ("90", "B"), ("89.9", "C"),
    ])
  func nagayo(_ value: String, _ expected: String) throws {
    let rising = indicator {
      $0.baseline = Baseline(value: 100, period: reiwa(2))
      $0.targets[0].value = 120
    }
    #expect(grade(try scale("nagayo-baseline"), value, of: rising).computed?.label == expected)
    var falling = rising
    falling.direction = .decrease
    falling.targets[0].value = 80
    let mirrored = "\(200 - decimal(value))"
    #expect(grade(try scale("nagayo-baseline"), mirrored, of: falling).computed?.label == expected)
  }

  @Test("長与町: a year without a value is －, even where an older value is known")
  func nagayoWithoutValue() throws {
    let review = Review(fiscalYear: FiscalYear(2023)) { $0.publishedGrade = "－" }
    let computation = GradeComputation(
      review: review, indicator: fromZero, observations: [actual(reiwa(4), "50"), gap(reiwa(5), .notMeasured)],
      planSpan: nil, scale: try scale("nagayo-baseline"))
    #expect(computation.computed?.label == "－" && !computation.differs)
    #expect(computation.explanation == "令和5年度の実績値がないため、「－」に当たります。")
  }

  @Test(
    "多摩市: the target is shared evenly over five years, and the ratio to the share is graded (figures of ours)",
    arguments: [
      (3, "20", "着実"), (4, "40", "着実"), (5, "60", "着実"), (6, "80", "着実"), (7, "100", "着実"), (3, "19.9", "概ね"),
      (4, "24", "概ね"), (5, "36", "概ね"), (5, "35.9", "要改善"), (7, "60", "概ね"), (7, "59", "要改善"),
    ])
  func tama(_ year: Int, _ value: String, _ expected: String) throws {
    #expect(grade(try scale("tama-even-share"), value, in: year, of: fromZero).computed?.label == expected)
    // A share of the target itself: where the indicator began makes no difference.
    let elsewhere = indicator {
      $0.baseline = Baseline(value: 30, period: reiwa(2))
      $0.targets[0].value = 100
    }
    #expect(grade(try scale("tama-even-share"), value, in: year, of: elsewhere).computed?.label == expected)
  }

  @Test(
    "佐野市: points for the rate, and for the policy by hand (figures of ours)",
    arguments: [
      ("100", 7), ("120", 7), ("99.9", 6), ("90", 6), ("80", 5), ("70", 4), ("60", 3), ("50", 2), ("49.9", 1), ("0", 1),
    ])
  func sano(_ value: String, _ points: Int) throws {
    for byHand in try #require(scale("sano-points").handPoints).choices {
      let computation = grade(try scale("sano-points"), value, byHand: byHand, of: fromZero)
      #expect(computation.points == points)
      #expect(computation.totalPoints == points + byHand)
      #expect(computation.computed == nil)
      #expect(
        computation.explanation.hasSuffix(
          "「方針達成」の\(byHand)点を加えると\(points + byHand)点です。この尺度には区分の境が数値で示されていないため、判定は算出できません。"))
    }
    let without = grade(try scale("sano-points"), value, of: fromZero)
    #expect(without.points == points && without.totalPoints == nil)
    #expect(without.explanation.hasSuffix("「方針達成」の点数が記録されていないため、判定は算出できません。"))
  }

  @Test("佐野市: four levels come out once their bounds are known (bounds of ours)")
  func sanoLevels() throws {
    var scale = try scale("sano-points")
    scale.grades = [("1", 9), ("2", 7), ("3", 5), ("4", nil)].map { Grade(label: $0.0, lowerBound: $0.1) }
    #expect(grade(scale, "100", byHand: 2, of: fromZero).computed?.label == "1")
    #expect(grade(scale, "100", byHand: 1, of: fromZero).computed?.label == "2")
    #expect(grade(scale, "0", byHand: 1, of: fromZero).computed?.label == "4")
  }

  @Test(
    "福岡市: a on pace, b behind but not worse than at the start, c worse (figures of ours)",
    arguments: [("60", "a"), ("40", "a"), ("39.9", "b"), ("20", "b"), ("19.9", "c"), ("16.9", "c")])
  func fukuoka(_ value: String, _ expected: String) throws {
    #expect(grade(try scale("fukuoka-pace"), value, of: indicator()).computed?.label == expected)
  }

  @Test(
    "福岡市: for a questionnaire, 3 points up or down count as unchanged (figures of ours)",
    arguments: [("40", "a"), ("20", "b"), ("17", "b"), ("16.9", "c")])
  func fukuokaSurvey(_ value: String, _ expected: String) throws {
    #expect(grade(try scale("fukuoka-pace"), value, of: indicator { $0.isSurvey = true }).computed?.label == expected)
  }

  @Test(
    "富士市: bands of 80, 50 and 20 percent of the interim target (figures of ours)",
    arguments: [
      ("32", "80％以上"), ("31.9", "50％以上80％未満"), ("20", "50％以上80％未満"), ("19.9", "20％以上50％未満"),
      ("8", "20％以上50％未満"), ("7.9", "20％未満"),
    ])
  func fuji(_ value: String, _ expected: String) throws {
    let interim = indicator { $0.targets.insert(Target(value: 40, deadline: .by(reiwa(4))), at: 0) }
    let computation = grade(try scale("fuji-interim"), value, of: interim)
    #expect(computation.computed?.label == expected)
    #expect(computation.figure == .interimRatio)
    let without = grade(try scale("fuji-interim"), value, of: indicator())
    #expect(without.computed == nil)
    #expect(
      without.explanation == "「その年度の目標値に対する割合」は、その年度の目標値が定められていないため、算出できません。このため、担当者の判定によります。")
  }

  /// Published: of 78 indicators 57 at 80 percent or more, 12 from 50, 6 below 50, none below 20, 3 others. The counts
  /// are the city's; the values that make them are ours.
  @Test("富士市's published counts add up on its scale")
  func fujiCounts() throws {
    let scale = try scale("fuji-interim")
    let interim = indicator { $0.targets.insert(Target(value: 100, deadline: .by(reiwa(4))), at: 0) }
    let values =
      Array(repeating: "80", count: 57) + Array(repeating: "50", count: 12) + Array(repeating: "20", count: 6)
    let computed =
      values.map { grade(scale, $0, of: interim).computed?.label }
      + (0..<3).map { _ in
        grade(scale, "80", of: indicator()).computed?.label
      }
    let counts = Dictionary(grouping: computed) { $0 }.mapValues(\.count)
    #expect(counts == ["80％以上": 57, "50％以上80％未満": 12, "20％以上50％未満": 6, nil: 3])
    #expect(computed.count == 78)
  }

  @Test("scales of which only words were published compute nothing and say why", arguments: GradeScalePresets.words)
  func words(_ preset: GradeScalePreset) {
    let computation = grade(preset.scale, "50", of: fromZero)
    #expect(computation.computed == nil)
    #expect(computation.rate == .value(125))
    #expect(computation.explanation.hasSuffix("この尺度には区分の境が数値で示されていないため、判定は算出できません。"))
  }
}
