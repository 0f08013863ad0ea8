internal import Foundation

/// A moment in the store's own clock: milliseconds since 1970-01-01 00:00 UTC, never going back along the chain.
public struct StoreTime: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  /// Makes a moment.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The present.
  public static func now() -> StoreTime {
    StoreTime(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// This moment and so many milliseconds.
  public func advanced(byMilliseconds more: Int64) -> StoreTime { StoreTime(milliseconds: milliseconds &+ more) }

  /// Earlier comes first.
  public static func < (left: StoreTime, right: StoreTime) -> Bool { left.milliseconds < right.milliseconds }
}

/// The point of the past at which a plan is read.
public enum Moment: Hashable, Sendable {
  /// The present state.
  case now
  /// After the entry with this number.
  case entry(Int64)
  /// At this time: after the last entry not later than it.
  case time(StoreTime)
}
