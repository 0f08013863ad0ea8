public import Foundation

/// Where an indicator will stand at the end of its way if it goes on as it did, with room for error. Never a promise.
public struct Forecast: Hashable, Sendable {
  /// The last day for the target, for which the forecast is made.
  public let day: CalendarDate
  /// The middle of the forecast, rounded to one place more than the values have, at most.
  public let value: Decimal
  /// The lower end of the interval.
  public let low: Decimal
  /// The upper end of the interval, not below ``low``.
  public let high: Decimal
  /// How often the interval is meant to hold the later value, in percent: 80.
  public let confidence: Int
  /// How many yearly values it rests on.
  public let valuesUsed: Int
  /// What it says about the target.
  public let prospect: Prospect
  /// The forecast in one or two plain Japanese sentences.
  public let sentence: String

  /// Makes a forecast.
  public init(
    day: CalendarDate, value: Decimal, low: Decimal, high: Decimal, confidence: Int, valuesUsed: Int,
    prospect: Prospect, sentence: String
  ) {
    self.day = day
    self.value = value
    self.low = low
    self.high = high
    self.confidence = confidence
    self.valuesUsed = valuesUsed
    self.prospect = prospect
    self.sentence = sentence
  }

  /// What a forecast says about a target.
  public enum Prospect: String, CaseIterable, Hashable, Sendable {
    /// The whole interval meets the target.
    case likely
    /// The target lies within the interval.
    case open
    /// No part of the interval meets the target.
    case unlikely
  }
}

/// How much an indicator would have to change every year, beside the most that it ever did.
public struct NeededChange: Hashable, Sendable {
  /// The change per year from the last value to the target by its deadline; negative where less is better.
  public let needed: Decimal
  /// The largest change per year in the good direction so far; 0 when it never went there.
  public let largestSoFar: Decimal
  /// Whether the target asks for more than was ever seen.
  public let isUnprecedented: Bool
  /// The comparison in plain Japanese; a question to the plan where it is unprecedented.
  public let sentence: String

  /// Makes the comparison.
  public init(needed: Decimal, largestSoFar: Decimal, isUnprecedented: Bool, sentence: String) {
    self.needed = needed
    self.largestSoFar = largestSoFar
    self.isUnprecedented = isUnprecedented
    self.sentence = sentence
  }
}
