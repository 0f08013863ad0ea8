import Evaluation
import Foundation
import Interchange
import PlanModel

/// Plans with ten years of figures and reviews for every body in the country: what one evaluation of the whole country
/// has to go through.
enum YearsSeries {
  static let years = 10

  /// One plan for each of the first `bodies` bodies, with one indicator a measure, a value and a review a year.
  ///
  /// The texts are the sample's; the values differ from body to body, and one in eleven is missing.
  static func make(from sample: Plan, measures: Int, bodies: Int) -> [Plan] {
    let scale = GradeScalePresets.rates[0].scale
    let chosen = sample.measures.filter { !$0.indicators.isEmpty }.prefix(measures)
    return LocalGovernments.all.prefix(bodies).enumerated().map { place, body in
      Plan(id: "bench", title: sample.title) { plan in
        plan.bodies = [body.code]
        plan.gradeScales = [scale]
        for (number, measure) in chosen.enumerated() {
          var copy = Measure(id: measure.id, title: measure.title)
          let indicator = indicator(number, like: measure.indicators[0], place)
          copy.indicators = [indicator]
          for year in 0..<years {
            let fiscalYear = FiscalYear(2016 + year)
            plan.observations.append(observation(of: indicator.id, fiscalYear, place, number, year))
            copy.reviews.append(
              Review(fiscalYear: fiscalYear) { review in
                review.indicator = indicator.id
                review.gradeScale = scale.id
                review.publishedGrade = ["A", "B", "C"][(place + year) % 3]
              })
          }
          plan.measures.append(copy)
        }
      }
    }
  }

  /// Rising and falling in turn, from a baseline of its own to a target of its own.
  private static func indicator(_ number: Int, like sample: Indicator, _ place: Int) -> Indicator {
    Indicator(id: RecordID("i-\(number)"), title: sample.title) {
      let rises = number % 3 != 0
      let start = Decimal(100 + place % 97)
      $0.unit = sample.unit
      $0.direction = rises ? .increase : .decrease
      $0.method = EvaluationMethodKind.allCases[number % 3]
      $0.baseline = Baseline(value: start, period: .fiscalYear(FiscalYear(2015)))
      $0.targets = [
        Target(value: rises ? start * 2 : start / 2, deadline: .by(.fiscalYear(FiscalYear(2027))))
      ]
    }
  }

  private static func observation(
    of id: RecordID<Indicator>, _ year: FiscalYear, _ place: Int, _ number: Int, _ step: Int
  ) -> Observation {
    let isMissing = (place + number + step) % 11 == 0
    let value = Decimal(1000 + place % 97 * 10 + step * (number % 3 != 0 ? 57 : -31)) / 10
    return Observation(
      indicator: id, period: .fiscalYear(year), value: isMissing ? .notMeasured : .number(value))
  }

  /// Baseline, target and actual value of every number, one a line, so that a peer can compute from the same.
  static func table(_ plans: [Plan]) -> String {
    var lines = ""
    for plan in plans {
      let indicators = Dictionary(plan.allIndicators.map { ($0.id, $0) }) { first, _ in first }
      for observation in plan.observations {
        guard let number = observation.value.number, let indicator = indicators[observation.indicator],
          let start = indicator.baseline?.value, let target = indicator.finalTarget?.value
        else { continue }
        lines += [start, target, number].map { JapaneseNumber.plain($0) }.joined(separator: ",") + "\n"
      }
    }
    return lines
  }
}
