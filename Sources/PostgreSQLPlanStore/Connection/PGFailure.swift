internal import PlanStore

/// What the server or the way to it answered instead of a result.
struct PGFailure: Error {
  /// The five letters of the SQL standard; `08006` where the connection broke without a word.
  let sqlState: String
  /// The server's own sentence, for the operator's log. Holds no values that were handed over.
  let text: String
  /// Whether the connection is of no more use.
  let isConnectionLost: Bool

  init(sqlState: String, text: String, isConnectionLost: Bool) {
    self.sqlState = sqlState
    self.text = text
    self.isConnectionLost = isConnectionLost || Self.endsConnection(sqlState)
  }

  /// A connection that could not be made.
  static let noConnection = PGFailure(sqlState: "08001", text: "no connection", isConnectionLost: true)

  /// Whether the same may be asked again at once: the server chose this transaction as the victim of another.
  var isPassing: Bool { sqlState == "40001" || sqlState == "40P01" }

  /// The failure by the name that the rest of the program knows.
  var storeFailure: StoreFailure {
    switch sqlState {
    case "53100": .diskFull
    case "57014", "55P03": .busy
    case "42501": .readOnly
    case "XX001", "XX002": .damaged
    case "22021": .refused("データベースに保存できない文字（NUL）が含まれています。その文字を除いて、もう一度お試しください。")
    case _ where isConnectionLost: .unavailable
    default: .engine("\(sqlState) \(text)")
    }
  }

  /// Classes after which a connection is thrown away: it is broken, its server goes down, has become a standby
  /// (25006), has no room for it, or no longer knows its prepared statements (26000, after `DISCARD ALL` of a pooler).
  private static func endsConnection(_ sqlState: String) -> Bool {
    if sqlState.hasPrefix("08") { return true }
    return ["57P01", "57P02", "57P03", "57P05", "25006", "25P03", "26000", "53300"].contains(sqlState)
  }
}
