internal import Synchronization

/// Slows down guessing of passwords without locking the true user out.
///
/// Failures are counted apart for each source of tries: a browser that this account has signed in from before (it holds
/// a device token) has a count of its own, and so does every address. Whoever guesses from elsewhere therefore only
/// slows itself down. Beside that, all unknown sources of one account together have a budget, so that many addresses
/// help little and a person at a new desk still gets a try. Counts are kept in memory, bounded, and forgotten after a quiet time.
public final class SignInThrottle: Sendable {
  /// Failures that cost nothing: people mistype.
  static let free = 5
  /// The longest wait after one failure, in seconds.
  static let longestWait: Int64 = 900
  /// Tries of unknown sources on one account, or from one address on whatever accounts, before each has to wait.
  static let unknownBudget = 100
  /// Seconds that a source waits after each try beyond the budget.
  static let waitBeyondBudget: Int64 = 60
  static let mostKeys = 100_000

  private struct Count {
    var failures = 0
    var nextTry: Int64 = 0
    var last: Int64 = 0
  }

  private let counts = Mutex<[String: Count]>([:])

  /// Makes a throttle.
  public init() {}

  /// Where a try comes from.
  public struct Source: Sendable {
    /// The account's name as typed.
    public var account: String
    /// The address of the client.
    public var address: String
    /// The hash of the device token, where the browser holds one of this account.
    public var device: String?

    /// Makes a source.
    public init(account: String, address: String, device: String? = nil) {
      self.account = account
      self.address = address
      self.device = device
    }

    fileprivate var ownKey: String {
      if let device { return "d " + device }
      return "a " + account.lowercased().prefix(64) + " " + address
    }
    /// What unknown sources of one account share, and what all tries from one address share.
    fileprivate var sharedKeys: [String] {
      device == nil ? ["u " + account.lowercased().prefix(64), "f " + address] : []
    }
  }

  /// Seconds until this source may try again; 0 for now. A granted try counts as failed until `succeeded` is called, so
  /// that many tries at the same moment do not all pass.
  public func admit(_ source: Source, at milliseconds: Int64) -> Int64 {
    let now = milliseconds / 1_000
    return counts.withLock { counts in
      let own = counts[source.ownKey] ?? Count()
      let wait = max(own.nextTry - now, 0)
      if wait > 0 { return wait }
      Self.forget(&counts, now: now)
      var next = Self.failed(own, now: now, free: Self.free)
      for key in source.sharedKeys {
        counts[key] = Self.failed(counts[key] ?? Count(), now: now, free: .max)
        // Beyond the budget each source waits for its own next try, never for the others': whoever comes new gets one.
        if counts[key].map({ $0.failures > Self.unknownBudget }) ?? false {
          next.nextTry = max(next.nextTry, now + Self.waitBeyondBudget)
        }
      }
      counts[source.ownKey] = next
      return 0
    }
  }

  /// The try was right: its source starts anew.
  public func succeeded(_ source: Source) {
    counts.withLock { counts in
      counts[source.ownKey] = nil
      for key in source.sharedKeys {
        if let count = counts[key] { counts[key]?.failures = max(count.failures - 1, 0) }
      }
    }
  }

  private static func failed(_ count: Count, now: Int64, free: Int, longest: Int64 = longestWait) -> Count {
    var count = count
    // A quiet hour is forgiven.
    if now - count.last > 3_600 { count.failures = 0 }
    count.failures += 1
    count.last = now
    let beyond = count.failures - free
    if beyond > 0 { count.nextTry = now + min(Int64(1) << Int64(min(beyond, 20)), longest) }
    return count
  }

  /// Keeps the table bounded: what was quiet longest goes first.
  private static func forget(_ counts: inout [String: Count], now: Int64) {
    guard counts.count >= mostKeys else { return }
    counts = counts.filter { now - $0.value.last < 3_600 }
    guard counts.count >= mostKeys else { return }
    let middle = counts.values.map(\.last).sorted()[counts.count / 2]
    counts = counts.filter { $0.value.last > middle }
  }
}
