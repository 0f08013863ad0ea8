internal import Synchronization

/// The day that a demonstration plays, so that a whole year can be tried in an afternoon.
///
/// Set once, when `tebiki demo` starts, and by nothing else: a program that serves real plans always has the real day.
public enum PlayedDay {
  private static let day = Mutex<CalendarDate?>(nil)

  /// Takes `date` for today from now on; `nil` for the real day.
  public static func set(_ date: CalendarDate?) { day.withLock { $0 = date } }

  /// The day that is played; `nil` for the real one.
  static var current: CalendarDate? { day.withLock { $0 } }
}
