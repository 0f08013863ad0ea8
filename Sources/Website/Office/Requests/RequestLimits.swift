internal import Synchronization

/// What one visitor may take of the server at a time, so that one runaway script, or somebody without an account, does not
/// take it from the others. Kept in memory and bounded: whoever is not at work is not remembered.
final class RequestLimits: Sendable {
  /// Requests of one session, or of one address without a session, that may be under way together. A browser opens six.
  static let mostAtOnce = 16
  /// Requests of all that may be under way together.
  static let mostTogether = 512
  /// Of these, those without an account: whatever they do, the others get on.
  static let mostStrangers = 128
  /// Forms sent without an account: so many a minute from one address. A whole office may stand behind one address.
  static let formsPerMinute = 120
  private static let mostAddresses = 50_000

  private struct Table {
    var underWay: [String: Int] = [:]
    var together = 0
    var strangers = 0
    var minute: Int64 = 0
    var forms: [String: Int] = [:]
  }

  private let table = Mutex(Table())

  /// Lets a request in; false when the visitor, or the server, has enough to do.
  func enter(_ visitor: String, isKnown: Bool = true) -> Bool {
    table.withLock { table in
      let own = table.underWay[visitor] ?? 0
      guard own < Self.mostAtOnce, table.together < Self.mostTogether, isKnown || table.strangers < Self.mostStrangers
      else { return false }
      table.underWay[visitor] = own + 1
      table.together += 1
      if !isKnown { table.strangers += 1 }
      return true
    }
  }

  /// The request is answered.
  func leave(_ visitor: String, isKnown: Bool = true) {
    table.withLock { table in
      table.together -= 1
      if !isKnown { table.strangers -= 1 }
      let own = (table.underWay[visitor] ?? 1) - 1
      table.underWay[visitor] = own > 0 ? own : nil
    }
  }

  /// Whether an address without an account may send one more form in this minute.
  func admitForm(from address: String, at milliseconds: Int64) -> Bool {
    table.withLock { table in
      let minute = milliseconds / 60_000
      if table.minute != minute || table.forms.count >= Self.mostAddresses {
        table.minute = minute
        table.forms = [:]
      }
      table.forms[address, default: 0] += 1
      return table.forms[address, default: 0] <= Self.formsPerMinute
    }
  }
}
