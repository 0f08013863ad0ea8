import Foundation
import PlanModel

/// Makes plans of all shapes out of a number, with words that try to break a page.
struct PlanGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private static let words = [
    "行政手続のオンライン化", "<script>alert(1)</script>", "\"' onmouseover='x", "a & b < c > d", "\u{0}\u{1}\u{1B}[31m",
    "\u{202E}gnp.exe", "\u{2066}isolate", "]]>", "<!-- x -->", "&amp;lt;", "髙﨑𠮷👨‍👩‍👧", "", " ", "\n\n\n", "**太字**と*",
    "[x](javascript:alert(1))",
    "| a | b |\n|---|---|\n| 1 |", "# 見出し\n#### 深い見出し\n## 戻る", "> > > > 引用\n- - - -", "\u{FFFE}\u{FFFF}\u{85}",
    "\r\n\t",
    "<b>太い</b>\n\n<div onclick='x'>", "とても長い" + String(repeating: "名前", count: 120), "../../etc", "~", "~2", "CON",
    "١٢٣",
  ]

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }
  mutating func chance(_ outOf: Int) -> Bool { next() % UInt64(outOf) == 0 }
  mutating func word() -> String { Self.words[number(0...Self.words.count - 1)] }
  mutating func maybe() -> String? { chance(2) ? word() : nil }

  mutating func decimal() -> Decimal {
    let choices: [Decimal] = [
      0, 1, -1, 0.05, 99.99, 1_000_000, Decimal(string: "-123456789.5") ?? 0, Decimal(string: "1e30") ?? 0,
      Decimal(string: "0.000000001") ?? 0, 50, 51, 52,
    ]
    return choices[number(0...choices.count - 1)]
  }

  mutating func period() -> Period {
    let year = number(2015...2035)
    switch number(0...3) {
    case 0: return .calendarYear(year)
    case 1: return .month(year: year, month: number(1...12))
    case 2: return .day(CalendarDate(year: year, month: number(1...12), day: number(1...28)) ?? .earliest)
    default: return .fiscalYear(FiscalYear(year))
    }
  }

  mutating func deadline() -> Deadline? {
    switch number(0...5) {
    case 0: nil
    case 1: .everyFiscalYear
    case 2: .endOfPlan
    case 3: .total(from: FiscalYear(2022), through: FiscalYear(number(2020...2030)))
    default: .by(period())
    }
  }

  mutating func indicator(_ place: Int) -> Indicator {
    let id = chance(4) ? word() : "i-\(place)"
    return Indicator(id: RecordID(id), title: word()) { indicator in
      indicator.unit = maybe()
      indicator.decimalPlaces = chance(2) ? number(0...4) : nil
      indicator.direction = chance(3) ? nil : [Direction.increase, .decrease, .keep][number(0...2)]
      indicator.nature = chance(5) ? .qualitative : .quantitative
      indicator.periodKind = chance(5) ? .calendarYear : .fiscalYear
      if chance(2) {
        let value = chance(5) ? nil : decimal()
        indicator.baseline = Baseline(value: value, period: chance(4) ? nil : period(), periodText: maybe())
      }
      for _ in 0..<number(0...3) {
        let value = chance(4) ? nil : decimal()
        indicator.targets.append(Target(value: value, deadline: deadline(), statement: maybe(), asPrinted: maybe()))
      }
      indicator.definition = maybe()
      indicator.source = maybe()
      indicator.sourceURL = chance(2) ? "javascript:alert(1)" : "https://example.jp/あ?q=<"
      indicator.leadsTo = (0..<number(0...3)).map { _ in RecordID("i-\(number(0...9))") }
      indicator.level = chance(4) ? nil : IndicatorLevel.allCases[number(0...4)]
      indicator.outcomeTerm = chance(3) ? nil : OutcomeTerm.allCases[number(0...2)]
      indicator.isSurvey = chance(3)
      indicator.reasonForMissingStep = maybe()
      indicator.owner = chance(2) ? "s" : nil
      indicator.verification = maybe()
      indicator.formula = maybe()
    }
  }

  mutating func observation(_ id: RecordID<Indicator>) -> Observation {
    let values: [ObservedValue] = [.number(decimal()), .text(word()), .notMeasured, .notReported, .none, .secret]
    return Observation(indicator: id, period: period(), value: chance(2) ? .number(decimal()) : values[number(0...5)]) {
      $0.status = chance(3) ? .provisional : .final
      $0.note = maybe()
      $0.evidence = evidence()
      $0.reportedBy = chance(2) ? "s" : "none"
      $0.reportedOn = chance(2) ? period().lastDay : nil
      $0.correctionReason = maybe()
      $0.staleness = maybe()
    }
  }

  private mutating func evidence() -> Evidence {
    Evidence {
      $0.title = maybe()
      $0.publisher = maybe()
      $0.url = chance(2) ? "javascript:alert(1)" : maybe()
      $0.fileName = maybe()
      $0.fileHash = maybe()
      $0.place = maybe()
      $0.formula = maybe()
      $0.inputs = maybe()
      $0.timeCode = maybe()
      $0.areaCode = maybe()
    }
  }

  /// What might be said beyond the assessments, with hostile words.
  mutating func outlook(_ plan: Plan) -> PlanOutlook {
    let indicators = plan.allIndicators.map { indicator -> IndicatorOutlook in
      let (low, high) = (decimal(), decimal())
      let forecast = Forecast(
        day: period().lastDay, value: low, low: min(low, high), high: max(low, high), confidence: 80, valuesUsed: 5,
        prospect: .open, sentence: word())
      return IndicatorOutlook(
        indicator: indicator.id, forecast: chance(2) ? forecast : nil, reasonWithoutForecast: maybe(),
        neededChange: NeededChange(needed: low, largestSoFar: high, isUnprecedented: chance(2), sentence: word()),
        reporting: ReportingState(
          duePeriod: chance(2) ? period() : nil, status: ReportingState.Status.allCases[number(0...3)],
          ageInDays: chance(2) ? number(0...9_000) : nil))
    }
    let late = plan.measures.filter { _ in chance(2) }.map { measure in
      LateMeasure(
        measure: measure.id, reasons: [word()],
        endangers: MeasureDependencies(plan.measures).endangered(by: measure.id) + ["none"])
    }
    return PlanOutlook(indicators: indicators, lateMeasures: late)
  }
}
