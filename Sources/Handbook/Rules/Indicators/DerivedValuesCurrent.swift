import Foundation
import PlanModel

extension Rule {
  /// 計算式で算出する値が、もとになる値と合っている.
  static let derivedValuesCurrent = Rule(
    id: "derived-values-current",
    title: "計算式で算出する値が、もとになる値と合っている",
    why: "もとになる値が改まっても算出した値が古いままだと、計画のページごとに違う数値が並びます。計算できない理由も、そのまま見えるようにします。",
    clauses: ["ebpm", "kpi-baseline-target-source"],
    doesNotCheck: "もとになる値そのものが正しいかどうかは、担当課が確かめます。秘匿又は該当なしのために計算できない値は、指摘しません。",
    weight: .atLeast(.warning, because: "古い値や食い違う値が、根拠のある値のように見えるためです。"),
    examples: [
      .passing("計算した値が記録されている") {
        $0.changeIndicator("online-rate") { $0.formula = derivedFormula }
        $0.observations[0] = derivedObservation(31)
      },
      .failing(
        "もとになる値が改まったのに、算出した値が古い",
        at: .observation("online-rate", .fiscalYear(FiscalYear(2025)), "value")
      ) {
        $0.changeIndicator("online-rate") { $0.formula = derivedFormula }
        $0.observations[0] = derivedObservation(31)
        $0.observations[1].value = .number(41)
      },
      .failing("割る数が0で、計算できない", at: .indicator("online-rate", "formula")) {
        $0.changeIndicator("online-rate") { $0.formula = "online-count / (40 - online-count)" }
        $0.observations.remove(at: 0)
      },
      .failing("もとになる値が未報告で、前に計算した値が残っている", at: .indicator("online-rate", "formula")) {
        $0.changeIndicator("online-rate") { $0.formula = derivedFormula }
        $0.observations[0] = derivedObservation(31)
        $0.observations[1].value = .notReported
      },
      .failing(
        "報告された値が計算した値と違う", at: .observation("online-rate", .fiscalYear(FiscalYear(2025)), "value")
      ) {
        $0.changeIndicator("online-rate") { $0.formula = "online-count - 8" }
      },
      .notConcerned("計算式のある指標がない"),
    ]
  ) { context in
    guard context.indicators.contains(where: { !$0.indicator.formula.isBlank }) else {
      return .notApplicable("計算式のある指標がありません。")
    }
    let items = Dictionary(context.indicators.map { ($0.indicator.id, $0) }) { first, _ in first }
    var gaps: [Gap] = []
    for outcome in DerivedFigures.recompute(context.plan) {
      guard let item = items[outcome.indicator] else { continue }
      if let gap = gap(of: outcome, item) { gaps.append(gap) }
    }
    return .found(gaps)
  }

  private static func gap(of outcome: DerivedOutcome, _ item: IndicatorInPlan) -> Gap? {
    let (id, time) = (outcome.indicator, outcome.period.label)
    switch outcome.result {
    case .computed(let observation):
      guard outcome.isChange, let number = observation.value.number else { return nil }
      let value = JapaneseNumber.display(number, places: item.indicator.decimalPlaces)
      let old = outcome.previous?.value.number.map { JapaneseNumber.display($0, places: item.indicator.decimalPlaces) }
      return Gap(
        .observation(id, outcome.period, "value"),
        old.map { "\(item.name)の\(time)の値（\($0)）は、計算し直した値（\(value)）と値又は根拠が違います。" }
          ?? "\(item.name)の\(time)の値は計算できますが（\(value)）、まだ記録されていません。",
        mend: "もとになる値を確かめ、observations のこの値を、計算式と根拠とともに改めてください。")
    case .stale(_, let obstacle):
      // Formulas that cannot be read are told of by the rule on formulas.
      if case .badFormula = obstacle { return nil }
      if case .cycle = obstacle { return nil }
      return Gap(
        .indicator(id, "formula"), "\(item.name)の\(time)の値を計算し直せません。\(obstacle.sentence())",
        mend: "前に計算した値は、古い値として示されます。もとになる値を記録するか、\(item.file) の指標 \(id) の formula を改めてください。")
    case .waiting(let obstacle):
      guard isMendable(obstacle) else { return nil }
      return Gap(
        .indicator(id, "formula"), "\(item.name)の\(time)の値を計算できません。\(obstacle.sentence())",
        mend: "もとになる値を記録するか、\(item.file) の指標 \(id) の formula を改めてください。")
    case .reported(let observation, let given?):
      guard let number = observation.value.number, !agree(number, given) else { return nil }
      return Gap(
        .observation(id, outcome.period, "value"),
        "\(item.name)の\(time)の報告された値（\(JapaneseNumber.display(number))）が、計算式による値（\(JapaneseNumber.display(given))）と違います。",
        mend: "observations の値又は \(item.file) の指標 \(id) の formula を確かめ、どちらかを改めてください。")
    case .reported: return nil
    }
  }

  /// Whether somebody can do something about it. A value that was never to be had is no gap of the plan, and one that is
  /// still to come is asked for where values are reported.
  private static func isMendable(_ obstacle: FormulaObstacle) -> Bool {
    switch obstacle {
    case .divisionByZero, .outOfRange, .periodsDoNotFit: true
    case .missing(_, _, .inWords), .missing(_, _, .onlyBound), .missing(_, _, .outOfRange): true
    case .missing, .badFormula, .cycle: false
    }
  }

  /// Whether a reported number is the computed one, rounded to the places that were reported.
  private static func agree(_ reported: Decimal, _ computed: Decimal) -> Bool {
    let places = max(0, -reported.exponent)
    return ExactArithmetic.rounded(computed, places: places) == reported
  }

  private static let derivedFormula = "online-count - 9"

  private static func derivedObservation(_ number: Decimal) -> Observation {
    Observation(indicator: "online-rate", period: .fiscalYear(FiscalYear(2025)), value: .number(number)) {
      $0.evidence.formula = derivedFormula
      $0.evidence.inputs = "online-count＝\(JapaneseNumber.plain(number + 9))（令和7年度）"
    }
  }
}
