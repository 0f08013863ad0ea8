/// What can be said about a plan beyond the present state of its indicators: what is to come, what is silent, and which
/// measures endanger others. Computed with the assessments, as of the same day.
public struct PlanOutlook: Hashable, Sendable {
  /// By indicator.
  public let indicators: [RecordID<Indicator>: IndicatorOutlook]
  /// The measures that are late, in printed order.
  public let lateMeasures: [LateMeasure]
  /// How each indicator stood at the end of a year that was reported, by the values of that year and before.
  public var yearEnds: [FiscalYear: [RecordID<Indicator>: IndicatorAssessment]] = [:]

  /// Makes an outlook.
  public init(indicators: [IndicatorOutlook] = [], lateMeasures: [LateMeasure] = []) {
    self.indicators = Dictionary(indicators.map { ($0.indicator, $0) }) { first, _ in first }
    self.lateMeasures = lateMeasures
  }

  /// The late measures that endanger `measure`, which leans on them directly or through others.
  public func endangering(_ measure: RecordID<Measure>) -> [LateMeasure] {
    lateMeasures.filter { $0.endangers.contains(measure) }
  }

  /// What is said of `measure` if it is late.
  public func lateness(of measure: RecordID<Measure>) -> LateMeasure? {
    lateMeasures.first { $0.measure == measure }
  }
}

/// What can be said about one indicator beyond its present state.
public struct IndicatorOutlook: Hashable, Sendable {
  /// The indicator.
  public let indicator: RecordID<Indicator>
  /// The forecast for the deadline of its target.
  public let forecast: Forecast?
  /// Why there is no forecast, as a plain sentence, where there is none.
  public let reasonWithoutForecast: String?
  /// The change that the target asks for; nil where it cannot be computed or nothing is left to do.
  public let neededChange: NeededChange?
  /// Whether its latest due value is there.
  public let reporting: ReportingState

  /// Makes an outlook.
  public init(
    indicator: RecordID<Indicator>, forecast: Forecast?, reasonWithoutForecast: String?, neededChange: NeededChange?,
    reporting: ReportingState
  ) {
    self.indicator = indicator
    self.forecast = forecast
    self.reasonWithoutForecast = reasonWithoutForecast
    self.neededChange = neededChange
    self.reporting = reporting
  }
}

/// Whether the value that an indicator owes by now is there.
public struct ReportingState: Hashable, Sendable {
  /// The latest period whose value is due; nil when none is yet.
  public let duePeriod: Period?
  /// What became of it.
  public let status: Status
  /// Days since the latest value was reported or, where the day of the report is not known, since its as-of day or the
  /// end of its period; nil without a value. At least 0.
  public let ageInDays: Int?

  /// Makes a state.
  public init(duePeriod: Period?, status: Status, ageInDays: Int?) {
    self.duePeriod = duePeriod
    self.status = status
    self.ageInDays = ageInDays
  }

  /// What became of a value that is due.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It is there, as a number, as words, or as a secret or empty cell of the source.
    case reported
    /// The body says that nobody measured.
    case notMeasured
    /// Nothing is there, or it is stated as not reported yet.
    case missing
    /// Nothing is due yet.
    case notDue
  }
}

/// A measure that is late, why, and which measures that endangers.
public struct LateMeasure: Hashable, Sendable {
  /// The measure.
  public let measure: RecordID<Measure>
  /// Why it counts as late, each in a plain sentence; never empty.
  public let reasons: [String]
  /// The measures that lean on it directly or through others, in printed order.
  public let endangers: [RecordID<Measure>]

  /// Makes a late measure.
  public init(measure: RecordID<Measure>, reasons: [String], endangers: [RecordID<Measure>]) {
    self.measure = measure
    self.reasons = reasons
    self.endangers = endangers
  }
}
